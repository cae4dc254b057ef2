package dev.fanfold.openai;

import tools.jackson.databind.json.JsonMapper;

/** What a chat server sends back. */
final class Answer {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Answer() {}

    /** A whole answer of one choice, with usage. */
    static String saying(String text) {
        var root = JSON.createObjectNode().put("object", "chat.completion");
        var choice = root.putArray("choices").addObject().put("index", 0).put("finish_reason", "stop");
        choice.putObject("message").put("role", "assistant").put("content", text);
        root.putObject("usage")
                .put("prompt_tokens", 7)
                .put("completion_tokens", 3)
                .put("total_tokens", 10);
        return root.toString();
    }
}
