package dev.fanfold.cli.map.form;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** The id that a record bears itself, though nobody can be asked about it: its text is missing, or its id came before. */
record OwnId(Shape shape) {
    private static final int LONGEST = 256;

    Optional<String> of(String raw) {
        var id = switch (shape.form()) {
            case JSONL -> field(raw);
            case CSV -> cell(raw);
            case LINES -> Optional.<String>empty();
        };
        return id.filter(name -> !name.isBlank() && name.length() <= LONGEST && Utf8.sound(name));
    }

    /** Of an object that breaks off, or is broken, it is there as long as it comes before the break. */
    private Optional<String> field(String raw) {
        try (var parser = JsonMapper.shared().createParser(raw)) {
            return parser.nextToken() == JsonToken.START_OBJECT ? field(parser) : Optional.empty();
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    private Optional<String> field(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var wanted = parser.currentName().equals(shape.id());
            var value = parser.nextToken();
            if (wanted) {
                return scalar(parser, value);
            }
            parser.skipChildren();
        }
        return Optional.empty();
    }

    /** A fraction may be written in many ways, so it is no name; of a number that nothing follows the end may be cut off. */
    private static Optional<String> scalar(JsonParser parser, JsonToken value) {
        if (value != JsonToken.VALUE_STRING && value != JsonToken.VALUE_NUMBER_INT) {
            return Optional.empty();
        }
        var id = parser.getString();
        return value == JsonToken.VALUE_STRING || parser.nextToken() != null ? Optional.of(id) : Optional.empty();
    }

    private Optional<String> cell(String raw) {
        var columns = shape.columns();
        int at = columns.indexOf(shape.id());
        return at >= 0 && CsvCells.whole(raw, columns.size())
                ? Optional.of(CsvCells.of(raw).get(at))
                : Optional.empty();
    }
}
