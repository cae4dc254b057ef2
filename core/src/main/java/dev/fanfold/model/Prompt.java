package dev.fanfold.model;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What is sent to a model: everything that decides the answer, and nothing else.
 *
 * <p>A prompt is a value: equal prompts are the same question.
 *
 * @param system who the model is and what it shall do; empty for none
 * @param user what it shall do it with
 * @param maxTokens the most tokens an answer may have; absent leaves it to the provider
 * @param temperature how much answers vary, 0 to 2; absent leaves it to the provider
 * @param format the form of the answer
 * @param samples how many answers are wanted to this one prompt, at least 1
 */
public record Prompt(
        String system, String user, OptionalInt maxTokens, OptionalDouble temperature, Format format, int samples) {
    public Prompt {
        maxTokens.ifPresent(n -> require(n > 0, "max tokens must be at least 1, not " + n));
        temperature.ifPresent(t -> require(t >= 0 && t <= 2, "temperature must be between 0 and 2, not " + t));
        require(samples > 0, "a prompt wants at least 1 sample, not " + samples);
    }

    /** A plain question: no system text, no limits, prose wanted. */
    public static Prompt of(String user) {
        return new Prompt("", user, OptionalInt.empty(), OptionalDouble.empty(), new Format.Text(), 1);
    }

    public Prompt withSystem(String text) {
        return new Prompt(text, user, maxTokens, temperature, format, samples);
    }

    public Prompt withUser(String text) {
        return new Prompt(system, text, maxTokens, temperature, format, samples);
    }

    public Prompt withMaxTokens(int tokens) {
        return new Prompt(system, user, OptionalInt.of(tokens), temperature, format, samples);
    }

    public Prompt withTemperature(double degree) {
        return new Prompt(system, user, maxTokens, OptionalDouble.of(degree), format, samples);
    }

    public Prompt withFormat(Format wanted) {
        return new Prompt(system, user, maxTokens, temperature, wanted, samples);
    }

    public Prompt withSamples(int count) {
        return new Prompt(system, user, maxTokens, temperature, format, count);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
