package dev.fanfold.cli.journal;

import dev.fanfold.model.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What tells a run's plan and input from those of another: equal texts have equal prints.
 *
 * @param plan of the plan, or of what takes its place
 * @param models of those that answer, once they are known; other models are asked anew
 * @param input of the input, where it can be read before the run
 */
public record Fingerprints(String plan, Optional<String> models, Optional<String> input) {
    private static final String BY = "+";

    private static final int DIGITS = 16;
    private static final int ROOM = 1 << 16;

    /** More of a file is not read before a run; a change behind it shows in the size. */
    private static final long MOST = 64L << 20;

    public Fingerprints(String plan, Optional<String> input) {
        this(plan, Optional.empty(), input);
    }

    /** The same, answered by these models. */
    Fingerprints by(String print) {
        return new Fingerprints(plan, Optional.of(print), input);
    }

    /** What a journal is told of the plan: its print, and that of the models. */
    String planned() {
        return plan + models.map(print -> BY + print).orElse("");
    }

    /** The print of the plan in what a journal was told of it. */
    static String planIn(String planned) {
        return planned.split(Pattern.quote(BY), 2)[0];
    }

    /** The print of the models there; none where they were not known. */
    static Optional<String> modelsIn(String planned) {
        return Optional.of(planned.indexOf(BY)).filter(at -> at >= 0).map(at -> planned.substring(at + 1));
    }

    public static String of(String text) {
        return Sha256.of(text).substring(0, DIGITS);
    }

    /** Of the size of a file and its first 64 MB; none where it is a pipe, or cannot be read. */
    public static Optional<String> of(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(file)) {
            var digest = Sha256.digest();
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, Files.size(file)));
            update(digest, in);
            return Optional.of(written(digest));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static void update(MessageDigest digest, InputStream in) throws IOException {
        var room = new byte[ROOM];
        var left = MOST;
        for (var read = in.read(room); read > 0 && left > 0; read = in.read(room)) {
            digest.update(room, 0, (int) Math.min(read, left));
            left -= read;
        }
    }

    private static String written(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }
}
