package dev.fanfold.openai;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The pieces of a streamed answer, put together to the JSON that would have come had none been asked for.
 *
 * <p>It is whole when each choice has said why it ended, and the stream has said its last word or what was used; else it was cut,
 * and is of no use. Of several reports of usage the last counts, as some servers send a growing one.
 */
final class StreamedAnswer {
    static final String LAST_WORD = "[DONE]";

    /** Half a character is escaped: it cannot be written as UTF-8, and the other half may come with the next piece. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final SortedMap<Long, StreamedChoice> choices = new TreeMap<>();
    private final FirstToken first;
    private Optional<JsonNode> usage = Optional.empty();
    private Optional<JsonNode> error = Optional.empty();
    private boolean over;

    StreamedAnswer(FirstToken first) {
        this.first = first;
    }

    /** One event; those after the last word or an error are left out. */
    void take(String event) throws UnusableReplyException {
        if (over) {
            return;
        }
        if (event.equals(LAST_WORD)) {
            over = true;
            return;
        }
        var chunk = json(event);
        if (chunk.hasNonNull("error")) {
            error = Optional.of(chunk.path("error"));
            over = true;
            return;
        }
        take(chunk);
    }

    byte[] whole() throws UnusableReplyException {
        var root = JSON.createObjectNode();
        if (error.isPresent()) {
            return JSON.writeValueAsBytes(root.set("error", error.get()));
        }
        if (!over && (choices.isEmpty() || usage.isEmpty())) {
            throw new UnusableReplyException("is a stream that was cut before its end");
        }
        var list = root.putArray("choices");
        for (var choice : choices.entrySet()) {
            choice.getValue().writeTo(list.addObject().put("index", choice.getKey()));
        }
        usage.ifPresent(used -> root.set("usage", used));
        return JSON.writeValueAsBytes(root);
    }

    private void take(JsonNode chunk) throws UnusableReplyException {
        if (chunk.path("usage").isObject()) {
            usage = Optional.of(chunk.path("usage"));
        }
        for (var piece : chunk.path("choices")) {
            var choice = choices.computeIfAbsent(piece.path("index").asLong(0), index -> new StreamedChoice());
            if (choice.add(piece)) {
                first.see();
            }
        }
    }

    private static ObjectNode json(String event) throws UnusableReplyException {
        try {
            if (JSON.readTree(event) instanceof ObjectNode chunk) {
                return chunk;
            }
        } catch (JacksonException e) {
            // Told below: its own message quotes the text.
        }
        throw new UnusableReplyException("is a stream with an event that is no JSON object");
    }
}
