package dev.fanfold.merge.ballot;

import dev.fanfold.result.Qualified;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The outcome of a vote: every ballot, what was made of it, and why the count was closed when it was.
 *
 * @param all every ballot, by ordinal
 * @param tally how the counted ones fell
 * @param terms the rule, the weights and the policy for ties
 * @param turnout how the ballots came in
 * @param tie what came of a tie
 * @param hints what else is worth knowing of the count, one line each
 */
public record Ballots<L>(
        List<Ballot<L>> all, Tally<L> tally, Terms<L> terms, Turnout turnout, Ties.Outcome<L> tie, List<String> hints)
        implements Qualified {
    public Ballots {
        all = List.copyOf(all);
        hints = List.copyOf(hints);
    }

    /** The full tally of these. */
    public Ballots(List<Ballot<L>> all, Tally<L> tally) {
        this(
                all,
                tally,
                Terms.usual(),
                new Turnout(OptionalInt.of(all.size()), all.size(), Optional.empty()),
                new Ties.Outcome.Untouched<>(),
                List.of());
    }

    /** The answer that won by the rule; a tie has none, unless a policy for ties named one. */
    public Optional<L> winner() {
        if (tie instanceof Ties.Outcome.Broken<L>(var winner, var how)) {
            return Optional.of(winner);
        }
        return tally.leaders().size() == 1 && reached()
                ? Optional.of(tally.leaders().getFirst().label())
                : Optional.empty();
    }

    /** Whether the leading answer has as many ballots as the rule asks for. */
    boolean reached() {
        return tally.weightAt(0) >= terms.rule().needed(all.size()).orElse(1);
    }

    /** Whether every ballot was read and is for the same answer. */
    public boolean unanimous() {
        return tally.counts().size() == 1 && tally.counted() == all.size();
    }

    /** The ballots that could not be read. */
    public List<Ballot.Spoiled<L>> spoiled() {
        return of(Ballot.Spoiled.class)
                .map(ballot -> (Ballot.Spoiled<L>) ballot)
                .toList();
    }

    /** The ballots that are missing although they were wanted. */
    public List<Ballot.Absent<L>> missing() {
        return of(Ballot.Absent.class).map(ballot -> (Ballot.Absent<L>) ballot).toList();
    }

    /** The ballots that were begun and not waited for, as they could change nothing; they may have been billed. */
    public List<Ballot.Spared<L>> notWaitedFor() {
        return spared().filter(ballot -> ballot.calls() > 0).toList();
    }

    /** How many ballots that the split names were never cast, as they were not needed. */
    public int notCast() {
        return (int) spared().filter(ballot -> ballot.calls() == 0).count() + turnout.unwanted(all.size());
    }

    /** Why the count was closed before all ballots were in that the split names, and after how many; empty where none were left. */
    public Optional<String> stopped() {
        return new Closing(this).why();
    }

    /**
     * The 95 % interval of the share that the leading answer has of the readable ballots, by Wilson's formula.
     *
     * <p>Only after a full tally of equal ballots that was not cut short, as any other count ends where it looks good.
     */
    public Optional<Interval> wilson() {
        var full = terms.rule() instanceof Rule.Full && turnout.ended() == all.size();
        var fixed =
                !(terms.ties() instanceof Ties.ExtraBallots) && terms.weights().equal();
        return full && fixed && tally.counted() > 0
                ? Optional.of(Interval.wilson(tally.counts().getFirst().ballots(), tally.counted()))
                : Optional.empty();
    }

    /**
     * The e-value against the runner-up being as likely as the leader: how many times better the ballots fit a lead.
     *
     * <p>It holds whenever one stops looking, as long as what is counted does not hang on how quick it was. None where
     * ballots were weighed, may be copies of one another, or were asked for and not waited for: those counted are then
     * the quick ones.
     */
    public OptionalDouble evidence() {
        var waitedForAll = turnout.ended() >= all.size();
        return waitedForAll && terms.weights().equal() && turnout.alike().isEmpty()
                ? OptionalDouble.of(Math.exp(new Lead(tally.weightAt(0), tally.weightAt(1)).logEvidence()))
                : OptionalDouble.empty();
    }

    /**
     * Whether it is certified that the winner is the likeliest answer: {@code E ≥ 2/α}, and {@code E ≥ L/α} where L > 2
     * answers were given.
     *
     * <p>Where two answers are equally likely, one of the two is certified at any time in at most a share of α of all
     * votes.
     *
     * @param alpha the share of false certificates that one can live with, between 0 and 1
     */
    public boolean certified(double alpha) {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("a certificate is given at more than 0 and less than 1, not " + alpha);
        }
        return tally.leaders().size() == 1
                && winner().isPresent()
                && evidence().orElse(0) >= Math.max(2, tally.counts().size()) / alpha;
    }

    @Override
    public List<String> reservations() {
        var unused = terms.weights()
                .unused(all.stream().map(ballot -> ballot.part().name()).collect(java.util.stream.Collectors.toSet()));
        var weights = unused.stream().map(name -> "no part is called " + name + ", so its weight was not used");
        var undecided = winner().isPresent()
                ? Stream.<String>empty()
                : Stream.of("the vote is undecided: " + new BallotsText(this).verdict());
        return Stream.concat(undecided, weights).toList();
    }

    @Override
    public List<String> advice() {
        return new Agreement(this).advice();
    }

    /** Two lines: the ballots by ordinal, and the verdict with its share of the ballots. */
    @Override
    public String toString() {
        return new BallotsText(this).whole();
    }

    Stream<Ballot.Spared<L>> spared() {
        return of(Ballot.Spared.class).map(ballot -> (Ballot.Spared<L>) ballot);
    }

    private Stream<Ballot<L>> of(Class<?> kind) {
        return all.stream().filter(kind::isInstance);
    }
}
