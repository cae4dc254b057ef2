package dev.fanfold.cli.plan;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema of plans, as editors hold it against a file. */
final class PlanSchema {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode TREE = read();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TREE);

    private PlanSchema() {}

    static JsonNode tree() {
        return TREE;
    }

    /** What an editor would underline. */
    static List<Error> errors(String yaml) {
        var settings = LoadSettings.builder()
                .setAllowDuplicateKeys(true)
                .setAllowNonScalarKeys(true)
                .build();
        return SCHEMA.validate(JSON.valueToTree(keyed(new Load(settings).loadFromString(yaml))));
    }

    /** The mappings whose keys the schema lists, each with its keys, by the pointer to it. */
    static Map<String, List<String>> keys() {
        var found = new LinkedHashMap<String, List<String>>();
        collect("", TREE, found);
        return found;
    }

    private static void collect(String pointer, JsonNode node, Map<String, List<String>> found) {
        if (node.isObject() && !node.path("additionalProperties").asBoolean(true)) {
            found.put(pointer, List.copyOf(node.path("properties").propertyNames()));
        }
        node.properties().forEach(entry -> collect(pointer + "/" + entry.getKey(), entry.getValue(), found));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(pointer + "/" + i, node.get(i), found);
        }
    }

    /** JSON has no keys but texts. */
    private static Object keyed(Object yaml) {
        if (yaml instanceof Map<?, ?> map) {
            var keyed = new LinkedHashMap<String, Object>();
            map.forEach((key, value) -> keyed.put(String.valueOf(key), keyed(value)));
            return keyed;
        }
        if (yaml instanceof List<?> list) {
            var values = new ArrayList<>();
            list.forEach(value -> values.add(keyed(value)));
            return values;
        }
        return yaml;
    }

    private static JsonNode read() {
        try {
            return JSON.readTree(Files.readString(Path.of("..", "docs", "plan.schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
