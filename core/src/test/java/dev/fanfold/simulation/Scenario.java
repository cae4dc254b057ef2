package dev.fanfold.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * One run to be simulated, as its seed drew it.
 *
 * @param parts how many parts the outermost split has
 * @param inner how many parts each nested split has
 * @param atOnce the most calls on the wire at once
 * @param cancel when the run is cancelled from outside, if it is
 * @param within how long the outermost fan waits before it merges what has arrived, if it does
 * @param deadline how long the whole job may take, if that is bounded
 * @param atLeast how many parts must be done, if that is said
 * @param fallback what stands in where the job fails, if something does
 * @param counting by which rule attempts are counted, where they are
 */
record Scenario(
        Shape shape,
        int parts,
        int inner,
        int atOnce,
        Leaf leaf,
        Folding folding,
        Weather weather,
        Optional<Duration> cancel,
        Optional<Duration> within,
        Optional<Duration> deadline,
        OptionalInt atLeast,
        Optional<String> fallback,
        Optional<Counting> counting,
        long drawing,
        Terms terms) {
    private static final int MANY = 25;

    /** How much later than usual a run is sometimes stopped. */
    private static final int LATE = 10;

    /** How the job is split. */
    enum Shape {
        ASPECTS,
        PIECES,
        ATTEMPTS,
        PLAN,
        PIECES_OF_PIECES,
        PIECES_OF_ASPECTS,
        ASPECTS_OF_PIECES
    }

    /** What one part asks. */
    enum Leaf {
        ONE_CALL,
        ONE_AFTER_THE_OTHER,
        TWO_AT_ONCE;

        /** How many answers a part needs. */
        int calls() {
            return this == ONE_CALL ? 1 : 2;
        }
    }

    /** Whether the merge asks a model. */
    enum Folding {
        IN_CODE,
        BY_CALL,
        /** In code, one part after the other. */
        IN_ONE_PASS
    }

    static Scenario of(RandomGenerator dice) {
        var shape = Shape.values()[dice.nextInt(Shape.values().length)];
        var parts = shape == Shape.PIECES && dice.nextInt(6) == 0 ? MANY : 2 + dice.nextInt(4);
        var inner = 2 + dice.nextInt(2);
        var atOnce = 1 + dice.nextInt(4);
        var leaf = shape == Shape.ATTEMPTS || dice.nextInt(3) > 0 ? Leaf.ONE_CALL : Leaf.values()[1 + dice.nextInt(2)];
        var folding = folding(dice, shape);
        return new Scenario(
                shape,
                parts,
                inner,
                atOnce,
                leaf,
                folding,
                Weather.of(dice),
                steps(dice, .35, 0),
                steps(dice, .2, 1),
                steps(dice, .15, 1),
                dice.nextInt(5) == 0 ? OptionalInt.of(1 + dice.nextInt(parts)) : OptionalInt.empty(),
                dice.nextInt(10) == 0 ? Optional.of("fallback") : Optional.empty(),
                counting(dice, shape, folding),
                dice.nextLong(),
                Terms.of(dice, atOnce, calls(shape, parts, inner, leaf, folding)));
    }

    private static Folding folding(RandomGenerator dice, Shape shape) {
        boolean ordered = shape == Shape.PIECES || shape == Shape.PIECES_OF_PIECES || shape == Shape.PIECES_OF_ASPECTS;
        var inCode = ordered && dice.nextBoolean() ? Folding.IN_ONE_PASS : Folding.IN_CODE;
        return dice.nextInt(4) > 0 ? inCode : Folding.BY_CALL;
    }

    private static Optional<Counting> counting(RandomGenerator dice, Shape shape, Folding folding) {
        var rules = List.of(Counting.values());
        return shape == Shape.ATTEMPTS && folding == Folding.IN_CODE
                ? Optional.of(rules.get(dice.nextInt(rules.size())))
                : Optional.empty();
    }

    private static int calls(Shape shape, int parts, int inner, Leaf leaf, Folding folding) {
        var leaves = switch (shape) {
            case PIECES_OF_PIECES, PIECES_OF_ASPECTS, ASPECTS_OF_PIECES -> parts * inner;
            case ASPECTS, PIECES, ATTEMPTS, PLAN -> parts;
        };
        return leaves * leaf.calls() + (folding == Folding.BY_CALL ? 1 : 0);
    }

    /** How many calls the run asks for, if none is tried again. */
    int calls() {
        return calls(shape, asking(), inner, leaf, folding);
    }

    private static Optional<Duration> steps(RandomGenerator dice, double often, int least) {
        var scale = dice.nextInt(4) == 0 ? LATE : 1;
        return dice.nextDouble() < often
                ? Optional.of(Weather.STEP.multipliedBy(least + scale * dice.nextInt(12)))
                : Optional.empty();
    }

    /** How many parts the outermost fan has at most; the merge of a plan is one of its steps. */
    int most() {
        return shape == Shape.PLAN ? parts + 1 : asking();
    }

    /** How many of them ask for answers at most. */
    int asking() {
        return counting.filter(Counting.EXTRA_BALLOTS::equals).isPresent() ? Counting.MOST_EXTRA : parts;
    }

    /** How many it has at least: some votes end with fewer than they may have. */
    int least() {
        return counting.filter(Counting.ADAPTIVE::equals).isPresent() ? 1 : shape == Shape.PLAN ? parts + 1 : parts;
    }

    /** Whether it is known beforehand how many pieces there are; others are read on a thread of their own. */
    boolean sized() {
        return drawing % 2 == 0
                || (shape != Shape.PIECES && shape != Shape.PIECES_OF_PIECES && shape != Shape.PIECES_OF_ASPECTS);
    }

    /** Whether the first failed part of the outermost fan ends the run. */
    boolean failsFast() {
        return switch (shape) {
            case PLAN -> true;
            case ASPECTS, ASPECTS_OF_PIECES -> within.isEmpty() && atLeast.isEmpty();
            case PIECES, ATTEMPTS, PIECES_OF_PIECES, PIECES_OF_ASPECTS -> false;
        };
    }

    /** How long the outermost fan takes in answers; a plan has no such limit. */
    Optional<Duration> patience() {
        return shape == Shape.PLAN ? Optional.empty() : within;
    }
}
