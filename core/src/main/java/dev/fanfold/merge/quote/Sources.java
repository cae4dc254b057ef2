package dev.fanfold.merge.quote;

import dev.fanfold.model.Mark;
import dev.fanfold.result.Part;
import dev.fanfold.work.Size;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Texts as quoted, labelled sources of a prompt.
 *
 * <p>Model text is data: each source stands between two lines that carry a mark. The mark is drawn from a hash of all the
 * texts, so none of them can hold it, nor guess it without knowing all the others; and the same sources always make the
 * same prompt.
 */
public record Sources(Map<String, String> byLabel, List<String> missing) {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    /** The two lines around a source, with a label and a name. */
    private static final Size LINES = new Size(0, 10, 45, 90);

    /** The label of a part: {@code [P1]} to {@code [Pn]}, by its ordinal. */
    public static String label(Part<?> part) {
        return "[P" + (part.id().ordinal() + 1) + "]";
    }

    /** How long texts are between their lines, and with their names. */
    public static Size fenced(Size texts) {
        return texts.plus(LINES.times(texts.texts()));
    }

    /** The sources as text, each between its lines. */
    public String fenced() {
        var mark = mark();
        var text = new StringBuilder();
        byLabel.forEach((label, source) -> text.append("--- %s %s ---%n%s%n--- end %s ---%n"
                .replace("%n", "\n")
                .formatted(mark, onOneLine(label), source, mark)));
        missing.forEach(label -> text.append(onOneLine(label)).append(" is missing.\n"));
        return text.toString();
    }

    /** A name may be a record's id, which is data like any other: it may not begin a line of its own. */
    private static String onOneLine(String label) {
        return BREAKS.matcher(label).replaceAll(" ");
    }

    /** The mark of every line that begins or ends a source. */
    public String mark() {
        return Mark.of(byLabel.values());
    }
}
