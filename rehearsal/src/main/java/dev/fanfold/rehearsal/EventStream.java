package dev.fanfold.rehearsal;

import dev.fanfold.rehearsal.http.Body;
import dev.fanfold.rehearsal.reply.ChatRequest;
import dev.fanfold.rehearsal.reply.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A completion as server-sent events: the role, the text in at most fifty pieces, the finish, and {@code [DONE]}. */
final class EventStream {

    private static final int MOST_PIECES = 50;
    private static final int CHARS_A_TOKEN = 4;

    private final JsonMapper json;
    private final Completion completion;

    EventStream(JsonMapper json, Completion completion) {
        this.json = json;
        this.completion = completion;
    }

    /** The first token leaves at once, right behind the role; the other events are spread over this time. */
    Body over(Duration time) {
        var events = events();
        var pause = time.dividedBy(Math.max(1, events.size() - 1));
        return Body.chunked(sink -> {
            for (int number = 0; number < events.size(); number++) {
                sink.write(("data: " + events.get(number) + "\n\n").getBytes(StandardCharsets.UTF_8));
                sink.pause(number == 0 ? Duration.ZERO : pause);
            }
            sink.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
        });
    }

    private List<JsonNode> events() {
        var events = new ArrayList<JsonNode>();
        for (int index = 0; index < completion.replies().size(); index++) {
            var reply = completion.replies().get(index);
            events.add(event(
                    index, json.createObjectNode().put("role", "assistant").put("content", ""), null));
            for (var piece : pieces(reply.text())) {
                events.add(event(index, json.createObjectNode().put("content", piece), null));
            }
            events.add(event(index, json.createObjectNode(), reply.finish()));
        }
        if (completion.request().delivery() == ChatRequest.Delivery.STREAM_WITH_USAGE) {
            var last = chunk();
            last.putArray("choices");
            completion.putUsage(last);
            events.add(last);
        }
        return events;
    }

    private ObjectNode chunk() {
        return completion.root(json, "chat.completion.chunk");
    }

    private JsonNode event(int index, ObjectNode delta, Reply.@org.jspecify.annotations.Nullable Finish finish) {
        var chunk = chunk();
        var choice = chunk.putArray("choices").addObject().put("index", index);
        choice.set("delta", delta);
        choice.put("finish_reason", finish == null ? null : Completion.name(finish));
        return chunk;
    }

    private static List<String> pieces(String text) {
        int size = Math.max(CHARS_A_TOKEN, Math.ceilDiv(text.length(), MOST_PIECES));
        var pieces = new ArrayList<String>();
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + size);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to++;
            }
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }
}
