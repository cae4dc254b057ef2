package dev.fanfold.merge.rows;

import dev.fanfold.result.Part;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * CSV as in RFC 4180, with a header.
 *
 * @param type the record type whose components have columns of their own; empty for one column with the whole answer
 * @param columns the names between {@code id} and {@code missing}
 */
record Csv(Optional<Class<? extends Record>> type, List<String> columns) implements Rows {
    private static final String LINE_END = "\r\n";

    static Csv ofAnswers() {
        return new Csv(Optional.empty(), List.of("answer"));
    }

    static Csv of(Class<? extends Record> type) {
        var names = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        return new Csv(Optional.of(type), names);
    }

    @Override
    public void write(Stream<? extends Part<?>> parts, Appendable to) throws IOException {
        write(row("id", columns, "missing"), to);
        for (Iterator<? extends Part<?>> all = parts.iterator(); all.hasNext(); ) {
            write(row(all.next()), to);
        }
    }

    private List<String> row(Part<?> part) {
        var name = part.id().name();
        return switch (part) {
            case Part.Done<?> done -> row(name, answer(done), "");
            case Part.Failed<?> failed -> row(name, Collections.nCopies(columns.size(), ""), failed.why());
            case Part.Skipped<?> skipped -> row(name, Collections.nCopies(columns.size(), ""), skipped.why());
        };
    }

    private static List<String> row(String id, List<String> answer, String missing) {
        var row = new ArrayList<String>();
        row.add(id);
        row.addAll(answer);
        row.add(missing);
        return row;
    }

    private List<String> answer(Part.Done<?> done) {
        var json = Cell.json(done);
        if (type.isEmpty()) {
            return List.of(Cell.text(json));
        }
        if (!type.get().isInstance(Cell.value(done))) {
            throw new IllegalArgumentException(done.id() + " is no "
                    + type.get().getSimpleName() + ", whose components are the columns of this CSV");
        }
        return columns.stream().map(column -> Cell.text(json.path(column))).toList();
    }

    private static void write(List<String> fields, Appendable to) throws IOException {
        var between = "";
        for (var field : fields) {
            to.append(between).append(quoted(field));
            between = ",";
        }
        to.append(LINE_END);
    }

    /** Only where it must be: a field with a comma, a quotation mark, a line break, or blanks at an end. */
    private static String quoted(String field) {
        return field.isEmpty()
                        || (field.chars().noneMatch(Csv::special)
                                && field.strip().equals(field))
                ? field
                : "\"" + field.replace("\"", "\"\"") + "\"";
    }

    private static boolean special(int c) {
        return c == ',' || c == '"' || c == '\n' || c == '\r';
    }
}
