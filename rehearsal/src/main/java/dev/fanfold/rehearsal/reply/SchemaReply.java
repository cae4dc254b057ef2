package dev.fanfold.rehearsal.reply;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes valid JSON for a schema out of the user's text. Understood: type, properties, items, prefixItems, enum, const,
 * anyOf, oneOf, allOf, $ref within the document, the bounds of numbers, lengths and counts, formats; a pattern where a
 * word of the text keeps to it. An answer has at most 50,000 values, 64 deep; what is beyond is null. An array of objects with an {@code id} answers each item of the text, in order; one of
 * objects that cite answers each labelled source.
 */
final class SchemaReply {

    private static final int USUAL_SPREAD = 2;
    private static final Set<String> FINDINGS =
            Set.of("omitted", "conflicts", "missing", "contradictions", "unsupported", "warnings", "errors");

    private static final int MOST_VALUES = 50_000;

    private final JsonMapper json;
    private final SchemaTree tree;
    private final List<Items.Item> items;
    private final Strings strings;
    private int made;

    SchemaReply(JsonMapper json, SchemaTree tree, List<Items.Item> items, Strings strings) {
        this.json = json;
        this.tree = tree;
        this.items = items;
        this.strings = strings;
    }

    /** The whole answer. */
    JsonNode answer(Material material, Dice dice) {
        return value(tree.root(), Spot.top(material, dice));
    }

    private JsonNode value(JsonNode schema, Spot spot) {
        if (++made > MOST_VALUES || spot.tooDeep()) {
            return json.getNodeFactory().nullNode();
        }
        var plain = tree.plain(schema, spot);
        if (plain.has("const")) {
            return plain.path("const");
        }
        if (plain.path("enum").isArray() && !plain.path("enum").isEmpty()) {
            return oneOf(List.copyOf(plain.path("enum").values()), spot);
        }
        return switch (SchemaTree.type(plain)) {
            case "object" -> object(plain, spot);
            case "array" -> array(plain, spot);
            case "integer" -> json.getNodeFactory().numberNode(Numbers.integer(plain, spot.dice()));
            case "number" -> json.getNodeFactory().numberNode(Numbers.decimal(plain, spot.dice()));
            case "boolean" -> json.getNodeFactory().booleanNode(spot.dice().falls(0.5));
            case "null" -> json.getNodeFactory().nullNode();
            default -> json.getNodeFactory().stringNode(strings.of(plain, spot));
        };
    }

    private JsonNode oneOf(List<JsonNode> values, Spot spot) {
        var cited = spot.citation()
                .flatMap(label -> values.stream()
                        .filter(value ->
                                value.asString("").replaceAll("[\\[\\]]", "").equals(label))
                        .findFirst());
        if (cited.isPresent()) {
            return cited.get();
        }
        if (!values.stream().allMatch(JsonNode::isString)) {
            return values.get(spot.dice().below(values.size()));
        }
        var labels = values.stream().map(JsonNode::stringValue).toList();
        return values.get(labels.indexOf(Choice.even(labels, spot.material().text(), spot.dice())));
    }

    private JsonNode object(JsonNode schema, Spot spot) {
        var object = json.createObjectNode();
        var required = schema.path("required").values().stream()
                .map(name -> name.asString(""))
                .toList();
        schema.path("properties").properties().forEach(field -> {
            if (!spot.deep() || required.contains(field.getKey())) {
                object.set(field.getKey(), value(field.getValue(), spot.field(field.getKey())));
            }
        });
        return object;
    }

    private JsonNode array(JsonNode schema, Spot spot) {
        var array = json.createArrayNode();
        var fixed = schema.path("prefixItems");
        for (var place : fixed.values()) {
            array.add(value(place, spot.element(array.size())));
        }
        if (fixed.isMissingNode()) {
            spots(schema, spot).forEach(place -> array.add(value(schema.path("items"), place)));
        }
        return schema.path("uniqueItems").asBoolean(false) ? distinct(array) : array;
    }

    private List<Spot> spots(JsonNode schema, Spot spot) {
        var fields = tree.plain(schema.path("items"), spot).path("properties");
        if (fields.has("id") && spot.id().isEmpty() && !items.isEmpty()) {
            return numbered(items.size(), index -> spot.item(index, items.get(index)));
        }
        var sources = spot.material().sources();
        if (fields.propertyNames().stream().anyMatch(Spot::cites) && !sources.isEmpty()) {
            return numbered(sources.size(), index -> spot.source(index, sources.get(index)));
        }
        return numbered(count(schema, spot), spot::element);
    }

    private static int count(JsonNode schema, Spot spot) {
        boolean spare = spot.deep() || FINDINGS.contains(spot.name());
        int most = schema.path("maxItems").asInt(Integer.MAX_VALUE);
        int least = Math.min(most, schema.path("minItems").asInt(spare ? 0 : 1));
        if (spare || spot.citation().isPresent()) {
            return least;
        }
        return least + spot.dice().with("count").below(Math.min(most - least, USUAL_SPREAD) + 1);
    }

    private static List<Spot> numbered(int count, IntFunction<Spot> spot) {
        return IntStream.range(0, count).mapToObj(spot).toList();
    }

    private JsonNode distinct(JsonNode array) {
        var distinct = json.createArrayNode();
        array.values().stream().distinct().forEach(distinct::add);
        return distinct;
    }
}
