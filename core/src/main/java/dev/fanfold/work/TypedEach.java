package dev.fanfold.work;

import dev.fanfold.model.Format;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An answer that holds one value of a record type under each of some names: all of them, and no other. */
record TypedEach<T>(List<String> names, Class<T> type) implements Answer<Map<String, T>> {
    @Override
    public Format format() {
        return new Format.Json("answer", schema().toString());
    }

    private ObjectNode schema() {
        var schemas = Collections.nCopies(names.size(), Schema.of(type));
        return Schema.object(Schema.properties(names, schemas));
    }

    @Override
    public String instruction() {
        return Form.told(schema());
    }

    @Override
    public OptionalLong usual() {
        return OptionalLong.of(Conventions.OBJECT * names.size());
    }

    @Override
    public Reading<Map<String, T>> read(String text) {
        try {
            return bound(Json.tree(Wrapped.object(text)));
        } catch (JacksonException e) {
            return new Reading.Unreadable<>("it does not fit the schema: " + Misfit.of(e));
        }
    }

    private Reading<Map<String, T>> bound(JsonNode tree) {
        if (tree.size() != names.size() || !names.stream().allMatch(tree::hasNonNull)) {
            return new Reading.Unreadable<>("it must have exactly these properties: " + String.join(", ", names));
        }
        var values = new LinkedHashMap<String, T>();
        names.forEach(name -> values.put(name, Json.bind(tree.path(name), type)));
        return new Reading.Read<>(Collections.unmodifiableMap(values));
    }
}
