package dev.fanfold.cli.live;

import dev.fanfold.cli.live.Scene.PartLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The parts that get a line each, in the order of the plan, and what is said of the others.
 *
 * <p>Where there is no room for all, those that are on the way come first, then those that wait, then those that failed.
 */
record Shown(List<PartLine> parts, Optional<String> others) {
    private static final int NEVER = 3;

    static Shown of(List<PartLine> all, int room) {
        if (all.size() <= room) {
            return new Shown(all, Optional.empty());
        }
        var chosen = new boolean[all.size()];
        int left = room - 1;
        for (int rank = 0; rank < NEVER && left > 0; rank++) {
            for (int i = 0; i < all.size() && left > 0; i++) {
                if (rank(all.get(i).phase()) == rank) {
                    chosen[i] = true;
                    left--;
                }
            }
        }
        var shown = IntStream.range(0, all.size())
                .filter(i -> chosen[i])
                .mapToObj(all::get)
                .toList();
        var others = IntStream.range(0, all.size())
                .filter(i -> !chosen[i])
                .mapToObj(all::get)
                .toList();
        return new Shown(shown, Optional.of(LiveMessages.others(others.size(), counts(others))));
    }

    private static int rank(Phase phase) {
        if (phase.active()) {
            return 0;
        }
        return phase.rough() == Phase.Rough.QUEUED ? 1 : phase instanceof Phase.Failed ? 2 : NEVER;
    }

    /** How many do what. */
    static List<String> counts(List<PartLine> parts) {
        var counts = new LinkedHashMap<Phase.Rough, Integer>();
        for (var kind : Phase.Rough.values()) {
            parts.stream()
                    .filter(part -> part.phase().rough() == kind)
                    .forEach(part -> counts.merge(kind, 1, Integer::sum));
        }
        var said = new ArrayList<String>();
        counts.forEach((kind, count) -> said.add(String.format(Locale.ROOT, "%,d %s", count, kind.words())));
        return said;
    }
}
