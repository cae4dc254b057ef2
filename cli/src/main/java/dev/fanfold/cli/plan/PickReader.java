package dev.fanfold.cli.plan;

import dev.fanfold.cli.plan.PickText.Way;
import dev.fanfold.cli.plan.PickText.Weight;
import dev.fanfold.work.Template;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the settings of a pick, and holds them against one another. */
final class PickReader {
    private static final String RUBRIC = "a mapping such as { \"fits on one line\": 2 }";
    private static final String JURY = "a list of at least 2 models such as [small, large]";
    private static final int MOST_READINGS = 100;
    private static final int WIDEST = 4;

    private PickReader() {}

    static PickText read(Fields settings) {
        var by = settings.field("by");
        var way = by.isPresent() ? Choices.of(Way.class, by.get()) : Optional.of(Way.SCORES);
        way.ifPresent(chosen -> check(settings, chosen));
        return new PickText(
                rubric(settings),
                settings.field("readings").flatMap(field -> field.whole(1, MOST_READINGS)),
                AskReader.words(settings, "judge"),
                settings.field("jury").map(PickReader::jury).orElse(List.of()),
                way.orElse(Way.SCORES),
                settings.field("equal_within").flatMap(field -> field.decimal(0, WIDEST)),
                settings.line());
    }

    private static void check(Fields settings, Way way) {
        var said = "by: " + Choices.word(way);
        Contradictions.with(
                way == Way.ROUND_ROBIN || way == Way.KNOCKOUT,
                settings.field("readings"),
                said,
                "it compares two once in each order");
        Contradictions.with(way != Way.SCORES, settings.field("equal_within"), said, "it gives no scores from 1 to 5");
        Contradictions.of(settings.field("judge"), settings.field("jury"), "a judge is alone, and a jury is several");
    }

    /** The criteria; {@code criteria} is the word of before. */
    private static List<Weight> rubric(Fields settings) {
        var rubric = settings.field("rubric");
        var criteria = settings.field("criteria");
        Contradictions.of(rubric, criteria, "they are two words for the same");
        return rubric.or(() -> criteria).or(() -> settings.needed("rubric", RUBRIC)).stream()
                .flatMap(PickReader::criteria)
                .toList();
    }

    private static Stream<Weight> criteria(Field field) {
        var all = field.fields(RUBRIC).map(Fields::all);
        if (all.isPresent() && all.get().isEmpty()) {
            field.wrong("must hold at least one criterion and its weight");
        }
        return all.stream().flatMap(List::stream).flatMap(criterion -> weight(criterion).stream());
    }

    private static Optional<Weight> weight(Field criterion) {
        if (criterion.key().isBlank() || !new Template(criterion.key()).names().isEmpty()) {
            criterion
                    .problems()
                    .add(
                            criterion.line(),
                            "criterion " + Shown.quoted(criterion.key()) + " needs words, and no {{places}}");
            return Optional.empty();
        }
        return criterion.whole(1, 1_000).map(weight -> new Weight(criterion.key(), weight));
    }

    private static List<AskText.Words> jury(Field field) {
        var list = field.list(JURY);
        var names = list.stream()
                .flatMap(List::stream)
                .flatMap(name -> name.text().map(text -> new AskText.Words(text, name.line())).stream())
                .toList();
        if (list.filter(jurors -> jurors.size() < 2).isPresent()) {
            field.wrong("must be at least 2 models; for one, say judge");
        }
        var distinct = names.stream().map(AskText.Words::text).distinct().count();
        if (distinct < names.size()) {
            field.wrong("names a model twice; readings has each read more often");
        }
        return distinct < 2 ? List.of() : names;
    }
}
