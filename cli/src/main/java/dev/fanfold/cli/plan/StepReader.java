package dev.fanfold.cli.plan;

import dev.fanfold.cli.plan.StepText.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Reads one step. */
final class StepReader {
    private static final List<String> SPLITS = List.of("aspect", "repetition", "volume");
    private static final int MOST_TIMES = 10_000;
    private static final int MOST_PARTS = 1_000;

    private StepReader() {}

    static StepText read(Field field, Problems problems) {
        Names.checkStep(field, problems);
        var kind = field.fields("a mapping such as { system: \"…\" }").map(fields -> kind(field, fields));
        return new StepText(field.key(), field.line(), kind.orElse(new Kind.Unread()));
    }

    private static Kind kind(Field step, Fields fields) {
        var by = fields.field("by");
        var of = fields.field("of");
        if (by.isPresent() && of.isPresent()) {
            of.get().wrong("folds earlier steps, and by splits the input: a step does one of the two");
            return new Kind.Unread();
        }
        var kind = by.map(split -> split(step, split, fields))
                .or(() -> of.map(names -> fold(names, fields)))
                .orElseGet(() -> alone(step, fields));
        if (!(kind instanceof Kind.Unread)) {
            fields.end();
        }
        return kind;
    }

    private static Kind alone(Field step, Fields fields) {
        fields.field("merge").ifPresent(merge -> merge.wrong("needs parts: say by: (a split) or of: (earlier steps)"));
        return new Kind.Alone(AskReader.read(step.key(), fields));
    }

    private static Kind split(Field step, Field by, Fields fields) {
        var word = by.text().orElse("");
        return switch (word) {
            case "aspect" -> aspects(fields);
            case "repetition" -> repeated(step, fields);
            case "volume" ->
                new Kind.Volume(
                        CutReader.read(fields),
                        AskReader.read(step.key(), fields),
                        MergeReader.read(fields),
                        bounds(fields, Integer.MAX_VALUE));
            default -> unknown(by, word);
        };
    }

    private static Kind aspects(Fields fields) {
        var parts = parts(fields);
        var read = parts.stream().map(AskReader::part).flatMap(Optional::stream).toList();
        return new Kind.Aspects(read, MergeReader.read(fields), bounds(fields, Math.max(1, parts.size())));
    }

    private static Kind repeated(Field step, Fields fields) {
        var ask = AskReader.read(step.key(), fields);
        var merge = MergeReader.read(fields);
        var times = times(fields, merge);
        return new Kind.Repeated(times, ask, merge, bounds(fields, times));
    }

    /** How many attempts; the most that an adaptive vote may take will do. */
    private static int times(Fields fields, MergeText merge) {
        var said = fields.field("times");
        var times = said.flatMap(field -> field.whole(1, MOST_TIMES));
        var cap = merge.attempts();
        if (said.isEmpty() && cap.isEmpty()) {
            fields.needed("times", "how many attempts" + (merge.isAdaptive() ? ", or a cap in the vote" : ""));
        }
        if (times.isPresent() && cap.isPresent() && !times.equals(cap)) {
            said.get()
                    .wrong(times.get() + " and cap " + cap.get()
                            + " contradict each other: both are the most ballots of"
                            + " an adaptive vote; leave one of the two out");
        }
        return times.or(() -> cap).orElse(MOST_TIMES);
    }

    private static Kind unknown(Field by, String word) {
        if (!word.isEmpty()) {
            by.wrong("cannot be " + Shown.quoted(word) + Nearest.hint(word, SPLITS, "it can be"));
        }
        return new Kind.Unread();
    }

    private static List<Field> parts(Fields fields) {
        var field = fields.needed("parts", "a mapping of names, each with { system: \"…\" }");
        var parts = field.flatMap(mapping -> mapping.fields("a mapping of names, each with { system: \"…\" }"))
                .map(Fields::all)
                .orElse(List.of());
        if (field.isPresent() && field.get().hasMapping() && (parts.isEmpty() || parts.size() > MOST_PARTS)) {
            field.get().wrong("must be 1 to " + MOST_PARTS + ", not " + parts.size());
        }
        parts.forEach(part -> Names.check(part, "part", part.problems()));
        return parts;
    }

    private static Kind fold(Field of, Fields fields) {
        var list = of.list("a list of steps such as [cost, difficulty]");
        var names = list.stream()
                .flatMap(List::stream)
                .flatMap(name -> name.text().map(text -> new AskText.Words(text, name.line())).stream())
                .toList();
        if (list.filter(List::isEmpty).isPresent()) {
            of.wrong("must name at least one step");
        }
        var seen = new HashSet<String>();
        names.stream()
                .filter(name -> !seen.add(name.text()))
                .forEach(name -> of.problems().add(name.line(), "of names " + Shown.plain(name.text()) + " twice"));
        return new Kind.Fold(names, MergeReader.read(fields));
    }

    /** What the split puts up with, of at most so many parts. */
    private static Bounds bounds(Fields fields, int parts) {
        return new Bounds(
                fields.field("at_least").flatMap(field -> field.whole(1, parts)),
                fields.field("within").flatMap(Durations::read),
                fields.field("or_else").flatMap(Field::anyText));
    }
}
