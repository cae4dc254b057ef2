package dev.fanfold.cli.file;

import dev.fanfold.cli.exit.Refusal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads a whole text, which is UTF-8 or refused.
 *
 * <p>Bounded: no more than the stated size is ever read. Errors: a {@link Refusal} of one line that names the path.
 *
 * @param what what people call it, at the head of a message
 * @param most its greatest size in bytes
 */
public record TextFile(String what, int most) {
    private static final int MEGABYTE = 1 << 20;
    private static final int BEGINNING = 1 << 13;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** A plan file: at most 1 MB. */
    public static final TextFile PLAN = new TextFile("the plan", MEGABYTE);

    /** A price file: at most 1 MB. */
    public static final TextFile PRICES = new TextFile("the price file", MEGABYTE);

    /** What a plan is about: at most 64 MB. */
    public static final TextFile INPUT = new TextFile("the input", 64 * MEGABYTE);

    /** The text of a file, or of a pipe that has a name. */
    public String read(Path path) {
        try (var in = open(path)) {
            return read(in, path.toString());
        } catch (IOException e) {
            throw new Refusal(FileMessages.unreadable(what, path.toString(), Objects.toString(e.getMessage())));
        }
    }

    /** The bytes of a file, or of a pipe that has a name, of any size. */
    public InputStream open(Path path) {
        if (Files.isDirectory(path)) {
            throw new Refusal(FileMessages.folder(what, path));
        }
        if (!Files.exists(path)) {
            throw missing(path);
        }
        try {
            return Files.newInputStream(path);
        } catch (AccessDeniedException e) {
            throw new Refusal(FileMessages.unreadable(what, path.toString(), "permission denied"));
        } catch (IOException e) {
            throw new Refusal(FileMessages.unreadable(what, path.toString(), Objects.toString(e.getMessage())));
        }
    }

    /**
     * The text of a stream, to its end.
     *
     * @param name what people call the stream
     */
    public String read(InputStream in, String name) throws IOException {
        var bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new Refusal(FileMessages.tooLarge(what, name, most));
        }
        var text = decoded(bytes, name);
        if (text.isBlank()) {
            throw new Refusal(FileMessages.empty(what, name));
        }
        return text;
    }

    private String decoded(byte[] bytes, String name) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refusal(FileMessages.notText(what, name, firstBadByte(bytes)));
        }
    }

    private static int firstBadByte(byte[] bytes) {
        var rest = ByteBuffer.wrap(bytes);
        StandardCharsets.UTF_8.newDecoder().decode(rest, CharBuffer.allocate(bytes.length), true);
        return rest.position();
    }

    /** The same stream, of which the beginning is text. A byte of zero is a character in UTF-8, and in no text. */
    public InputStream begun(InputStream in, String name) throws IOException {
        var again = new BufferedInputStream(in, BEGINNING);
        again.mark(BEGINNING);
        var head = new byte[BEGINNING];
        var bytes = ByteBuffer.wrap(head, 0, Math.max(0, again.read(head)));
        again.reset();
        var bad = StandardCharsets.UTF_8.newDecoder().decode(bytes, CharBuffer.allocate(BEGINNING), false);
        var zero =
                IntStream.range(0, bytes.position()).filter(i -> head[i] == 0).findFirst();
        if (bad.isError() || zero.isPresent()) {
            throw new Refusal(FileMessages.notText(what, name, zero.orElse(bytes.position())));
        }
        return again;
    }

    private Refusal missing(Path path) {
        var folder = Optional.ofNullable(path.getParent());
        if (folder.filter(parent -> !Files.isDirectory(parent)).isPresent()) {
            return new Refusal(FileMessages.folderMissing(what, path, folder.get()));
        }
        return new Refusal(FileMessages.missing(what, path, NearestName.to(path)));
    }
}
