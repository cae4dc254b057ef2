package dev.fanfold.openai.crash;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How one life is to end.
 *
 * @param name for people
 * @param fate by its own hand
 * @param trigger from outside
 */
record Death(String name, Optional<Fate> fate, Trigger trigger) {
    /** It lives on. */
    static final Death NONE = new Death("none", Optional.empty(), new Trigger.Never());

    private static final int PARTS = 1_000;
    private static final int MERGES_AND_SEAL = 5;

    static Death from(Trigger outside) {
        return new Death(outside.getClass().getSimpleName(), Optional.empty(), outside);
    }

    /**
     * At a point that has a name.
     *
     * @param latest the latest occurrence of it to wait for
     */
    static Death at(KillPoint point, int latest, RandomGenerator random) {
        var nth = 1 + random.nextInt(latest);
        return switch (point) {
            case ON_THE_WIRE -> new Death(point.name(), Optional.empty(), new Trigger.AtRequest(nth));
            case MERGE_OR_SEAL_AHEAD -> byOwnHand(point, 1 + random.nextInt(MERGES_AND_SEAL), random);
            default -> byOwnHand(point, nth, random);
        };
    }

    private static Death byOwnHand(KillPoint point, int nth, RandomGenerator random) {
        var losses = List.of(Loss.values());
        var loss = losses.get(random.nextInt(losses.size()));
        var fate = new Fate(point, nth, loss, random.nextInt(PARTS));
        return new Death(point.name(), Optional.of(fate), new Trigger.Never());
    }
}
