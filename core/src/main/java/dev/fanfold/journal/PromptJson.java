package dev.fanfold.journal;

import dev.fanfold.model.Format;
import dev.fanfold.model.Prompt;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A prompt as the JSON of a journal, and back. */
final class PromptJson {
    private PromptJson() {}

    static ObjectNode of(Prompt prompt) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("system", prompt.system()).put("user", prompt.user());
        prompt.maxTokens().ifPresent(tokens -> node.put("max_tokens", tokens));
        prompt.temperature().ifPresent(degree -> node.put("temperature", degree));
        node.set("format", of(prompt.format()));
        return node.put("samples", prompt.samples());
    }

    static Prompt read(Fields fields) {
        return new Prompt(
                fields.text("system"),
                fields.text("user"),
                fields.maybeNumber("max_tokens")
                        .map(tokens -> OptionalInt.of(Math.toIntExact(tokens)))
                        .orElse(OptionalInt.empty()),
                fields.maybeDecimal("temperature").map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                format(fields.object("format")),
                fields.smallNumber("samples"));
    }

    private static ObjectNode of(Format format) {
        var node = JsonNodeFactory.instance.objectNode();
        return switch (format) {
            case Format.Text text -> node.put("type", "text");
            case Format.OneOf oneOf -> {
                var labels = node.put("type", "one of").putArray("labels");
                oneOf.labels().forEach(labels::add);
                yield node;
            }
            case Format.Json json ->
                node.put("type", "json").put("name", json.name()).put("schema", json.schema());
        };
    }

    private static Format format(Fields fields) {
        var type = fields.text("type");
        return switch (type) {
            case "text" -> new Format.Text();
            case "one of" -> new Format.OneOf(fields.texts("labels"));
            case "json" -> new Format.Json(fields.text("name"), fields.text("schema"));
            default -> throw new IllegalArgumentException("\"" + type + "\" is no form of an answer");
        };
    }
}
