package dev.fanfold.report.page;

import dev.fanfold.report.story.Heading;
import dev.fanfold.report.story.Lane;
import dev.fanfold.report.story.Story;
import dev.fanfold.report.story.Times;
import dev.fanfold.result.Timing;
import java.time.Duration;

/** The first line of a report: how many parts, in what time, instead of what. */
final class Headline {
    private static final Duration LONG = Duration.ofSeconds(1_000);
    /** A merge in code takes no time that anybody would wait for. */
    private static final Duration NOTICEABLE = Duration.ofMillis(50);

    private Headline() {}

    /** For example: 9 parts in 9.9 s instead of 28.4 s. */
    static String of(Story story) {
        var times = story.times();
        var parts = Words.count(story.tally().parts(), "part");
        if (runs(story) > 1) {
            return several(story, parts);
        }
        return switch (story.heading().ending()) {
            case FAILED -> "Failed after " + Words.time(times.wall()) + ", with " + done(story, parts);
            case STOPPED -> "Stopped after " + Words.time(times.wall()) + ", with " + done(story, parts);
            case UNKNOWN -> "Seen for " + Words.time(times.wall()) + ", with " + done(story, parts);
            case WHOLE, PARTIAL ->
                times.parts()
                        .map(timing -> together(timing, story.tally().parts()))
                        .orElse(parts + " in " + Words.time(times.wall()) + instead(times));
        };
    }

    /** The figures of the folds; of parts that went several to a call the calls are counted, and the parts named too. */
    private static String together(Timing timing, long records) {
        var unit = timing.oneByOne().compareTo(LONG) < 0;
        var several = records > timing.parts() ? " (" + Words.number(records) + " records)" : "";
        var instead = timing.oneByOne().isZero() ? "" : " instead of " + time(timing.oneByOne(), unit);
        var merge = noticeable(timing) ? "; merge " + time(timing.merge(), unit) : "";
        return Words.count(timing.parts(), "part") + several + " in " + time(timing.together(), unit) + instead + merge;
    }

    private static String time(Duration time, boolean inSeconds) {
        return inSeconds ? Timing.seconds(time) : Words.time(time);
    }

    static boolean noticeable(Timing timing) {
        return timing.merge().compareTo(NOTICEABLE) >= 0;
    }

    /** Of a journal that was gone on with, where each run is a band on the timeline. */
    private static String several(Story story, String parts) {
        var all = Words.count(runs(story), "run") + " that took "
                + Words.time(story.times().wall()) + " in all";
        return switch (story.heading().ending()) {
            case WHOLE, PARTIAL -> parts + " in " + all;
            case FAILED -> "Failed after " + all + ", with " + done(story, parts);
            case STOPPED -> "Stopped after " + all + ", with " + done(story, parts);
            case UNKNOWN -> "Seen in " + all + ", with " + done(story, parts);
        };
    }

    private static String done(Story story, String parts) {
        return Words.number(story.tally().done()) + " of " + parts + " done";
    }

    /** How many runs are told as one; parts that hold others are told by those who watched, and a journal has none. */
    static long runs(Story story) {
        return story.heading().source() == Heading.Source.RUN
                ? 1
                : story.lanes().stream()
                        .filter(lane -> lane.kind() == Lane.Kind.GROUP)
                        .count();
    }

    private static String instead(Times times) {
        return times.oneByOne().isZero() ? "" : " instead of " + Words.time(times.oneByOne());
    }
}
