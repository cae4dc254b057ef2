package dev.fanfold.report.story;

import java.time.Duration;
import java.util.List;

/**
 * One part on the timeline.
 *
 * @param path names joined by {@code /}
 * @param name the last of them
 * @param depth how many lanes it is inside of
 * @param from when it began, counted from the start of the run
 * @param to when it ended
 * @param after the paths of those it had to wait for, as far as that was told
 * @param text what it answered, or why it did not; cut where it is long
 */
public record Lane(
        String path,
        String name,
        int depth,
        Kind kind,
        State state,
        Duration from,
        Duration to,
        List<Span> spans,
        Load load,
        List<String> after,
        String text) {
    /** What a lane stands for. */
    public enum Kind {
        /** A part with work of its own. */
        PART,
        /** A part made of the parts below it. */
        GROUP,
        MERGE
    }

    /** What became of a part. */
    public enum State {
        DONE,
        FAILED,
        SKIPPED,
        /** Nobody was told. */
        UNKNOWN
    }

    public Lane {
        after = List.copyOf(after);
        spans = List.copyOf(spans);
    }

    /** Whether anything of this kind happened on it. */
    public boolean has(Span.Kind kind) {
        return spans.stream().anyMatch(span -> span.kind() == kind);
    }
}
