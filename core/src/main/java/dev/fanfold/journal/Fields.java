package dev.fanfold.journal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one JSON object, read strictly: each is there and of its type, or {@link IllegalArgumentException} names
 * it. Fields that nobody asks for are passed over.
 */
final class Fields {
    private final JsonNode object;

    Fields(JsonNode object) {
        if (!object.isObject()) {
            throw new IllegalArgumentException("an object is wanted, not " + object.getNodeType());
        }
        this.object = object;
    }

    String text(String name) {
        return there(name, maybeText(name));
    }

    Optional<String> maybeText(String name) {
        return maybe(name, JsonNode::isString).map(JsonNode::stringValue);
    }

    long number(String name) {
        return there(name, maybeNumber(name));
    }

    Optional<Long> maybeNumber(String name) {
        return maybe(name, node -> node.isIntegralNumber() && node.canConvertToLong())
                .map(JsonNode::longValue);
    }

    /** What its fields are called. */
    Collection<String> names() {
        return object.propertyNames();
    }

    int smallNumber(String name) {
        return Math.toIntExact(number(name));
    }

    Optional<Double> maybeDecimal(String name) {
        return maybe(name, JsonNode::isNumber).map(JsonNode::doubleValue);
    }

    Fields object(String name) {
        return there(name, maybeObject(name));
    }

    Optional<Fields> maybeObject(String name) {
        return maybe(name, JsonNode::isObject).map(Fields::new);
    }

    List<Fields> objects(String name) {
        return list(name).stream().map(Fields::new).toList();
    }

    List<String> texts(String name) {
        return list(name).stream()
                .map(node -> fitting(name, node, JsonNode::isString).stringValue())
                .toList();
    }

    <E extends Enum<E>> E word(String name, Class<E> type) {
        return Word.read(text(name), type);
    }

    private List<JsonNode> list(String name) {
        return List.copyOf(there(name, maybe(name, JsonNode::isArray)).asArray().elements());
    }

    private Optional<JsonNode> maybe(String name, Predicate<JsonNode> fits) {
        return object.optional(name).map(node -> fitting(name, node, fits));
    }

    private static JsonNode fitting(String name, JsonNode node, Predicate<JsonNode> fits) {
        if (!fits.test(node)) {
            throw new IllegalArgumentException("\"" + name + "\" is of another type, " + node.getNodeType());
        }
        return node;
    }

    private static <T> T there(String name, Optional<T> value) {
        return value.orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is missing"));
    }
}
