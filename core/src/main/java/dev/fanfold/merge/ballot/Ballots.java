package dev.fanfold.merge.ballot;

import dev.fanfold.result.Qualified;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The outcome of a vote.
 *
 * @param all every ballot, by ordinal
 * @param tally how the counted ones fell
 */
public record Ballots<L>(List<Ballot<L>> all, Tally<L> tally) implements Qualified {
    public Ballots {
        all = List.copyOf(all);
    }

    /** The answer with more ballots than any other; a tie has none. */
    public Optional<L> winner() {
        var leaders = tally.leaders();
        return leaders.size() == 1 ? Optional.of(leaders.getFirst().label()) : Optional.empty();
    }

    /** The ballots that could not be read. */
    public List<Ballot.Spoiled<L>> spoiled() {
        return all.stream()
                .<Ballot.Spoiled<L>>mapMulti((ballot, out) -> {
                    if (ballot instanceof Ballot.Spoiled<L> spoiled) {
                        out.accept(spoiled);
                    }
                })
                .toList();
    }

    @Override
    public List<String> reservations() {
        return winner().isPresent() ? List.of() : List.of("the vote is undecided: " + verdict());
    }

    /** Two lines: the ballots by ordinal, and the verdict with its share of the ballots asked for. */
    @Override
    public String toString() {
        return "Ballots: " + all + "\n" + verdict();
    }

    private String verdict() {
        var leaders = tally.leaders();
        return switch (leaders.size()) {
            case 0 -> "No ballot could be counted";
            case 1 -> won(leaders.getFirst());
            default ->
                "Tie: "
                        + leaders.stream()
                                .map(count -> count.label().toString())
                                .collect(Collectors.joining(", "))
                        + " (" + leaders.getFirst().ballots() + "/" + all.size() + " each); no winner";
        };
    }

    private String won(Tally.Count<L> first) {
        var word = 2 * first.ballots() > all.size() ? "Majority: " : "Plurality: ";
        return word + first.label() + " (" + first.ballots() + "/" + all.size() + ")";
    }
}
