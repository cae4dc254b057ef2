package dev.fanfold.report.explain;

import dev.fanfold.merge.ballot.Points;
import dev.fanfold.report.story.Clipped;
import dev.fanfold.report.story.Grid;
import dev.fanfold.report.story.Grid.Cell;
import dev.fanfold.report.story.Grid.Row;
import dev.fanfold.report.story.Grid.Tone;
import dev.fanfold.work.Label;
import java.util.List;
import java.util.Optional;

/** A vote by rankings: the points of every label, and the ballots by ordinal. */
record PointsGrids(Points points) {
    private static final String RULE =
            "Points by Borda's rule: each ballot gives a label one point for every label that it puts below";

    List<Grid> grids() {
        return List.of(scores(), VoteGrids.box(points.all(), ballot -> ""));
    }

    private Grid scores() {
        var most = points.scores().stream().mapToInt(Points.Score::points).max().orElse(0);
        return new Grid(
                RULE,
                List.of("Answer", "Points", "Outcome"),
                points.scores().stream().map(score -> row(score, most)).toList());
    }

    private Row row(Points.Score score, int most) {
        Optional<Label> winner = points.winner();
        var won = winner.equals(Optional.of(score.label()));
        var tied = winner.isEmpty() && score.points() == most;
        return new Row(
                won ? Tone.GOOD : Tone.PLAIN,
                List.of(
                        Cell.of(Clipped.line(VoteGrids.CELL, score.label().text())),
                        Cell.bar(String.valueOf(score.points()), most == 0 ? 0 : (double) score.points() / most),
                        Cell.of(won ? "winner" : tied ? "a tie" : "")));
    }
}
