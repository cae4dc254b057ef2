package dev.fanfold.cli.show;

import dev.fanfold.merge.Ballots;
import dev.fanfold.merge.Picked;
import dev.fanfold.merge.Stitched;
import dev.fanfold.model.Endpoint.Author;
import dev.fanfold.result.Item;
import dev.fanfold.result.Part;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Results as text that can be piped on.
 *
 * <p>A record is one line, its id and its answer with a tab between. Order is the split's, and a gap stands at its place.
 */
public final class ResultText {
    private static final String REHEARSED = "(rehearsed)";
    private static final String WORDS_OF_STAND_IN = "[rehearsed]";
    private static final String MISSING = "(missing)";

    private ResultText() {}

    /** How answers of such an author are written. */
    public static Function<Object, String> by(Author author) {
        return author == Author.STAND_IN ? ResultText::rehearsed : ResultText::of;
    }

    /** A result of a model. */
    private static String of(Object value) {
        return Plain.text(lines(value, ""));
    }

    /** A result that no model judged: every record and every judgement bears the mark, and texts say it themselves. */
    private static String rehearsed(Object value) {
        var text = Plain.text(lines(value, "\t" + REHEARSED));
        var judgement = value instanceof Ballots || value instanceof Picked;
        var marked = text.contains(WORDS_OF_STAND_IN) || text.endsWith(REHEARSED);
        return marked && !judgement ? text : text + " " + REHEARSED;
    }

    private static String lines(Object value, String mark) {
        return switch (value) {
            case Stitched<?>(var parts) -> lines(parts, mark);
            case List<?> parts -> parts.stream().map(part -> lines(part, mark)).collect(Collectors.joining("\n"));
            case Part.Done<?>(var id, var answer, var effort) -> lines(answer, mark);
            case Part<?> gap -> Plain.field(gap.id().name()) + "\t" + MISSING + mark;
            case Item<?>(var id, var answer) -> Plain.field(id) + "\t" + Plain.field(answer.toString()) + mark;
            default -> value.toString().strip();
        };
    }
}
