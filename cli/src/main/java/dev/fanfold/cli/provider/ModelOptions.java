package dev.fanfold.cli.provider;

import java.util.Optional;

/**
 * What the command line says about models; each beats the plan and the environment.
 *
 * @param model the model that answers
 * @param baseUrl the server that answers for it
 * @param atOnce the most calls at once, at least 1
 * @param answers who answers
 */
public record ModelOptions(
        Optional<String> model, Optional<String> baseUrl, Optional<Integer> atOnce, Answers answers) {
    /** Who answers. */
    public enum Answers {
        /** The models; a stand-in where the plan allows it. */
        MODELS,
        /** A stand-in. */
        STAND_IN
    }
}
