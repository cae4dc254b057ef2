package dev.fanfold.cli.show;

import dev.fanfold.result.RunCancelledException;
import dev.fanfold.result.RunFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is said of a run that came to nothing: why, and what was finished. */
public final class FailureText {
    private FailureText() {}

    /**
     * The lines, the reason first.
     *
     * @param shown paths of the answers that were shown whole before, and need no repetition
     * @param words how an answer is written
     */
    public static List<String> of(RunFailedException failure, Set<String> shown, Function<Object, String> words) {
        var kept = Kept.of(failure);
        var lines = new ArrayList<String>();
        lines.add(
                failure instanceof RunCancelledException
                        ? ShowMessages.stopped(kept.size())
                        : Culprit.of(failure).sentence());
        var above = kept.stream().map(Kept::path).filter(shown::contains).collect(Collectors.joining(", "));
        if (!above.isEmpty()) {
            lines.add(ShowMessages.keptAbove(above));
        }
        kept.stream()
                .filter(one -> !shown.contains(one.path()))
                .map(one -> ShowMessages.kept(one.path(), words.apply(one.value())))
                .forEach(lines::add);
        return lines;
    }

    /** Results that nobody could take. */
    public static String notWritten(String why) {
        return ShowMessages.notWritten(why);
    }

    /** What should never happen. */
    public static String bug(Throwable thrown) {
        return ShowMessages.bug(thrown);
    }
}
