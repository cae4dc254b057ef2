package dev.fanfold.cli.once;

import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.file.TextFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Words of a question: as they were typed, or from a file that is named behind an @. */
final class Words {
    private static final String FROM_FILE = "@";
    private static final TextFile FILE =
            new TextFile("the text behind @ (for a text that begins with @, write @@)", 1 << 20);

    private Words() {}

    /**
     * Reads them; two @ stand for one that is meant.
     *
     * @throws Refusal when there are none
     */
    static String of(String typed) {
        if (!typed.startsWith(FROM_FILE)) {
            return typed;
        }
        var rest = typed.substring(FROM_FILE.length());
        return rest.startsWith(FROM_FILE) ? rest : FILE.read(path(rest)).strip();
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException noPath) {
            throw new Refusal(OnceMessages.noFile(name));
        }
    }
}
