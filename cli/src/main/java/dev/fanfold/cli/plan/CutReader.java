package dev.fanfold.cli.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads where a step by volume cuts. */
final class CutReader {
    private static final int USUAL_BATCH = 20;
    private static final int LARGEST_BATCH = 1_000;
    private static final List<String> PLAIN = Arrays.stream(CutText.Boundary.values())
            .map(boundary -> boundary.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final List<String> FORMS = Stream.concat(
                    PLAIN.stream(), Stream.of("{ tokens: 800 }", "{ jsonl: … }", "{ csv: … }"))
            .toList();
    private static final CutText STAND_IN = CutText.Boundary.LINES;

    private CutReader() {}

    static CutText read(Fields step) {
        var cut = step.needed("cut", "where to cut, such as paragraphs or { tokens: 800 }");
        var batches = step.field("batches_of");
        var size = batches.flatMap(field -> field.whole(1, LARGEST_BATCH));
        if (batches.isPresent() && size.isEmpty()) {
            size = Optional.of(USUAL_BATCH);
        }
        return cut.isEmpty() ? STAND_IN : read(cut.get(), size, batches);
    }

    private static CutText read(Field cut, Optional<Integer> size, Optional<Field> batches) {
        var read = cut.isText() ? boundary(cut, size) : form(cut, size.orElse(USUAL_BATCH));
        if (batches.isPresent() && !(read instanceof CutText.Batches)) {
            batches.get().wrong("goes with records only: cut: lines, { jsonl: … } or { csv: … }");
        }
        return read;
    }

    private static CutText boundary(Field cut, Optional<Integer> size) {
        var word = cut.text().orElse("lines");
        if (word.equals("lines") && size.isPresent()) {
            return new CutText.Batches(new CutText.Format.Lines(), size.get());
        }
        if (!PLAIN.contains(word)) {
            cut.wrong("cannot be " + Shown.quoted(word) + Nearest.hint(word, PLAIN, FORMS, "it can be"));
            return STAND_IN;
        }
        return CutText.Boundary.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static CutText form(Field cut, int size) {
        var fields = cut.fields(String.join(", ", FORMS));
        if (fields.isEmpty()) {
            return STAND_IN;
        }
        var forms = Stream.of("tokens", "jsonl", "csv")
                .flatMap(key -> fields.get().field(key).stream())
                .toList();
        var around = fields.get().field("context");
        fields.get().end();
        if (forms.size() != 1) {
            cut.wrong("must be exactly one of " + String.join(", ", FORMS));
            return STAND_IN;
        }
        var form = forms.getFirst();
        if (!form.key().equals("tokens")) {
            around.ifPresent(field -> field.wrong("goes with tokens only, such as { tokens: 800, context: 100 }"));
        }
        return chosen(form, size, around.flatMap(field -> field.whole(0, Integer.MAX_VALUE)));
    }

    private static CutText chosen(Field form, int size, Optional<Integer> around) {
        return switch (form.key()) {
            case "tokens" -> new CutText.Tokens(form.whole(1, Integer.MAX_VALUE).orElse(1), around);
            case "jsonl" -> records(form, size, CutText.Format.Jsonl::new);
            default -> records(form, size, CutText.Format.Csv::new);
        };
    }

    private static CutText records(Field form, int size, Columns columns) {
        var names = form.fields("a mapping such as { id: id, text: body }");
        if (names.isEmpty()) {
            return STAND_IN;
        }
        var id = column(names.get(), "id", "the field that names a record");
        var text = column(names.get(), "text", "the field to ask about");
        names.get().end();
        return new CutText.Batches(columns.of(id, text), size);
    }

    private static String column(Fields names, String key, String why) {
        return names.needed(key, why).flatMap(Field::text).orElse(key);
    }

    /** A format of records with two fields that count. */
    private interface Columns {
        CutText.Format of(String id, String text);
    }
}
