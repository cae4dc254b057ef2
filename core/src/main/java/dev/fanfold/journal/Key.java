package dev.fanfold.journal;

import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Prompt;
import java.util.HexFormat;

/**
 * Names a question by its content: who is asked, what, how, and which of several answers to it is meant.
 *
 * <p>Law: equal questions have equal keys on every machine and in every version of this format, and no two questions were
 * ever found that share one. Where in a run a question stands is not in it, so a record that is put into the input, or
 * taken out, changes no other key.
 *
 * <p>It is the first half of a SHA-256 over {@link Hashed} fields; 128 bits are enough that a billion keys meet with a
 * chance of one in 10<sup>21</sup>.
 *
 * @param high the first 8 bytes
 * @param low the next 8 bytes
 */
public record Key(long high, long low) {
    private static final int DIGITS = 16;

    public static Key of(Endpoint asked, Prompt prompt, Variation variation) {
        return new Hashed("fanfold key 1")
                .add(asked)
                .add(prompt)
                .add(variation.repetitions())
                .add(variation.asking())
                .key();
    }

    /** Names a text by its content; no question has this key. */
    public static Key of(String text) {
        return new Hashed("fanfold text 1").add(text).key();
    }

    /** Names a prompt by its content, whoever is asked; no question has this key. */
    public static Key of(Prompt prompt) {
        return new Hashed("fanfold prompt 1").add(prompt).key();
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException when it is not 32 lower-case hexadecimal digits; names it
     */
    public static Key parse(String hex) {
        if (!hex.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("a key is 32 hexadecimal digits, not \"" + hex + "\"");
        }
        return new Key(
                HexFormat.fromHexDigitsToLong(hex, 0, DIGITS), HexFormat.fromHexDigitsToLong(hex, DIGITS, 2 * DIGITS));
    }

    /** 32 hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }
}
