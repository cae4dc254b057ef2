package dev.fanfold.openai.crash;

import dev.fanfold.journal.Line;
import dev.fanfold.model.Money;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How a job is to be killed.
 *
 * @param point always there; empty for anywhere, from outside
 * @param money whether it has to do with little money
 */
record Plot(Optional<KillPoint> point, Means money) {
    /** So often one job is killed at most. */
    static final int DEATHS = 5;

    private static final int PARTS = 1_000;
    private static final int MERGES_AND_SEAL = 6;

    /** How much money there is. */
    enum Means {
        AMPLE,
        TIGHT
    }

    /**
     * One death.
     *
     * @param fate by its own hand
     * @param trigger from outside
     */
    record Death(Optional<Fate> fate, Trigger trigger) {
        static final Death NONE = new Death(Optional.empty(), Trigger.NEVER);
    }

    /** For people, and for folders. */
    String name() {
        return point.map(Enum::name).orElse("anywhere") + (money == Means.TIGHT ? " with little money" : "");
    }

    static Plot at(KillPoint point) {
        return new Plot(Optional.of(point), Means.AMPLE);
    }

    static Plot anywhere(Means money) {
        return new Plot(Optional.empty(), money);
    }

    /** From less than the bill to three times as much: the worst case of what was in flight is dear. */
    Optional<Money> cap(Money bill, RandomGenerator random) {
        return money == Means.AMPLE
                ? Optional.empty()
                : Optional.of(new Money(bill.nanos() * (800 + random.nextInt(2_200)) / PARTS));
    }

    Death death(int before, Undisturbed expected, Autopsy journal, RandomGenerator random) {
        if (before >= DEATHS) {
            return Death.NONE;
        }
        var left = Math.max(1, expected.calls() - journal.all(Line.Answered.class).size());
        return point.map(where -> at(where, left, random))
                .orElseGet(() -> new Death(
                        Optional.empty(),
                        Trigger.drawn(random, left, Math.max(1, expected.bytes() - journal.bytes()))));
    }

    /** Early enough that some calls are left for the next. */
    private static Death at(KillPoint where, int left, RandomGenerator random) {
        var nth = 1 + random.nextInt(Math.max(1, left / 2));
        return switch (where) {
            case ON_THE_WIRE -> new Death(Optional.empty(), new Trigger.AtRequest(nth));
            case MERGE_OR_SEAL_AHEAD -> byOwnHand(where, 1 + random.nextInt(MERGES_AND_SEAL), random);
            default -> byOwnHand(where, nth, random);
        };
    }

    private static Death byOwnHand(KillPoint where, int nth, RandomGenerator random) {
        var loss = Loss.values()[random.nextInt(Loss.values().length)];
        return new Death(Optional.of(new Fate(where, nth, loss, random.nextInt(PARTS))), Trigger.NEVER);
    }
}
