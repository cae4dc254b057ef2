package dev.fanfold.cli.once;

import java.util.Optional;

/**
 * How each question is to be answered.
 *
 * @param maxTokens the longest answer
 * @param temperature how much answers vary; the model's own where it is empty
 */
public record Manner(Optional<Integer> maxTokens, Optional<String> temperature) {
    void writeTo(Sheet sheet, int depth) {
        maxTokens.ifPresent(most -> sheet.put(depth, "max_tokens", most));
        temperature.ifPresent(degree -> sheet.put(depth, "temperature", degree));
    }
}
