package dev.fanfold.openai;

import dev.fanfold.model.Format;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.Prompt;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A prompt as the JSON that is sent. What the prompt leaves open is not on the wire.
 *
 * <p>Closed labels are not on the wire either: the system text names them, which every server understands.
 */
final class ChatRequest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ChatRequest() {}

    /** The request as UTF-8. */
    static byte[] json(Prompt prompt, String model, TokenCap cap) {
        return JSON.writeValueAsBytes(tree(prompt, model, cap));
    }

    /** As {@link #json}, for an answer that comes as a stream and says at its end what it used. */
    static byte[] streaming(Prompt prompt, String model, TokenCap cap) {
        var root = tree(prompt, model, cap).put("stream", true);
        root.putObject("stream_options").put("include_usage", true);
        return JSON.writeValueAsBytes(root);
    }

    private static ObjectNode tree(Prompt prompt, String model, TokenCap cap) {
        requireUnicode(prompt.system());
        requireUnicode(prompt.user());
        var root = JSON.createObjectNode().put("model", model);
        messages(root, prompt);
        prompt.maxTokens().ifPresent(most -> root.put(cap.field(), most));
        prompt.temperature().ifPresent(degree -> root.put("temperature", degree));
        if (prompt.samples() > 1) {
            root.put("n", prompt.samples());
        }
        if (prompt.format() instanceof Format.Json wanted) {
            responseFormat(root, wanted);
        }
        return root;
    }

    private static void messages(ObjectNode root, Prompt prompt) {
        var messages = root.putArray("messages");
        if (!prompt.system().isEmpty()) {
            messages.addObject().put("role", "system").put("content", prompt.system());
        }
        messages.addObject().put("role", "user").put("content", prompt.user());
    }

    private static void responseFormat(ObjectNode root, Format.Json wanted) {
        var format =
                root.putObject("response_format").put("type", "json_schema").putObject("json_schema");
        try {
            format.put("name", wanted.name()).put("strict", true).set("schema", JSON.readTree(wanted.schema()));
        } catch (JacksonException e) {
            throw new ModelException.BadRequest("the schema " + wanted.name() + " is not JSON: correct it");
        }
    }

    /** Half a character is no text: some servers fail on it without saying so. */
    private static void requireUnicode(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new ModelException.BadRequest(
                    "the prompt holds half a character (a surrogate alone): clean the input");
        }
    }
}
