package dev.fanfold.rehearsal.reply;

import java.util.List;

/**
 * Tokens by rule of thumb (four characters are one).
 *
 * @param cached of the prompt's, those known from an earlier prompt
 */
public record Usage(int prompt, int completion, int cached) {

    /** What an answer used: the prompt is counted once, whatever the number of samples. */
    public static Usage of(ChatRequest request, List<Reply> replies, int cached) {
        return new Usage(
                Tokens.in(request), replies.stream().mapToInt(Reply::tokens).sum(), cached);
    }

    /** What a provider counts against a token limit before it answers: the prompt, and all it may have to write. */
    public static long claimed(ChatRequest request) {
        return Tokens.in(request) + (long) request.maxTokens().orElse(0) * request.samples();
    }
}
