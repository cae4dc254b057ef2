package dev.fanfold.report.explain;

import dev.fanfold.merge.ballot.Ballot;
import dev.fanfold.merge.ballot.Ballots;
import dev.fanfold.merge.ballot.Tally;
import dev.fanfold.report.story.Clipped;
import dev.fanfold.report.story.Grid;
import dev.fanfold.report.story.Grid.Cell;
import dev.fanfold.report.story.Grid.Row;
import dev.fanfold.report.story.Grid.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A vote: its tally, and its ballots by ordinal. */
record VoteGrids(Ballots<?> ballots) {
    static final int CELL = 400;

    List<Grid> grids() {
        return List.of(tally(), box(ballots.all(), this::weight));
    }

    private Grid tally() {
        var all = Math.max(1, ballots.tally().weight());
        var caption = "Tally; the rule: " + TermsText.of(ballots.terms())
                + ballots.stopped().map(why -> " (stopped early: " + why + ")").orElse("")
                + ballots.wilson()
                        .map(range -> String.format(
                                Locale.ROOT,
                                "; the leader's share lies with 95 %% confidence between %.2f and %.2f",
                                range.low(),
                                range.high()))
                        .orElse("");
        return new Grid(
                caption,
                List.of("Answer", "Ballots", "Share", "Outcome"),
                ballots.tally().counts().stream().map(count -> row(count, all)).toList());
    }

    private Row row(Tally.Count<?> count, long all) {
        var won = ballots.winner().map(Object.class::cast).equals(Optional.of((Object) count.label()));
        var share = (double) count.weight() / all;
        return new Row(
                won ? Tone.GOOD : Tone.PLAIN,
                List.of(
                        Cell.of(Clipped.line(CELL, String.valueOf(count.label()))),
                        Cell.of(count.ballots()
                                + (ballots.terms().weights().equal() ? "" : ", weight " + count.weight())),
                        Cell.bar(String.format(Locale.ROOT, "%.0f %%", 100 * share), share),
                        Cell.of(won ? "winner" : "")));
    }

    private String weight(Ballot<?> ballot) {
        var weights = ballots.terms().weights();
        return weights.equal() ? "" : "weight " + weights.of(ballot.part());
    }

    /**
     * Ballots by ordinal.
     *
     * @param weight what one weighs, in words; empty where all weigh the same
     */
    static Grid box(List<? extends Ballot<?>> ballots, Function<Ballot<?>, String> weight) {
        return new Grid(
                "Ballots, one for each ordinal",
                List.of("No.", "Part", "Ballot", "Weight", "Remark"),
                ballots.stream()
                        .map(ballot -> row(ballot, weight.apply(ballot)))
                        .toList());
    }

    private static Row row(Ballot<?> ballot, String weight) {
        var number = String.valueOf(ballot.part().ordinal() + 1);
        var part = ballot.part().name();
        return switch (ballot) {
            case Ballot.Cast<?> cast ->
                Row.of(Tone.PLAIN, number, part, Clipped.line(CELL, String.valueOf(cast.label())), weight, "counted");
            case Ballot.Spoiled<?> spoiled ->
                Row.of(
                        Tone.BAD,
                        number,
                        part,
                        "spoiled",
                        weight,
                        "the model wrote: " + Clipped.line(CELL, spoiled.text()));
            case Ballot.Absent<?> absent ->
                Row.of(Tone.BAD, number, part, "none", weight, Clipped.line(CELL, absent.why()));
            case Ballot.Spared<?> spared ->
                Row.of(Tone.PLAIN, number, part, "not waited for", weight, Clipped.line(CELL, spared.why()));
        };
    }
}
