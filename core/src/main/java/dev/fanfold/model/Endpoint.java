package dev.fanfold.model;

/**
 * The address of a model: who serves it, and its name there.
 *
 * @param provider who serves it, as a base address or a short name; never holds a key
 * @param model the name of the model at that provider
 * @param author who writes the answers
 */
public record Endpoint(String provider, String model, Author author) {
    /** Who writes the answers: a language model, or a stand-in that no one should mistake for one. */
    public enum Author {
        LANGUAGE_MODEL,
        STAND_IN
    }

    public static Endpoint live(String provider, String model) {
        return new Endpoint(provider, model, Author.LANGUAGE_MODEL);
    }

    public static Endpoint rehearsed(String model) {
        return new Endpoint("rehearsal", model, Author.STAND_IN);
    }

    @Override
    public String toString() {
        return model + " at " + provider;
    }
}
