package dev.fanfold.openai;

import java.util.List;

/** By which name a server knows the most tokens that an answer may have. */
public enum TokenCap {
    /** As almost every server calls it. */
    MAX_TOKENS("max_tokens"),
    /** As reasoning models at OpenAI and Azure call it. */
    MAX_COMPLETION_TOKENS("max_completion_tokens");

    private static final List<String> REASONING_FAMILIES = List.of("o1", "o3", "o4", "gpt-5");
    private static final List<String> THEIR_HOSTS = List.of("api.openai.com", ".openai.azure.com");

    private final String field;

    TokenCap(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    /** The name that a model wants, as far as its host and its own name tell. */
    static TokenCap of(String host, String model) {
        var name = model.startsWith("ft:") ? model.substring("ft:".length()) : model;
        boolean reasoning = REASONING_FAMILIES.stream().anyMatch(family -> isOf(family, name));
        return reasoning && THEIR_HOSTS.stream().anyMatch(host::endsWith) ? MAX_COMPLETION_TOKENS : MAX_TOKENS;
    }

    private static boolean isOf(String family, String name) {
        return name.equals(family) || name.startsWith(family + "-") || name.startsWith(family + ".");
    }
}
