package dev.fanfold.openai;

import java.util.Set;
import java.util.regex.Pattern;

/** By which name a server knows the most tokens that an answer may have. */
public enum TokenCap {
    /** As almost every server calls it. */
    MAX_TOKENS("max_tokens"),
    /** As the reasoning models of OpenAI call it, wherever they are served. */
    MAX_COMPLETION_TOKENS("max_completion_tokens");

    private static final Pattern REASONING = Pattern.compile("(?:ft:)?(?:o1|o3|o4|gpt-5)(?:[-.:@].*)?");
    private static final Set<String> KNOW_ONE_NAME = Set.of("mistral", "deepseek", "ollama", "lmstudio", "llamacpp");

    private final String field;

    TokenCap(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    /**
     * The name that a model wants, as far as its own name tells, without the maker before a slash; at some servers every model
     * wants the same.
     */
    static TokenCap of(BaseUrl base, String model) {
        boolean oneName = KnownServers.at(base)
                .or(() -> KnownServers.hosting(base))
                .filter(server -> KNOW_ONE_NAME.contains(server.name()))
                .isPresent();
        var name = model.substring(model.lastIndexOf('/') + 1);
        return !oneName && REASONING.matcher(name).matches() ? MAX_COMPLETION_TOKENS : MAX_TOKENS;
    }
}
