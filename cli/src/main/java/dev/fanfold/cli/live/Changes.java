package dev.fanfold.cli.live;

import dev.fanfold.cli.live.Scene.PartLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells what parts do now and did not when it was told last.
 *
 * <p>Law: every change that is seen is told once, by name or in a count. Bounded: eight lines at a time, of what failed first
 * and of what was done next, and one that counts the others by what they do. Waits and new tries are not told here: they are
 * told once for each cause.
 */
final class Changes {
    private static final int MOST = 8;
    private final Map<String, String> told = new HashMap<>();

    List<String> of(List<PartLine> parts) {
        var changed = parts.stream()
                .filter(this::changed)
                .sorted(Comparator.comparingInt(part -> rank(part.phase())))
                .toList();
        var named = changed.subList(0, Math.min(MOST, changed.size()));
        var others = changed.subList(named.size(), changed.size());
        var lines = new ArrayList<String>();
        named.forEach(part -> lines.add(LiveMessages.change(part.name(), part.phase(), part.took())));
        if (!others.isEmpty()) {
            lines.add(LiveMessages.others(others.size(), Shown.counts(others)));
        }
        return lines;
    }

    private static int rank(Phase phase) {
        return switch (phase.rough()) {
            case FAILED -> 0;
            case DONE, STOPPED -> 1;
            default -> 2;
        };
    }

    private boolean changed(PartLine part) {
        return switch (part.phase().rough()) {
            case TO_COME, QUEUED, SLOWED -> false;
            default -> {
                var words = LiveMessages.phase(part.phase());
                yield !(part.phase() instanceof Phase.Answered) && !words.equals(told.put(part.name(), words));
            }
        };
    }
}
