package dev.fanfold.report.explain;

import dev.fanfold.merge.Stitched;
import dev.fanfold.merge.ballot.Ballots;
import dev.fanfold.merge.ballot.Points;
import dev.fanfold.merge.count.Counts;
import dev.fanfold.merge.count.Groups;
import dev.fanfold.merge.score.Picked;
import dev.fanfold.merge.synthesis.Synthesis;
import dev.fanfold.report.story.Clipped;
import dev.fanfold.report.story.Grid;
import dev.fanfold.report.story.MergeStory;
import dev.fanfold.result.Count;
import dev.fanfold.result.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How one fold came to its value. */
public record Explanation(Fold fold, Optional<?> value) {
    private static final String VOTE = "Vote";
    private static final String STITCH = "Stitch";
    private static final int VERDICT = 1_500;
    private static final int MOST_ROWS = 200;

    /** What there is to tell; a merge without a ledger is told to be unaudited. */
    public MergeStory told() {
        return switch (value.map(Object.class::cast).orElse("")) {
            case Ballots<?> ballots -> story(VOTE, lastLine(ballots), new VoteGrids(ballots).grids());
            case Picked<?> picked ->
                story("Pick", Shortened.of(VERDICT, picked.value()), new PickGrids(picked).grids());
            case Synthesis text -> story("Synthesis", SynthesisGrids.verdict(text), new SynthesisGrids(text).grids());
            case Stitched<?> rows -> story(STITCH, StitchGrids.verdict(rows), StitchGrids.of(rows));
            case Counts<?> counts -> story("Count", counts.toString(), CountGrids.of(counts));
            case Groups<?, ?> groups -> story("Groups", groups.groups().size() + " groups", CountGrids.of(groups));
            case Count count -> story(STITCH, count + ", each handed on as soon as all before it were", List.of());
            case Points points -> story("Ranking", lastLine(points), new PointsGrids(points).grids());
            case Object other -> story(plainKind(), Shortened.of(VERDICT, other), List.of());
        };
    }

    private String plainKind() {
        return fold.ledger().isPresent() ? "Merge" : "Merge in code, unaudited: it says nothing of what it did";
    }

    private static String lastLine(Object told) {
        var text = told.toString();
        return text.substring(text.indexOf('\n') + 1);
    }

    private MergeStory story(String kind, String verdict, List<Grid> grids) {
        var all = new ArrayList<>(grids);
        if (!(kind.equals(VOTE) || kind.equals(STITCH))) { // their own rows say the same
            fold.ledger().map(LedgerGrid::of).ifPresent(all::add);
        }
        return new MergeStory(
                fold.path(),
                kind,
                Clipped.to(VERDICT, verdict),
                fold.reservations(),
                fold.advice(),
                all.stream()
                        .filter(grid -> !grid.rows().isEmpty())
                        .map(grid -> grid.atMost(MOST_ROWS).withoutEmpty())
                        .toList());
    }
}
