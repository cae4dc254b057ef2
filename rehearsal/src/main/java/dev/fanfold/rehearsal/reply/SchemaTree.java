package dev.fanfold.rehearsal.reply;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A schema with its references and alternatives resolved, one level at a time. */
final class SchemaTree {

    private static final int MOST_STEPS = 64;

    private final JsonMapper json;
    private final JsonNode root;

    SchemaTree(JsonMapper json, JsonNode root) {
        this.json = json;
        this.root = root;
    }

    JsonNode root() {
        return root;
    }

    /** The schema that holds at a spot: no {@code $ref}, {@code anyOf}, {@code oneOf} or {@code allOf} at its top. */
    JsonNode plain(JsonNode schema, Spot spot) {
        var current = schema;
        for (int step = 0; step < MOST_STEPS; step++) {
            var next = step(current, spot);
            if (next.equals(current)) {
                return current;
            }
            current = next;
        }
        return json.createObjectNode();
    }

    private JsonNode step(JsonNode schema, Spot spot) {
        if (schema.has("$ref")) {
            return target(schema.path("$ref").asString(""));
        }
        for (var word : List.of("anyOf", "oneOf")) {
            if (schema.path(word).isArray() && !schema.path(word).isEmpty()) {
                return branch(List.copyOf(schema.path(word).values()), spot);
            }
        }
        return schema.path("allOf").isArray() ? merged(schema) : schema;
    }

    private JsonNode target(String reference) {
        var found = reference.startsWith("#") ? root.at(reference.substring(1)) : json.missingNode();
        return found.isMissingNode() ? json.createObjectNode() : found;
    }

    /** A branch that is not null, unless the answer is deep enough to end. */
    private static JsonNode branch(List<JsonNode> branches, Spot spot) {
        var nulls = branches.stream().filter(SchemaTree::isNull).toList();
        if (spot.deep() && !nulls.isEmpty()) {
            return nulls.get(0);
        }
        var others = branches.stream().filter(branch -> !isNull(branch)).toList();
        return others.isEmpty()
                ? branches.get(0)
                : others.get(spot.dice().with("branch").below(others.size()));
    }

    private static boolean isNull(JsonNode schema) {
        return schema.path("type").asString("").equals("null");
    }

    private JsonNode merged(JsonNode schema) {
        var merged = json.createObjectNode();
        var properties = json.createObjectNode();
        for (var part : schema.path("allOf").values()) {
            var plain = part.has("$ref") ? target(part.path("$ref").asString("")) : part;
            plain.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
            plain.path("properties").properties().forEach(field -> properties.set(field.getKey(), field.getValue()));
        }
        return properties.isEmpty() ? merged : merged.set("properties", properties);
    }

    /** The type of a plain schema; guessed from its other words where it names none; null only where nothing else may be. */
    static String type(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray()) {
            return type.values().stream()
                    .map(name -> name.asString(""))
                    .filter(name -> !name.equals("null"))
                    .findFirst()
                    .orElse("null");
        }
        return type.asString(schema.has("properties") ? "object" : schema.has("items") ? "array" : "string");
    }
}
