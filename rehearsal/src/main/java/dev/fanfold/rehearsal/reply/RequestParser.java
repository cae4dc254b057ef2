package dev.fanfold.rehearsal.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads chat completions bodies, and refuses what the protocol refuses. */
public final class RequestParser {

    private static final int MOST_SAMPLES = 128;

    private final JsonMapper json;

    /** A parser over this mapper. */
    public RequestParser(JsonMapper json) {
        this.json = json;
    }

    /** The request in a body; {@link BadRequest} names the first wrong field. */
    public ChatRequest parse(String body) {
        var root = tree(body);
        return new ChatRequest(
                model(root),
                messages(root.path("messages")),
                samples(root),
                maxTokens(root),
                temperature(root),
                seed(root),
                format(root.path("response_format")),
                delivery(root));
    }

    private JsonNode tree(String body) {
        try {
            var root = json.readTree(body);
            if (root.isObject()) {
                return root;
            }
        } catch (JacksonException broken) {
            // Told below, like any other body that is no object.
        }
        throw new BadRequest("", "We could not parse the JSON body of your request.");
    }

    private static String model(JsonNode root) {
        var model = root.path("model").asString("");
        if (model.isBlank()) {
            throw new BadRequest("model", "you must provide a model parameter");
        }
        return model;
    }

    private static List<ChatRequest.Message> messages(JsonNode list) {
        if (!list.isArray() || list.isEmpty()) {
            throw new BadRequest("messages", "expected an array with at least one message");
        }
        var messages = new ArrayList<ChatRequest.Message>();
        for (var message : list.values()) {
            messages.add(message(message));
        }
        return List.copyOf(messages);
    }

    private static ChatRequest.Message message(JsonNode message) {
        var role = message.path("role").asString("");
        if (role.isEmpty()) {
            throw new BadRequest("messages", "every message needs a role");
        }
        return new ChatRequest.Message(role, text(message.path("content")));
    }

    private static String text(JsonNode content) {
        if (!content.isArray()) {
            return content.asString("");
        }
        return content.values().stream()
                .map(part -> part.path("text").asString(""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static int samples(JsonNode root) {
        return (int) whole(root, "n", 1, MOST_SAMPLES).orElse(1L).longValue();
    }

    private static OptionalInt maxTokens(JsonNode root) {
        return whole(root, "max_completion_tokens", 1, Integer.MAX_VALUE)
                .or(() -> whole(root, "max_tokens", 1, Integer.MAX_VALUE))
                .map(tokens -> OptionalInt.of(tokens.intValue()))
                .orElse(OptionalInt.empty());
    }

    private static OptionalLong seed(JsonNode root) {
        return whole(root, "seed", Long.MIN_VALUE, Long.MAX_VALUE)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    private static Optional<Long> whole(JsonNode root, String field, long least, long most) {
        var value = root.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new BadRequest(field, "expected an integer");
        }
        if (value.asLong() < least || value.asLong() > most) {
            throw new BadRequest(field, value.asLong() + " is not between " + least + " and " + most);
        }
        return Optional.of(value.asLong());
    }

    private static double temperature(JsonNode root) {
        var value = root.path("temperature");
        if (value.isMissingNode() || value.isNull()) {
            return 0;
        }
        if (!value.isNumber() || value.asDouble() < 0 || value.asDouble() > 2) {
            throw new BadRequest("temperature", "expected a number between 0 and 2");
        }
        return value.asDouble();
    }

    private static Format format(JsonNode format) {
        return switch (format.path("type").asString("text")) {
            case "text" -> new Format.Text();
            case "json_object" -> new Format.AnyObject();
            case "json_schema" -> shaped(format.path("json_schema").path("schema"));
            default -> throw new BadRequest("response_format", "expected text, json_object or json_schema");
        };
    }

    private static Format shaped(JsonNode schema) {
        if (!schema.isObject()) {
            throw new BadRequest("response_format", "json_schema needs a schema");
        }
        return new Format.Shaped(schema);
    }

    private static ChatRequest.Delivery delivery(JsonNode root) {
        if (!root.path("stream").asBoolean(false)) {
            return ChatRequest.Delivery.WHOLE;
        }
        return root.path("stream_options").path("include_usage").asBoolean(false)
                ? ChatRequest.Delivery.STREAM_WITH_USAGE
                : ChatRequest.Delivery.STREAM;
    }
}
