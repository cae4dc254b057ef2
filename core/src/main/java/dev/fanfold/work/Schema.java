package dev.fanfold.work;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema of a record: every component required, nothing else allowed, as providers' strict modes demand.
 *
 * <p>Known: text, whole and decimal numbers, booleans, enums, records, and lists or options of these.
 */
final class Schema {
    private static final Map<Class<?>, String> SCALARS = Map.ofEntries(
            Map.entry(String.class, "string"),
            Map.entry(int.class, "integer"),
            Map.entry(Integer.class, "integer"),
            Map.entry(long.class, "integer"),
            Map.entry(Long.class, "integer"),
            Map.entry(double.class, "number"),
            Map.entry(Double.class, "number"),
            Map.entry(java.math.BigDecimal.class, "number"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(Boolean.class, "boolean"));
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Schema() {}

    /**
     * The schema of a record type.
     *
     * @throws IllegalArgumentException when the type, or one inside it, has no schema
     */
    static ObjectNode of(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException("a typed answer is a record; " + type.getSimpleName() + " is none");
        }
        return record(type, Set.of());
    }

    private static ObjectNode record(Class<?> type, Set<Class<?>> around) {
        if (around.contains(type)) {
            throw new IllegalArgumentException(type.getSimpleName() + " holds itself; a schema must end somewhere");
        }
        var inside = new java.util.HashSet<>(around);
        inside.add(type);
        var properties = NODES.objectNode();
        for (var part : type.getRecordComponents()) {
            properties.set(part.getName(), component(type, part, inside));
        }
        return object(properties);
    }

    private static ObjectNode component(Class<?> owner, RecordComponent part, Set<Class<?>> around) {
        try {
            return any(part.getGenericType(), around);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(owner.getSimpleName() + "." + part.getName() + ": " + e.getMessage(), e);
        }
    }

    /** Properties by name, in this order. */
    static ObjectNode properties(List<String> names, List<ObjectNode> schemas) {
        var properties = NODES.objectNode();
        for (int i = 0; i < names.size(); i++) {
            properties.set(names.get(i), schemas.get(i));
        }
        return properties;
    }

    /** An object that has exactly these properties. */
    static ObjectNode object(ObjectNode properties) {
        var node = NODES.objectNode().put("type", "object");
        node.set("properties", properties);
        var required = node.putArray("required");
        properties.propertyNames().forEach(required::add);
        return node.put("additionalProperties", false);
    }

    static ObjectNode list(ObjectNode of) {
        var node = NODES.objectNode().put("type", "array");
        node.set("items", of);
        return node;
    }

    static ObjectNode oneOf(List<String> texts) {
        var node = NODES.objectNode().put("type", "string");
        var values = node.putArray("enum");
        texts.forEach(values::add);
        return node;
    }

    static ObjectNode text() {
        return NODES.objectNode().put("type", "string");
    }

    private static ObjectNode any(Type type, Set<Class<?>> around) {
        return switch (type) {
            case Class<?> plain
            when SCALARS.containsKey(plain) -> NODES.objectNode().put("type", SCALARS.get(plain));
            case Class<?> plain
            when plain.isEnum() ->
                oneOf(Arrays.stream(plain.getEnumConstants())
                        .map(e -> ((Enum<?>) e).name())
                        .toList());
            case Class<?> plain when plain.isRecord() -> record(plain, around);
            case ParameterizedType of
            when of.getRawType() == List.class -> list(any(of.getActualTypeArguments()[0], around));
            case ParameterizedType of
            when of.getRawType() == Optional.class -> orNothing(any(of.getActualTypeArguments()[0], around));
            default -> throw new IllegalArgumentException("no JSON Schema for " + type.getTypeName());
        };
    }

    private static ObjectNode orNothing(ObjectNode something) {
        var node = NODES.objectNode();
        node.putArray("anyOf").add(something).add(NODES.objectNode().put("type", "null"));
        return node;
    }
}
