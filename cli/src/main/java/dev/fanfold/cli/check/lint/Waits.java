package dev.fanfold.cli.check.lint;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who waits for whom, perhaps by way of others.
 *
 * @param places of the steps, in the order in which they can run
 * @param reach the places of those that a step waits for
 */
record Waits(Map<String, Integer> places, Map<String, BitSet> reach) {
    static Waits of(List<List<String>> waves, Map<String, List<String>> needs) {
        var waits = new Waits(new HashMap<>(), new HashMap<>());
        waves.stream().flatMap(List::stream).forEach(step -> waits.add(step, needs.getOrDefault(step, List.of())));
        return waits;
    }

    private void add(String step, List<String> needs) {
        var all = new BitSet();
        needs.forEach(other -> {
            all.set(places.getOrDefault(other, 0));
            all.or(reach.getOrDefault(other, all));
        });
        places.put(step, places.size());
        reach.put(step, all);
    }

    boolean isSo(String step, String other) {
        var place = places.get(other);
        return place != null && reach.getOrDefault(step, new BitSet()).get(place);
    }
}
