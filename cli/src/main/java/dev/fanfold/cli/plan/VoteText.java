package dev.fanfold.cli.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A vote as written in a plan.
 *
 * @param cap the most ballots: of an adaptive vote, or with extra ones where there is a tie
 * @param weights of parts by name
 * @param judge breaks ties
 * @param sameMeaning says which answers in prose are the same
 * @param line where its settings begin
 */
public record VoteText(
        Rule rule,
        Optional<Integer> quorum,
        Optional<Double> confidence,
        Optional<Integer> cap,
        List<Weight> weights,
        Tie tie,
        Optional<AskText> judge,
        Optional<AskText> sameMeaning,
        int line) {
    /** When enough was heard. */
    public enum Rule {
        FULL,
        DECIDED,
        QUORUM,
        UNANIMOUS,
        ADAPTIVE
    }

    /** What is done about a tie. */
    public enum Tie {
        ABSTAIN,
        EXTRA_BALLOTS,
        FIRST_LABEL,
        JUDGE
    }

    /** What the ballot of a part weighs. */
    public record Weight(AskText.Words part, int weight) {}

    /** The full tally. */
    public static VoteText full(int line) {
        return new VoteText(
                Rule.FULL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Tie.ABSTAIN,
                Optional.empty(),
                Optional.empty(),
                line);
    }

    /** How many attempts an adaptive vote may take, where that is said here. */
    public Optional<Integer> attempts() {
        return rule == Rule.ADAPTIVE ? cap : Optional.empty();
    }

    /** What it asks a model. */
    public List<AskText> asks() {
        return Stream.of(judge, sameMeaning).flatMap(Optional::stream).toList();
    }
}
