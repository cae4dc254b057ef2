package dev.fanfold.simulation;

import dev.fanfold.model.Prompt;

/**
 * Which part a prompt is for: ordinals from the outside in, as in {@code 2/0}.
 *
 * <p>A system text that begins with {@code @} names the place, behind what the user's message says of the places around
 * it; any other leaves the whole address to the user's message. Attempts at one question cannot be told apart, so their
 * place is {@code ?}.
 */
final class Address {
    static final String ATTEMPT = "?";
    /** How the address of a part of the second run begins. */
    static final String BESIDE = "n";

    static final String MERGE = "merge";

    private Address() {}

    static String of(Prompt prompt) {
        var system = prompt.system();
        if (!system.startsWith("@")) {
            return prompt.user();
        }
        var end = system.indexOf('\n');
        var place = system.substring(1, end < 0 ? system.length() : end);
        return place.equals(MERGE) ? MERGE : prompt.user() + place;
    }

    static String inside(String around, int ordinal) {
        return around.isEmpty() ? Integer.toString(ordinal) : around + "/" + ordinal;
    }
}
