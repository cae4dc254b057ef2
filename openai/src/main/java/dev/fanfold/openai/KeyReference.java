package dev.fanfold.openai;

import java.nio.file.Path;

/**
 * Where a key is found: never the key itself.
 *
 * <p>Law: the key is read when the header is written, is sent to the host of the base address alone, and stands in no
 * message, log or {@code toString}.
 */
public sealed interface KeyReference {
    /** In a variable of the environment. */
    record Environment(String variable) implements KeyReference {
        public Environment {
            if (!variable.matches("[A-Za-z_][A-Za-z0-9_]*")) {
                // What stands there may be the key itself, so it is not repeated.
                throw new IllegalArgumentException(
                        "a variable has a name of letters, digits and _: name the variable, do not give the key");
            }
        }

        @Override
        public String toString() {
            return "env:" + variable;
        }
    }

    /** In a file that holds nothing else. */
    record File(Path path) implements KeyReference {
        @Override
        public String toString() {
            return "file:" + path;
        }
    }

    /** No key is sent. */
    record None() implements KeyReference {
        @Override
        public String toString() {
            return "no key";
        }
    }

    static KeyReference environment(String variable) {
        return new Environment(variable);
    }

    static KeyReference file(Path path) {
        return new File(path);
    }

    static KeyReference none() {
        return new None();
    }

    /**
     * Reads {@code env:NAME} or {@code file:PATH}.
     *
     * @throws IllegalArgumentException for anything else; the text is not repeated, as it may be a key
     */
    static KeyReference parse(String text) {
        if (text.startsWith("env:")) {
            return environment(text.substring("env:".length()));
        }
        if (text.startsWith("file:") && text.length() > "file:".length()) {
            return file(Path.of(text.substring("file:".length())));
        }
        throw new IllegalArgumentException("a key is named, never given: env:NAME or file:PATH");
    }
}
