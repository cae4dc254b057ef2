package dev.fanfold.cli.map;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The id that a record bears itself, though nobody can be asked about it: its text is missing, or its id came before. */
record OwnId(Shape shape) {
    private static final int LONGEST = 256;

    Optional<String> of(String raw) {
        var id = switch (shape.form()) {
            case JSONL ->
                Kept.object(raw).map(object -> object.path(shape.id())).flatMap(OwnId::scalar);
            case CSV -> cell(raw);
            case LINES -> Optional.<String>empty();
        };
        return id.filter(name -> !name.isBlank() && name.length() <= LONGEST && Utf8.sound(name));
    }

    /** A fraction may be written in many ways, so it is no name. */
    private static Optional<String> scalar(JsonNode value) {
        return value.isString() || value.isIntegralNumber() ? Optional.of(value.asString()) : Optional.empty();
    }

    private Optional<String> cell(String raw) {
        var columns = shape.columns();
        int at = columns.indexOf(shape.id());
        return at >= 0 && CsvCells.whole(raw, columns.size())
                ? Optional.of(CsvCells.of(raw).get(at))
                : Optional.empty();
    }
}
