package dev.fanfold.cli.show;

import dev.fanfold.result.Part;
import dev.fanfold.result.Run;
import dev.fanfold.result.WallTime;
import dev.fanfold.work.Note;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Advice that a run gives although nothing is missing, and how long it took. */
public final class Remarks {
    private static final Duration NOTICEABLE = Duration.ofMillis(100);
    private static final int SHARE = 10;

    private Remarks() {}

    /** What could be done better next time. */
    public static List<String> advice(Run<?> run) {
        var lines = new LinkedHashSet<String>();
        run.folds().forEach(fold -> fold.parts().forEach(part -> cuts(fold.path() + "/" + part.id(), part, lines)));
        var folded = run.folds().stream().map(fold -> fold.path()).toList();
        run.parts().stream()
                .filter(step -> !folded.contains(step.id().name()))
                .forEach(step -> cuts(step.id().name(), step, lines));
        run.folds().forEach(fold -> fold.advice().forEach(what -> lines.add(ShowMessages.advice(fold.path(), what))));
        var unreadable = run.effort().notes().stream()
                .filter(note -> note instanceof Note.Unreadable)
                .count();
        if (unreadable > 0) {
            lines.add(ShowMessages.unreadable((int) unreadable));
        }
        return List.copyOf(lines);
    }

    /** One line for each step that split and merged, in the order of the plan, and one for the whole. */
    public static List<String> timing(Run<?> run) {
        var lines = new ArrayList<String>();
        for (var step : run.parts()) {
            run.folds().stream()
                    .filter(fold -> fold.path().equals(step.id().name()))
                    .forEach(fold -> lines.add(ShowMessages.timing(fold.path(), fold.timing())));
        }
        lines.add(ShowMessages.total(run.effort(), run.wall().total()));
        if (run.effort().recalled() > 0) {
            lines.add(recalled(run.effort().recalled(), run.effort().calls()) + ".");
        }
        if (waited(run.wall())) {
            lines.add(ShowMessages.wall(run.wall()));
        }
        return lines;
    }

    /** How many of all calls that were wanted nobody had to make. */
    public static String recalled(long recalled, long calls) {
        return ShowMessages.recalled(recalled, calls);
    }

    /** Whether a noticeable share of the time was not spent on the wire. */
    private static boolean waited(WallTime wall) {
        var waiting = wall.queue().plus(wall.limit()).plus(wall.outage()).plus(wall.backOff());
        return waiting.compareTo(NOTICEABLE) >= 0 && waiting.multipliedBy(SHARE).compareTo(wall.total()) >= 0;
    }

    private static void cuts(String path, Part<?> part, Set<String> lines) {
        for (var note : part.effort().notes()) {
            if (note instanceof Note.Cut(var maxTokens)) {
                lines.add(ShowMessages.cut(path, maxTokens));
            }
        }
    }
}
