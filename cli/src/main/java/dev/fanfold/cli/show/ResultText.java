package dev.fanfold.cli.show;

import dev.fanfold.merge.Stitched;
import dev.fanfold.merge.ballot.Ballots;
import dev.fanfold.merge.ballot.Points;
import dev.fanfold.merge.count.Groups;
import dev.fanfold.merge.score.Picked;
import dev.fanfold.merge.synthesis.Unfaithful;
import dev.fanfold.model.Endpoint.Author;
import dev.fanfold.result.Item;
import dev.fanfold.result.Part;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Results as text that can be piped on.
 *
 * <p>A record is one line, its id and its answer with a tab between; so is a group, its key and what is in it. Order is the
 * split's, and a gap stands at its place.
 */
public final class ResultText {
    private static final String REHEARSED = "(rehearsed)";
    private static final String WORDS_OF_STAND_IN = "[rehearsed]";
    private static final String THE_PARTS = "The parts themselves:";
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

    /** A result that no model judged: every record, every judgement and every text bears the mark, each on its own. */
    private static String rehearsed(Object value) {
        return Plain.text(lines(value, REHEARSED));
    }

    private static String lines(Object value, String mark) {
        return switch (value) {
            case Stitched<?>(var parts) -> lines(parts, mark);
            case List<?> parts -> parts.stream().map(part -> lines(part, mark)).collect(Collectors.joining("\n"));
            case Groups<?, ?> groups -> groups(groups, mark);
            case Part.Done<?>(var id, var answer, var effort) -> lines(answer, mark);
            case Part<?> gap -> record(gap.id().name(), MISSING, mark);
            case Unfaithful unfaithful ->
                marked(unfaithful + "\n\n" + THE_PARTS + "\n\n" + unfaithful.stitchedText(), mark);
            case Item<?>(var id, var answer) -> record(id, Plain.field(answer.toString()), mark);
            default -> marked(value, mark);
        };
    }

    /** A line for each group, and one for the gaps. */
    private static String groups(Groups<?, ?> groups, String mark) {
        var lines = groups.groups().stream()
                .map(group -> record(
                        group.key().toString(), listed(group.values().stream().map(Object::toString)), mark));
        var gaps = Stream.of(groups.keyless(), groups.gaps())
                .flatMap(List::stream)
                .map(gap -> gap.part().name())
                .toList();
        var missing = gaps.isEmpty() ? Stream.<String>empty() : Stream.of(record(MISSING, listed(gaps.stream()), mark));
        return Stream.concat(lines, missing).collect(Collectors.joining("\n"));
    }

    private static String listed(Stream<String> names) {
        return names.map(Plain::field).collect(Collectors.joining(", "));
    }

    private static String record(String id, String answer, String mark) {
        return Plain.field(id) + "\t" + answer + (mark.isEmpty() ? "" : "\t" + mark);
    }

    /** Texts of the stand-in say it themselves; judgements quote them and are marked all the same. */
    private static String marked(Object value, String mark) {
        var text = value.toString().strip();
        var judgement = value instanceof Ballots || value instanceof Points || value instanceof Picked;
        return mark.isEmpty() || (text.contains(WORDS_OF_STAND_IN) && !judgement)
                ? text
                : text + (isRows(value, text) ? "\n" : " ") + mark;
    }

    /** Several lines of one text, such as CSV: a mark at the end of the last would be taken for a field of it. */
    private static boolean isRows(Object value, String text) {
        return value instanceof String && text.contains("\n");
    }
}
