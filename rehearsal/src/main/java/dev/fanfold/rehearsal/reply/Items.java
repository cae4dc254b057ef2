package dev.fanfold.rehearsal.reply;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The items of a batch prompt: each line of the user's text that is a JSON object with an {@code id}. */
final class Items {

    /** One item: its id as it stands, and the text of its other fields. */
    record Item(JsonNode id, String text) {}

    private final JsonMapper json;

    Items(JsonMapper json) {
        this.json = json;
    }

    /** Every item, in the order of the lines. */
    List<Item> in(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("{"))
                .flatMap(line -> item(line).stream())
                .toList();
    }

    private Optional<Item> item(String line) {
        try {
            var node = json.readTree(line);
            var id = node.path("id");
            return id.isString() || id.isNumber() ? Optional.of(new Item(id, text(node))) : Optional.empty();
        } catch (JacksonException noItem) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode node) {
        return node.properties().stream()
                .filter(field -> !field.getKey().equals("id"))
                .map(field -> field.getValue())
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asString)
                .collect(Collectors.joining(" "));
    }
}
