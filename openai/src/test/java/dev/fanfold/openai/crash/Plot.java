package dev.fanfold.openai.crash;

import dev.fanfold.journal.Line;
import dev.fanfold.model.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How jobs are to be killed.
 *
 * @param points one for each death, in any order; empty for anywhere, from outside
 * @param deaths so often one job is killed at most
 */
record Plot(String name, List<KillPoint> points, int deaths, Means money) {
    private static final int DEATHS = 5;
    private static final int PARTS = 1_000;

    /** How much money there is. */
    enum Means {
        AMPLE,
        TIGHT
    }

    static Plot anywhere() {
        return new Plot("anywhere", List.of(), DEATHS, Means.AMPLE);
    }

    static Plot withLittleMoney() {
        return new Plot("anywhere, with little money", List.of(), DEATHS, Means.TIGHT);
    }

    /** One job dies once at each. */
    static Plot atPointsWithNames() {
        var all = List.of(KillPoint.values());
        return new Plot("at points with names", all, all.size(), Means.AMPLE);
    }

    /** At least how many more stories it takes to so many kills; to an equal share of them at each point, where it has some. */
    int storiesFor(int kills, Tally sofar) {
        var share = Math.ceilDiv(kills, Math.max(1, points.size()));
        var fewest = points.stream()
                .mapToInt(point -> sofar.kills().getOrDefault(point.name(), 0))
                .min();
        return fewest.isPresent() ? share - fewest.getAsInt() : Math.ceilDiv(kills - sofar.killed(), deaths);
    }

    /** In another order for each seed; the end comes last, as after it nothing is left to die at. */
    Plot shuffled(RandomGenerator random) {
        var other = new ArrayList<>(points);
        Collections.shuffle(other, random);
        other.sort(Comparator.comparing(point -> point == KillPoint.MERGE_OR_SEAL_AHEAD));
        return new Plot(name, List.copyOf(other), deaths, money);
    }

    /** From less than the bill to ten times as much: the worst case of what was in flight is dear. */
    Optional<Money> cap(Money bill, RandomGenerator random) {
        return money == Means.AMPLE
                ? Optional.empty()
                : Optional.of(new Money(bill.nanos() * (800 + random.nextInt(9_200)) / PARTS));
    }

    /** The death of a life that so many went before, early enough that some calls are left for the next. */
    Death death(int before, Undisturbed expected, Autopsy journal, RandomGenerator random) {
        if (before >= deaths) {
            return Death.NONE;
        }
        var left = expected.calls() - journal.all(Line.Answered.class).size();
        var share = Math.max(1, left / (deaths - before + 1));
        return points.isEmpty()
                ? Death.from(Trigger.drawn(random, share, 1 + expected.bytes() * share / expected.calls()))
                : Death.at(points.get(before), share, random);
    }
}
