package dev.fanfold.merge.rows;

import dev.fanfold.result.Item;
import dev.fanfold.result.Part;
import dev.fanfold.work.Label;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer as it stands in a row: a record in its own structure, and text as it is. */
final class Cell {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Cell() {}

    static JsonNode json(Part.Done<?> done) {
        return switch (value(done)) {
            case Label label -> MAPPER.valueToTree(label.text());
            case Object other -> MAPPER.valueToTree(other);
        };
    }

    /** The answer itself: the one to a record comes with the record's id, which is the name of the part anyway. */
    static Object value(Part.Done<?> done) {
        return done.value() instanceof Item<?> item
                ? Objects.requireNonNull(item.value())
                : Objects.requireNonNull(done.value());
    }

    /** Text as it is; what has structure as JSON. */
    static String text(JsonNode json) {
        return json.isString() ? json.stringValue() : json.isNull() ? "" : json.toString();
    }
}
