package dev.fanfold.openai.crash;

import java.util.Map;
import java.util.TreeMap;

/**
 * What stories came to.
 *
 * @param kills how many, by what killed
 * @param whole how many stories came to their result
 * @param repeats requests beyond what an undisturbed run asks
 * @param inFlight requests that had reached the server and had no answer in the journal when a process was killed
 * @param most of them at one kill
 */
record Tally(
        Map<String, Integer> kills, long stories, long whole, long repeats, long inFlight, long most, long requests) {
    static final Tally NONE = new Tally(Map.of(), 0, 0, 0, 0, 0, 0);

    Tally {
        kills = Map.copyOf(kills);
    }

    Tally plus(Tally more) {
        var all = new TreeMap<>(kills);
        more.kills.forEach((name, times) -> all.merge(name, times, Integer::sum));
        return new Tally(
                all,
                stories + more.stories,
                whole + more.whole,
                repeats + more.repeats,
                inFlight + more.inFlight,
                Math.max(most, more.most),
                requests + more.requests);
    }

    int killed() {
        return kills.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public String toString() {
        return killed() + " kills in " + stories + " stories, " + whole + " of them whole: " + requests + " requests, "
                + repeats + " repeats of " + inFlight + " in flight, at most " + most + " at one kill; by "
                + new TreeMap<>(kills);
    }
}
