package dev.fanfold.merge.ballot;

import dev.fanfold.result.PartId;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the ballots of some parts weigh; those of all others weigh 1.
 *
 * <p>Law: weights are set before anything is asked, by the names of parts, so no reply can change one. A weight is at least
 * 1 and at most {@value #MOST}.
 */
public record Weights(Map<String, Integer> byPart) {
    /** The greatest weight of a ballot. */
    public static final int MOST = 1_000;

    /** Every ballot weighs 1. */
    public static final Weights EQUAL = new Weights(Map.of());

    public Weights {
        byPart.forEach(Weights::require);
        byPart = Collections.unmodifiableMap(new TreeMap<>(byPart));
    }

    private static void require(String name, int weight) {
        if (weight < 1 || weight > MOST) {
            throw new IllegalArgumentException(
                    "a ballot weighs at least 1 and at most " + MOST + ", not " + weight + " as that of " + name);
        }
    }

    /** Whether every ballot weighs 1. */
    public boolean equal() {
        return byPart.isEmpty();
    }

    public int of(PartId part) {
        return byPart.getOrDefault(part.name(), 1);
    }

    /** The most that so many ballots can weigh together, where these parts cast none of them. */
    long heaviest(int ballots, Collection<PartId> others) {
        var names = others.stream().map(PartId::name).collect(Collectors.toSet());
        var heavy = byPart.entrySet().stream()
                .filter(entry -> !names.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .sorted(Comparator.reverseOrder())
                .limit(Math.max(0, ballots))
                .toList();
        return heavy.stream().mapToLong(weight -> weight).sum() + Math.max(0, ballots - heavy.size());
    }

    /** The names that none of these parts has. */
    List<String> unused(Set<String> names) {
        return byPart.keySet().stream().filter(name -> !names.contains(name)).toList();
    }

    /**
     * Refuses weights of parts that are not there.
     *
     * @throws IllegalArgumentException naming them and those that are
     */
    public void requireNames(List<String> names) {
        var unused = unused(Set.copyOf(names));
        if (!unused.isEmpty()) {
            throw new IllegalArgumentException("no part is called " + String.join(", ", unused)
                    + ", so its weight would not be used; the parts are " + String.join(", ", names));
        }
    }

    @Override
    public String toString() {
        return "weighted(" + byPart + ")";
    }
}
