package dev.fanfold.rehearsal;

import dev.fanfold.rehearsal.reply.ChatRequest;
import dev.fanfold.rehearsal.reply.Reply;
import dev.fanfold.rehearsal.reply.Usage;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer of the protocol, before it is written.
 *
 * @param id of the completion
 * @param created seconds since 1970
 */
record Completion(String id, long created, ChatRequest request, List<Reply> replies, Usage usage) {

    /** How a client sees that nothing here was said by a model. */
    static final String FINGERPRINT = "rehearsal";

    Completion replies(List<Reply> others) {
        return new Completion(id, created, request, others, usage);
    }

    /** The one JSON body. */
    byte[] whole(JsonMapper json) {
        var root = root(json, "chat.completion");
        var choices = root.putArray("choices");
        for (int index = 0; index < replies.size(); index++) {
            var reply = replies.get(index);
            var choice = choices.addObject().put("index", index);
            choice.putObject("message")
                    .put("role", "assistant")
                    .put("content", reply.text())
                    .putNull("refusal");
            choice.putNull("logprobs").put("finish_reason", name(reply.finish()));
        }
        putUsage(root);
        return json.writeValueAsBytes(root);
    }

    /** What every message and every event of a stream begins with. */
    ObjectNode root(JsonMapper json, String object) {
        return json.createObjectNode()
                .put("id", id)
                .put("object", object)
                .put("created", created)
                .put("model", request.model())
                .put("system_fingerprint", FINGERPRINT);
    }

    void putUsage(ObjectNode root) {
        var tokens = root.putObject("usage")
                .put("prompt_tokens", usage.prompt())
                .put("completion_tokens", usage.completion())
                .put("total_tokens", usage.prompt() + usage.completion());
        tokens.putObject("prompt_tokens_details").put("cached_tokens", usage.cached());
    }

    static String name(Reply.Finish finish) {
        return finish.name().toLowerCase(Locale.ROOT);
    }
}
