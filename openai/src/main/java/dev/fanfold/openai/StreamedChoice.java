package dev.fanfold.openai;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One choice of a streamed answer, as far as it came. */
final class StreamedChoice {
    private final StringBuilder content = new StringBuilder();
    private final StringBuilder refusal = new StringBuilder();
    private String finish = "";

    /** Adds a piece; whether the model had written anything in it, be it thoughts that are not kept, or had ended. */
    boolean add(JsonNode piece) throws UnusableReplyException {
        var delta = piece.path("delta");
        var text = text(delta.path("content"));
        content.append(text);
        refusal.append(delta.path("refusal").stringValue(""));
        finish = piece.path("finish_reason").stringValue(finish);
        return !text.isEmpty() || !finish.isEmpty() || writes(delta);
    }

    /** Writes it in the form of a choice that came whole. */
    void writeTo(ObjectNode choice) throws UnusableReplyException {
        if (finish.isEmpty()) {
            throw new UnusableReplyException("is a stream that ended before its answer did");
        }
        choice.put("finish_reason", finish);
        choice.putObject("message").put("content", content.toString()).put("refusal", refusal.toString());
    }

    private static boolean writes(JsonNode delta) {
        return Stream.of("refusal", "reasoning", "reasoning_content")
                .anyMatch(field -> !delta.path(field).stringValue("").isEmpty());
    }

    private static String text(JsonNode content) throws UnusableReplyException {
        if (content.isArray()) {
            return ChatResponse.pieces(content);
        }
        if (content.isString() || content.isNull() || content.isMissingNode()) {
            return content.stringValue("");
        }
        throw new UnusableReplyException("is a stream with a piece that is no text");
    }
}
