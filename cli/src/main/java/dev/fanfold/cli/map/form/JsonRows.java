package dev.fanfold.cli.map.form;

import dev.fanfold.model.Endpoint.Author;
import dev.fanfold.split.Entry;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One JSON object a line. */
record JsonRows(Shape shape) implements RowText {
    private static final Pattern UNSEEN = Pattern.compile("[\\x7F-\\x9F\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    @Override
    public String head() {
        return "";
    }

    @Override
    public String row(Entry entry, Outcome outcome) {
        var added = object();
        switch (outcome) {
            case Outcome.Answered(var text) -> added.put(shape.answer(), text);
            case Outcome.Missing(var why) -> added.put(Shape.MISSING, why);
        }
        if (shape.author() == Author.STAND_IN) {
            added.put(Shape.REHEARSED, true);
        }
        return joined(kept(entry), seen(added.toString())) + "\n";
    }

    @Override
    public boolean missing(String row, Entry entry) {
        return row.startsWith(open(kept(entry)))
                && Kept.object(row)
                        .filter(object -> object.has(Shape.MISSING) && !object.has(shape.answer()))
                        .isPresent();
    }

    /** What would move the cursor of a terminal is escaped; JSON itself escapes the lower of these characters alone. */
    private static String seen(String json) {
        return UNSEEN.matcher(json)
                .replaceAll(one -> String.format(
                        Locale.ROOT, "\\\\u%04x", (int) one.group().charAt(0)));
    }

    /** The object as it stood in the file, to the letter; its id alone unless more is wanted and there. */
    private String kept(Entry entry) {
        if (!shape.has(Switch.KEEP)) {
            return named(entry).toString();
        }
        if (shape.form() == Form.LINES) {
            return named(entry).put(shape.text(), Utf8.mended(entry.raw())).toString();
        }
        var raw = entry.raw().strip();
        return Kept.object(raw)
                        .filter(fields -> Utf8.sound(raw))
                        .filter(fields -> shape.added().stream().noneMatch(fields::has))
                        .isPresent()
                ? raw
                : named(entry).toString();
    }

    private ObjectNode named(Entry entry) {
        return object().put(Shape.ID, name(entry));
    }

    /** The first object with the fields of the second behind its own. */
    private static String joined(String first, String second) {
        return open(first) + second.substring(1);
    }

    /** An object as far as its last field, ready for more. */
    private static String open(String object) {
        var open = object.substring(0, object.length() - 1).stripTrailing();
        return open + (open.endsWith("{") ? "" : ",");
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
