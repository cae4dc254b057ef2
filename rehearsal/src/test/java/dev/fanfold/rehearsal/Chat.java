package dev.fanfold.rehearsal;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Chat completions bodies for tests: immutable, each method gives another one. */
record Chat(String json) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    static Chat of(String system, String user) {
        var root = JSON.createObjectNode().put("model", "some-model");
        var messages = root.putArray("messages");
        messages.addObject().put("role", "system").put("content", system);
        messages.addObject().put("role", "user").put("content", user);
        return new Chat(JSON.writeValueAsString(root));
    }

    Chat with(String field, Object value) {
        var root = (ObjectNode) JSON.readTree(json);
        root.set(field, JSON.<JsonNode>valueToTree(value));
        return new Chat(JSON.writeValueAsString(root));
    }

    Chat shaped(String schema) {
        var format = JSON.createObjectNode().put("type", "json_schema");
        format.putObject("json_schema").put("name", "answer").set("schema", JSON.readTree(schema));
        return with("response_format", format);
    }
}
