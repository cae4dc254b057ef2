package dev.fanfold.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.cli.check.lint.Finding;
import dev.fanfold.cli.plan.VoteText;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Money;
import dev.fanfold.result.Cost;
import dev.fanfold.work.Load;
import dev.fanfold.work.Range;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is said of a plan before it is run")
class CheckMessagesTest {
    private static final Endpoint MINI = Endpoint.live("openai", "gpt-4o-mini");
    private static final Endpoint HOUSE = Endpoint.live("house", "model");

    @Test
    void of_its_waves() {
        assertThat(Stream.of(
                        CheckMessages.heading("dinner", 1, 1),
                        CheckMessages.heading("dinner", 1_000, 3),
                        CheckMessages.wave(1, 1),
                        CheckMessages.wave(2, 9),
                        CheckMessages.vote(VoteText.Rule.FULL),
                        CheckMessages.vote(VoteText.Rule.ADAPTIVE)))
                .containsExactly(
                        "dinner: 1 step in 1 wave",
                        "dinner: 1,000 steps in 3 waves",
                        "wave 1",
                        "wave 2: 9 steps at once",
                        "vote",
                        "vote (adaptive)");
    }

    @Test
    void of_its_steps() {
        assertThat(Stream.of(
                                step("ask", 0, "", 1, 1),
                                step("by aspect", 2, "stitch", 2, 2),
                                step("by repetition", 5, "vote", 5, 5),
                                step("by repetition", 15, "vote (adaptive)", 4, 15),
                                step("by volume", 12, "synthesise", 13, 13),
                                batched(2_001, 20),
                                step("merge", 2, "synthesise", 1, 1))
                        .flatMap(step -> CheckMessages.told(step, "->").stream()))
                .containsExactly(
                        "one ask, 1 call",
                        "by aspect, 2 parts -> stitch, 2 calls",
                        "parts: a, b",
                        "by repetition, 5 attempts -> vote, 5 calls",
                        "by repetition, at most 15 attempts -> vote (adaptive), 4 to 15 calls",
                        "by volume, 12 parts -> synthesise, 13 calls",
                        "by volume, 2,001 records in 101 batches of 20 -> count, 101 calls",
                        "folds 2 steps -> synthesise, 1 call",
                        "waits for a, b");
    }

    @Test
    void of_what_it_takes() {
        var range = new Range(new Load(9, 100, 20), new Load(9, 2_000, 400), new Load(18, 9_000, 8_000));
        var cost = new Cost(usd("0.01"), usd("0.20"), usd("3.00"), usd("0.10"), Set.of(HOUSE));
        assertThat(Stream.of(
                        CheckMessages.model(MINI, List.of(MINI, HOUSE)),
                        CheckMessages.calls(range, 3),
                        CheckMessages.calls(range, 1),
                        CheckMessages.calls(range, 0),
                        CheckMessages.tokensIn(range),
                        CheckMessages.tokensOut(range),
                        CheckMessages.money(cost),
                        CheckMessages.free(),
                        CheckMessages.unpriced(cost.unpriced()),
                        CheckMessages.unknown("step a: what its code sends"),
                        CheckMessages.unlimited(),
                        CheckMessages.rounds(8, 13),
                        CheckMessages.rounds(1, 1)))
                .containsExactly(
                        "Model         gpt-4o-mini at openai, model at house",
                        "Calls         9 (9 to 18), and 3 retries at most",
                        "Calls         9 (9 to 18), and 1 retry at most",
                        "Calls         9 (9 to 18)",
                        "Tokens in     2,000 (100 to 9,000)",
                        "Tokens out    400 (20 to 8,000)",
                        "Money         about $0.20 ($0.01 to $3.00, with all retries)",
                        "Money         costs nothing",
                        "Not in it     no price is known for model at house; --prices FILE tells it",
                        "Not in it     step a: what its code sends",
                        "At the limit  none is named; see --requests-per-minute, --tokens-per-minute",
                        "At once       8 calls, so at least 13 rounds one after the other",
                        "At once       1 call, so at least 1 round one after the other");
    }

    @Test
    void of_the_limit_that_binds() {
        assertThat(Stream.of(
                        CheckMessages.limited(limit(30, Limited.What.REQUESTS)),
                        CheckMessages.limited(limit(90, Limited.What.TOKENS)),
                        CheckMessages.limited(limit(10_000, Limited.What.TOKENS)),
                        CheckMessages.limited(limit(0, Limited.What.REQUESTS))))
                .containsExactly(
                        "At the limit  30.0 s at least; the limit of 500 requests a minute binds",
                        "At the limit  1.5 min at least; the limit of 500 tokens a minute binds",
                        "At the limit  2.8 h at least; the limit of 500 tokens a minute binds",
                        "At the limit  no waiting; 500 requests a minute are enough");
    }

    @Test
    void of_what_was_found() {
        var warning = Finding.warning(3, "it leans", "say {{cost}}").by("leaning");
        var note = Finding.note(0, "it is dear", "");
        assertThat(Stream.of(
                        CheckMessages.finding("p.yaml", warning),
                        CheckMessages.finding("p.yaml", note),
                        CheckMessages.finding(
                                "p.yaml",
                                Finding.note(1, "it is so", "word ".repeat(17).strip())),
                        CheckMessages.tally(List.of(warning, note, note)),
                        CheckMessages.tally(List.of(warning)),
                        CheckMessages.tally(List.of(note)),
                        CheckMessages.clean(),
                        CheckMessages.dear(usd("7")),
                        CheckMessages.nameBudget()))
                .containsExactly(
                        "p.yaml:3: warning: it leans [leaning]\n    say {{cost}}",
                        "p.yaml: note: it is dear",
                        "p.yaml:1: note: it is so\n    " + "word ".repeat(15).strip() + "\n      word word",
                        "1 warning, 2 notes",
                        "1 warning",
                        "1 note",
                        "Nothing was found.",
                        "about $7.00 is expected, and a run asks before it spends that much",
                        "write budget: into the plan, or give --budget to fanfold run");
    }

    private static Sketch step(String split, long parts, String merge, long lowest, long expected) {
        var names = split.equals("by aspect") || split.equals("merge") ? List.of("a", "b") : List.<String>of();
        var low = new Load(lowest, 1, 1);
        var high = new Load(expected, 1, 1);
        return new Sketch(
                "step",
                1,
                1,
                split,
                parts == 0 ? OptionalLong.empty() : OptionalLong.of(parts),
                Optional.empty(),
                names,
                merge.isEmpty() ? Optional.empty() : Optional.of(merge),
                split.equals("merge") ? names : List.of(),
                new Range(low, high, high));
    }

    private static Sketch batched(long records, int size) {
        var load = new Load(Math.ceilDiv(records, size), 1, 1);
        return new Sketch(
                "step",
                1,
                1,
                "by volume",
                OptionalLong.of(records),
                Optional.of(size),
                List.of(),
                Optional.of("count"),
                List.of(),
                new Range(load, load, load));
    }

    private static Limited limit(long seconds, Limited.What what) {
        return new Limited(Duration.ofSeconds(seconds), what, 500);
    }

    private static Money usd(String dollars) {
        return Money.usd(dollars);
    }
}
