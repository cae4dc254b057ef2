package dev.fanfold.cli.plan;

import static dev.fanfold.merge.score.Rubric.criterion;

import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.score.Rubric;
import dev.fanfold.model.TokenCounter;
import dev.fanfold.split.Batches;
import dev.fanfold.split.Gather;
import dev.fanfold.split.Records;
import dev.fanfold.split.Text;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Work;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The same step twice.
 *
 * @param yaml as a plan file has it
 * @param java as Java has it
 */
record Pair(String name, String yaml, Work<String, ?> java) {
    private static final String TEXT = """
            # Soup

            Chop the onion. It is good, says Dr. Mill.

            # Bread

            Knead well. Not so good: {{input}} and $1 \\ stay as they are.
            """;

    /** A pair for each way to split with each way to merge that fits it. */
    static List<Pair> all() {
        return Stream.of(
                        asks(),
                        aspects(),
                        repetitions(),
                        volumes(),
                        records(),
                        PairsOfCounts.all(),
                        PairsOfVotes.all(),
                        PairsOfJudgements.all())
                .flatMap(pairs -> pairs)
                .toList();
    }

    /** The whole plan file. */
    String plan() {
        return "models: { judge: openai:gpt-4o, second: openai:gpt-4o-mini }\nsteps:\n  only:\n"
                + yaml.stripTrailing().indent(4);
    }

    String input() {
        return switch (name) {
            case "records jsonl" -> """
                {"id": "m1", "body": "good {{input}}"}
                {"id": "m2", "body": "bad"}
                not json
                """;
            case "records csv" -> "id,body\nm1,good\nm2,\"bad, so bad\"\n";
            default -> TEXT;
        };
    }

    @Override
    public String toString() {
        return name;
    }

    private static Stream<Pair> asks() {
        return Stream.of(
                new Pair("ask", """
            system: "Judge this."
            max_tokens: 5
            temperature: 0.5
            """, Ask.system("Judge this.").maxTokens(5).temperature(0.5)),
                new Pair(
                        "ask with template",
                        """
            system: "Judge this."
            user: "Recipe: {{input}}, {{ input }}!"
            labels: [YES, NO, 3]
            """,
                        Ask.system("Judge this.")
                                .user("Recipe: {{input}}, {{ input }}!")
                                .labels("YES", "NO", "3")),
                new Pair(
                        "ask another",
                        "{ system: \"Judge this.\", model: judge }",
                        Ask.system("Judge this.").on("judge")));
    }

    private static Stream<Pair> aspects() {
        return Stream.of(
                new Pair(
                        "aspect synthesise",
                        """
            by: aspect
            parts:
              nutrition: { system: "Nutrition?", max_tokens: 160 }
              cost: { system: "Cost?", user: "Dish: {{input}}" }
            merge: { synthesise: { system: "Blend.", max_tokens: 260, temperature: 0, model: judge } }
            """,
                        Split.byAspect(
                                        Ask.system("Nutrition?").maxTokens(160).named("nutrition"),
                                        Ask.system("Cost?")
                                                .user("Dish: {{input}}")
                                                .named("cost"))
                                .merge(Merge.synthesise(Ask.system("Blend.")
                                        .maxTokens(260)
                                        .temperature(0)
                                        .on("judge")))),
                new Pair(
                        "aspect stitch",
                        """
            by: aspect
            parts: { b: { system: "B?" }, a: { system: "A?" } }
            merge: stitch
            within: 30s
            at_least: 1
            """,
                        Split.byAspect(
                                        Ask.system("B?").named("b"),
                                        Ask.system("A?").named("a"))
                                .within(Duration.ofSeconds(30))
                                .atLeast(1)
                                .merge(Merge.stitch())),
                new Pair(
                        "aspect join",
                        """
            by: aspect
            parts: { b: { system: "B?" }, a: { system: "A?" } }
            merge: { stitch: { between: " | " } }
            """,
                        Split.byAspect(
                                        Ask.system("B?").named("b"),
                                        Ask.system("A?").named("a"))
                                .merge(Merge.stitch(" | "))),
                new Pair(
                        "aspect vote",
                        """
            by: aspect
            parts: { a: { system: "A?", labels: [YES, NO] }, b: { system: "B?", labels: [YES, NO] } }
            merge: vote
            as_rivals: "both ask the same"
            """,
                        Split.byAspect(
                                        Ask.system("A?").labels("YES", "NO").named("a"),
                                        Ask.system("B?").labels("YES", "NO").named("b"))
                                .asRivals("both ask the same")
                                .merge(Merge.vote())),
                new Pair(
                        "aspect pick",
                        """
            by: aspect
            parts: { a: { system: "A?" }, b: { system: "B?" } }
            merge: { pick: { criteria: { short: 2, sweet: 1 }, readings: 2, judge: judge } }
            as_rivals: "both ask the same"
            """,
                        Split.byAspect(
                                        Ask.system("A?").named("a"),
                                        Ask.system("B?").named("b"))
                                .asRivals("both ask the same")
                                .merge(Merge.pick(Rubric.of(criterion("short", 2), criterion("sweet", 1))
                                        .readings(2)
                                        .on("judge")))));
    }

    private static Stream<Pair> repetitions() {
        return Stream.of(
                new Pair(
                        "repetition vote",
                        """
            by: repetition
            times: 5
            system: "Easy?"
            labels: [YES, NO]
            temperature: 1.0
            merge: vote
            """,
                        Split.byRepetition(
                                        5,
                                        Ask.system("Easy?").labels("YES", "NO").temperature(1.0))
                                .merge(Merge.vote())),
                new Pair(
                        "repetition pick",
                        """
            by: repetition
            times: 3
            system: "A tagline."
            merge: { pick: { criteria: { "fits on one line": 2, "makes you hungry": 3 } } }
            """,
                        Split.byRepetition(3, Ask.system("A tagline."))
                                .merge(Merge.pick(Rubric.of(
                                        criterion("fits on one line", 2), criterion("makes you hungry", 3))))),
                new Pair(
                        "repetition synthesise",
                        """
            by: repetition
            times: 2
            system: "A tagline."
            merge: { synthesize: { system: "Blend." } }
            """,
                        Split.byRepetition(2, Ask.system("A tagline.")).merge(Merge.synthesise(Ask.system("Blend.")))));
    }

    private static Stream<Pair> volumes() {
        return Stream.of(
                new Pair(
                        "volume lines",
                        "{ by: volume, cut: lines, system: \"Tag.\", merge: stitch }",
                        Split.byVolume(Text.lines()).each(Ask.system("Tag.")).merge(Merge.stitch())),
                new Pair(
                        "volume paragraphs",
                        """
            by: volume
            cut: paragraphs
            system: "Tag."
            user: "Piece: {{input}}"
            merge: { stitch: { between: "" } }
            at_least: 2
            within: 2m
            """,
                        Split.byVolume(Text.paragraphs())
                                .each(Ask.system("Tag.").user("Piece: {{input}}"))
                                .atLeast(2)
                                .within(Duration.ofMinutes(2))
                                .merge(Merge.stitch(""))),
                new Pair(
                        "volume sentences",
                        """
            { by: volume, cut: sentences, system: "Tag.", labels: [A, B], merge: vote, as_rivals: "one voice each" }
            """,
                        Split.byVolume(Text.sentences())
                                .each(Ask.system("Tag.").labels("A", "B"))
                                .asRivals("one voice each")
                                .merge(Merge.vote())),
                new Pair(
                        "volume headings",
                        """
            by: volume
            cut: headings
            system: "Tag."
            merge: { pick: { criteria: { short: 1 }, readings: 1 } }
            as_rivals: "each is a draft"
            """,
                        Split.byVolume(Text.headings())
                                .each(Ask.system("Tag."))
                                .asRivals("each is a draft")
                                .merge(Merge.pick(
                                        Rubric.of(criterion("short", 1)).readings(1)))),
                new Pair(
                        "volume tokens",
                        """
            { by: volume, cut: { tokens: 12 }, system: "Tag.", merge: { synthesise: { system: "Blend." } } }
            """,
                        Split.byVolume(Text.upTo(12, TokenCounter.estimate()))
                                .each(Ask.system("Tag."))
                                .merge(Merge.synthesise(Ask.system("Blend.")))),
                new Pair(
                        "volume tokens with what is around",
                        """
            { by: volume, cut: { tokens: 12, context: 9 }, system: "Tag.", merge: stitch }
            """,
                        Split.byVolume(Gather.around(Text.upTo(12, TokenCounter.estimate()), 9, TokenCounter.estimate())
                                        .prompts())
                                .each(Ask.system("Tag."))
                                .merge(Merge.stitch())));
    }

    private static Stream<Pair> records() {
        return Stream.of(
                new Pair(
                        "records lines",
                        """
            by: volume
            cut: lines
            batches_of: 2
            system: "Tag."
            labels: [GOOD, BAD]
            max_tokens: 99
            temperature: 0.1
            model: judge
            merge: stitch
            """,
                        Split.byVolume(Batches.of(
                                        2, (String text) -> Records.lines().split(new StringReader(text))))
                                .each(Ask.items("Tag.")
                                        .labels("GOOD", "BAD")
                                        .maxTokens(99)
                                        .temperature(0.1)
                                        .on("judge"))
                                .merge(Merge.stitch())),
                new Pair(
                        "records jsonl",
                        """
            by: volume
            cut: { jsonl: { id: id, text: body } }
            system: "Tag."
            merge: { synthesise: { system: "Blend." } }
            """,
                        Split.byVolume(Batches.of(
                                        20,
                                        (String text) ->
                                                Records.jsonl("id", "body").split(new StringReader(text))))
                                .each(Ask.items("Tag."))
                                .merge(Merge.synthesise(Ask.system("Blend.")))),
                new Pair(
                        "records csv",
                        """
            by: volume
            cut: { csv: { id: id, text: body } }
            batches_of: 1
            system: "Tag."
            labels: [GOOD, BAD]
            merge: stitch
            """,
                        Split.byVolume(Batches.of(
                                        1,
                                        (String text) ->
                                                Records.csv("id", "body").split(new StringReader(text))))
                                .each(Ask.items("Tag.").labels("GOOD", "BAD"))
                                .merge(Merge.stitch())));
    }
}
