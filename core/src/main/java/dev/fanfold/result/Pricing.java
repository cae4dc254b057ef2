package dev.fanfold.result;

import dev.fanfold.model.Endpoint;
import java.util.Optional;

/** Where an estimate learns what a model's tokens cost. */
@FunctionalInterface
public interface Pricing {
    /**
     * What a token costs; empty where nobody knows.
     *
     * @param prompt how many tokens the prompt has, as some providers take more for long ones
     */
    Optional<Rate> of(Endpoint endpoint, long prompt);

    /**
     * Pico-dollars a token, which are millionths of a dollar per million tokens.
     *
     * @param input at the dearest rate that a prompt may be charged at
     * @param output per token of an answer
     */
    record Rate(long input, long output) {
        public Rate {
            if (input < 0 || output < 0) {
                throw new IllegalArgumentException("a price is at least 0, not " + input + ", " + output);
            }
        }
    }
}
