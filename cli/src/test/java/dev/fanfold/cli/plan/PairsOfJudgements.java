package dev.fanfold.cli.plan;

import static dev.fanfold.merge.score.Rubric.criterion;

import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.Synthesise;
import dev.fanfold.merge.rows.Rows;
import dev.fanfold.merge.score.Rubric;
import dev.fanfold.split.Text;
import dev.fanfold.work.Ask;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A pick in each way, a synthesis by each check, and rows in each format, twice. */
final class PairsOfJudgements {
    private static final Rubric RUBRIC = Rubric.of(criterion("short", 2), criterion("sweet", 1));

    private PairsOfJudgements() {}

    static Stream<Pair> all() {
        return Stream.of(picks(), syntheses(), rows()).flatMap(pairs -> pairs);
    }

    private static Stream<Pair> picks() {
        return Stream.of(
                pick("by: scores", RUBRIC),
                pick("equal_within: 0.5, readings: 2", RUBRIC.equalWithin(.5).readings(2)),
                pick("by: round_robin, judge: judge", RUBRIC.roundRobin().on("judge")),
                pick("by: knockout, jury: [judge, second]", RUBRIC.knockout().jury("judge", "second")),
                pick("by: listwise, readings: 4", RUBRIC.listwise().readings(4)));
    }

    private static Stream<Pair> syntheses() {
        return Stream.of(
                synthesis("check: code", merge -> merge),
                synthesis("check: strict", Synthesise::strict),
                synthesis("check: strict, judge: judge", merge -> merge.judgedBy("judge")),
                synthesis(
                        "unfaithful: drop, window: 9000",
                        merge -> merge.droppingUnsupported().window(9_000)));
    }

    private static Stream<Pair> rows() {
        return Stream.of(rows("jsonl", Rows.jsonl()), rows("csv", Rows.csv()));
    }

    private static Pair pick(String settings, Rubric rubric) {
        var yaml = """
                by: aspect
                parts: { a: { system: "A?" }, b: { system: "B?" }, c: { system: "C?" } }
                as_rivals: "one question"
                merge: { pick: { rubric: { short: 2, sweet: 1 }, %s } }
                """.formatted(settings);
        var java = Split.byAspect(
                        Ask.system("A?").named("a"),
                        Ask.system("B?").named("b"),
                        Ask.system("C?").named("c"))
                .asRivals("one question")
                .merge(Merge.pick(rubric));
        return new Pair("pick " + settings, yaml, java);
    }

    private static Pair synthesis(String settings, UnaryOperator<Synthesise> with) {
        var yaml = """
                by: aspect
                parts: { a: { system: "A?" }, b: { system: "B?" } }
                merge: { synthesise: { system: "Blend.", max_tokens: 90, %s } }
                """.formatted(settings);
        var java = Split.byAspect(Ask.system("A?").named("a"), Ask.system("B?").named("b"))
                .merge(with.apply(Merge.synthesise(Ask.system("Blend.").maxTokens(90))));
        return new Pair("synthesise " + settings, yaml, java);
    }

    private static Pair rows(String format, Rows rows) {
        var yaml = "{ by: volume, cut: lines, system: \"Tag.\", merge: { stitch: { as: " + format + " } } }";
        var java = Split.byVolume(Text.lines()).each(Ask.system("Tag.")).merge(Merge.stitch(rows));
        return new Pair("stitch as " + format, yaml, java);
    }
}
