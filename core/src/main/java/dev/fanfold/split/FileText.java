package dev.fanfold.split;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Reads a whole file as UTF-8, as far as it is within a size; a byte order mark is dropped. */
record FileText(int largest) {

    /** What came of it. */
    sealed interface Outcome {}

    record Read(String text) implements Outcome {}

    /** Why there is no text, as the end of a sentence. */
    record Unread(String why) implements Outcome {}

    /** No more is read than one byte over the size, however large the file says it is or grows to be. */
    Outcome of(Path file) {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(largest + 1);
            return bytes.length > largest ? tooLarge() : decoded(bytes);
        } catch (IOException e) {
            return new Unread("it cannot be read: " + reason(e));
        }
    }

    /** The exceptions of files say what happened by their name, and repeat the path. */
    static String reason(Exception e) {
        return switch (e) {
            case NoSuchFileException gone -> "it is no longer there";
            case AccessDeniedException denied -> "access denied";
            case DirectoryIteratorException listing ->
                Optional.ofNullable(listing.getCause()).map(FileText::reason).orElse("it broke off");
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : Rows.shown(e.getMessage());
        };
    }

    private Outcome tooLarge() {
        return new Unread(String.format(Locale.ROOT, "it is larger than %,d bytes", largest));
    }

    private static Outcome decoded(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            return new Unread(String.format(Locale.ROOT, "it is not UTF-8 text, from byte %,d on", in.position() + 1));
        }
        String text = out.flip().toString();
        return new Read(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
}
