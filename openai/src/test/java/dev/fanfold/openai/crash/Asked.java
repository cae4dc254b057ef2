package dev.fanfold.openai.crash;

import dev.fanfold.model.Format;
import dev.fanfold.model.Prompt;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A question as it is on the wire. */
record Asked(String system, String user, String schema) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The question in the body of a request. */
    static Asked read(byte[] body) {
        var root = JSON.readTree(body);
        var schema = root.at("/response_format/json_schema/schema");
        return new Asked(
                message(root, "system"), message(root, "user"), schema.isMissingNode() ? "" : schema.toString());
    }

    /** The question that a prompt of the journal is on the wire. */
    static Asked of(Prompt prompt) {
        var schema = prompt.format() instanceof Format.Json json
                ? JSON.readTree(json.schema()).toString()
                : "";
        return new Asked(prompt.system(), prompt.user(), schema);
    }

    private static String message(JsonNode root, String role) {
        return StreamSupport.stream(root.path("messages").spliterator(), false)
                .filter(message -> message.path("role").asString().equals(role))
                .map(message -> message.path("content").asString())
                .findFirst()
                .orElse("");
    }

    /** As many as a provider might bill, and never more than a byte each. */
    int tokens() {
        return (system.length() + user.length() + schema.length()) / 4;
    }
}
