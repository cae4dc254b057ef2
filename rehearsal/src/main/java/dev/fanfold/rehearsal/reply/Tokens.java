package dev.fanfold.rehearsal.reply;

import java.util.OptionalInt;

/** Counts tokens by rule of thumb: four characters are one token, rounded up. No model's true encoding. */
final class Tokens {

    static final int CHARS = 4;

    /** What the protocol adds to each message, and once to the prompt. */
    private static final int FRAME = 3;

    private Tokens() {}

    static int in(String text) {
        return (text.length() + CHARS - 1) / CHARS;
    }

    static int in(ChatRequest request) {
        return FRAME
                + request.messages().stream()
                        .mapToInt(message -> FRAME + in(message.text()))
                        .sum();
    }

    /** How many characters fit; a very great number where nothing bounds them. */
    static int room(OptionalInt maxTokens) {
        return (int) Math.min(Integer.MAX_VALUE, (long) maxTokens.orElse(Integer.MAX_VALUE) * CHARS);
    }

    /** The text, cut to the tokens allowed; never inside a surrogate pair. */
    static String cut(String text, int room) {
        if (text.length() <= room) {
            return text;
        }
        int end = room > 0 && Character.isHighSurrogate(text.charAt(room - 1)) ? room - 1 : room;
        return text.substring(0, end);
    }
}
