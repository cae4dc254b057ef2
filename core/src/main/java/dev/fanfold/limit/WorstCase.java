package dev.fanfold.limit;

import dev.fanfold.model.Format;
import dev.fanfold.model.Money;
import dev.fanfold.model.Prompt;
import java.util.Optional;

/**
 * A bound on the tokens that one call can take, known before it is sent.
 *
 * <p>Prompt: no more tokens than the UTF-8 bytes of its system text, its user text and the form wanted of the answer,
 * since each token of a byte-pair encoding stands for at least one byte; and {@link #OVERHEAD} on top for what the
 * provider puts around it. The prompt of several samples is billed once. Answer: the most tokens that were allowed it,
 * for each sample, hidden reasoning included.
 *
 * <p>It bounds what a provider bills as long as its tokens are of bytes, it rewrites no text into a longer one, and its
 * template stays within the overhead.
 *
 * @param inputTokens the most of the prompt
 * @param outputTokens the most of all its answers
 */
public record WorstCase(long inputTokens, long outputTokens) {
    /** What an answer is capped at under a budget where the prompt says nothing. */
    public static final int DEFAULT_MAX_TOKENS = 4096;

    /** Tokens of the chat template: roles, dates and the system text some models prepend (about 90 in the longest known). */
    public static final int OVERHEAD = 256;

    /** The prompt with a bound on its answer, whether it has one or not. */
    public static Prompt bounded(Prompt prompt) {
        return prompt.maxTokens().isPresent() ? prompt : prompt.withMaxTokens(DEFAULT_MAX_TOKENS);
    }

    public static WorstCase of(Prompt prompt) {
        var input = OVERHEAD + bytes(prompt.system()) + bytes(prompt.user()) + bytes(prompt.format());
        var output = (long) prompt.maxTokens().orElse(DEFAULT_MAX_TOKENS) * prompt.samples();
        return new WorstCase(input, output);
    }

    public long tokens() {
        return Math.addExact(inputTokens, outputTokens);
    }

    public Money at(Price price) {
        return price.worst(inputTokens, outputTokens);
    }

    /** What to hold for it; no price is no money, and a {@link Purse} with a cap on money refuses it. */
    public Hold hold(Optional<Price> price) {
        return price.map(known -> new Hold(at(known), tokens())).orElseGet(() -> Hold.unpriced(tokens()));
    }

    private static long bytes(Format format) {
        return switch (format) {
            case Format.Text text -> 0;
            case Format.OneOf oneOf ->
                oneOf.labels().stream().mapToLong(WorstCase::bytes).sum();
            case Format.Json json -> bytes(json.name()) + bytes(json.schema());
        };
    }

    /** Half a surrogate pair counts 3, as it is sent as a replacement character. */
    private static long bytes(String text) {
        return text.codePoints()
                .mapToLong(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4)
                .sum();
    }
}
