package dev.fanfold.openai;

import dev.fanfold.model.ModelException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A key that was just read: it shows itself to the header alone. */
final class Key {
    private static final int LONGEST = 4096;
    private final String secret;

    private Key(String secret) {
        this.secret = secret;
    }

    /**
     * Reads the key that is referred to; nothing is kept.
     *
     * @throws ModelException.Stop when there is none, or it cannot be one
     */
    static Optional<Key> read(KeyReference reference, Map<String, String> environment) {
        return switch (reference) {
            case KeyReference.None none -> Optional.empty();
            case KeyReference.Environment at -> Optional.of(checked(inVariable(at.variable(), environment), at));
            case KeyReference.File at -> Optional.of(checked(inFile(at.path()), at));
        };
    }

    String forHeader() {
        return secret;
    }

    /** The text without the key, wherever it stood. */
    String strippedFrom(String text) {
        return text.replace(secret, "[key]");
    }

    @Override
    public String toString() {
        return "a key";
    }

    private static String inVariable(String variable, Map<String, String> environment) {
        var value = environment.getOrDefault(variable, "").strip();
        if (value.isEmpty()) {
            throw new ModelException.Stop("the environment variable " + variable
                    + " is not set: set it to your key, or name a local server such as ollama:llama3.2");
        }
        return value;
    }

    private static String inFile(Path path) {
        try (var in = Files.newInputStream(path)) {
            return new String(in.readNBytes(LONGEST + 1), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new ModelException.Stop(
                    "the key file " + path + " cannot be read: check that it exists and is yours");
        }
    }

    private static Key checked(String value, KeyReference reference) {
        // A header would refuse such a value in a message that repeats it.
        boolean visible = value.chars().allMatch(c -> c > ' ' && c < 0x7f);
        if (value.isEmpty() || value.length() > LONGEST || !visible) {
            throw new ModelException.Stop("what " + reference
                    + " holds is no key: a key is one word of visible characters, at most " + LONGEST + " long");
        }
        return new Key(value);
    }
}
