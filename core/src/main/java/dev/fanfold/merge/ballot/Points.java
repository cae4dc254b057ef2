package dev.fanfold.merge.ballot;

import dev.fanfold.result.Qualified;
import dev.fanfold.work.Label;
import dev.fanfold.work.Ranking;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The outcome of a vote by rankings.
 *
 * @param all every ballot, by ordinal
 * @param scores the points of every label, most first; labels with as many stand in the order of the first ballot
 */
public record Points(List<Ballot<Ranking>> all, List<Score> scores) implements Qualified {
    public Points {
        all = List.copyOf(all);
        scores = List.copyOf(scores);
    }

    /** A label and its points. */
    public record Score(Label label, int points) {
        @Override
        public String toString() {
            return label + " " + points;
        }
    }

    /** The label with more points than any other; a tie has none. */
    public Optional<Label> winner() {
        var leaders = leaders();
        return leaders.size() == 1 ? Optional.of(leaders.getFirst().label()) : Optional.empty();
    }

    private List<Score> leaders() {
        return scores.stream()
                .filter(score -> score.points() == scores.getFirst().points())
                .toList();
    }

    @Override
    public List<String> reservations() {
        return winner().isPresent() ? List.of() : List.of("the vote is undecided: " + verdict());
    }

    /** Three lines: the rankings by ordinal, the points of every label, and the verdict. */
    @Override
    public String toString() {
        return "Ballots: " + all + "\nPoints: "
                + scores.stream().map(Score::toString).collect(Collectors.joining(", ")) + "\n" + verdict();
    }

    private String verdict() {
        var leaders = leaders();
        return switch (leaders.size()) {
            case 0 -> "No ballot could be counted";
            case 1 -> "First: " + leaders.getFirst().label() + " (" + most() + ")";
            default ->
                "Tie: "
                        + leaders.stream().map(score -> score.label().text()).collect(Collectors.joining(", "))
                        + " (" + most() + " each); no winner";
        };
    }

    /** For instance: 7 of 10 points. */
    private String most() {
        var counted =
                all.stream().filter(ballot -> ballot instanceof Ballot.Cast).count();
        return scores.getFirst().points() + " of " + counted * (scores.size() - 1) + " points";
    }
}
