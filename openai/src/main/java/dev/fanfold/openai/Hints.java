package dev.fanfold.openai;

import java.util.List;
import java.util.regex.Pattern;

/** What to do about a request that was turned away, where its words tell. */
final class Hints {
    private record Hint(Pattern wording, String advice) {}

    private static final List<Hint> KNOWN = List.of(
            hint("stream_options", "it does not stream with a count of what is billed: ask it without streaming"),
            hint(
                    "max_completion_tokens",
                    "it does not take a token limit under this name: leave the limit out (in Java, tokenCap(...) names it)"),
            hint("temperature", "it does not take this temperature: leave the temperature out"),
            hint(
                    "context_length|context length|maximum context",
                    "the prompt is too long for it: cut the input smaller"),
            hint("response_format|json_schema", "it does not take this JSON Schema: simplify it, or ask another model"),
            hint("content_filter|content management policy", "its filter objects to the prompt"));

    private static final String TOO_LARGE = ": the request is too large for it: cut the input smaller";

    private Hints() {}

    /** The advice with a colon before it; empty when there is none. */
    static String of(int status, ProviderError error) {
        if (status == 413) {
            return TOO_LARGE;
        }
        return KNOWN.stream()
                .filter(hint -> error.says(hint.wording()))
                .findFirst()
                .map(hint -> ": " + hint.advice())
                .orElse("");
    }

    private static Hint hint(String wording, String advice) {
        return new Hint(Pattern.compile(wording), advice);
    }
}
