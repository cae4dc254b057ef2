package dev.fanfold.report.page;

import dev.fanfold.report.story.Heading;
import dev.fanfold.report.story.Lane;
import dev.fanfold.report.story.Span;
import dev.fanfold.report.story.Story;
import dev.fanfold.report.story.Times;
import dev.fanfold.result.Timing;
import dev.fanfold.result.WallTime.Share;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Everything that a report says of itself. */
final class Words {
    static final String SKIP = "Skip to the timeline";
    static final String REHEARSED = "Rehearsed";
    static final String REHEARSED_MORE = "A stand-in wrote every answer in this report; no language model was asked.";
    static final String NO_PRICE = "not known";
    static final String JOURNAL = "Read up in a journal, which knows calls, answers and money, and not how parts were"
            + " merged, what was waited for, why a call that was tried again had broken, or what failed outside of"
            + " a call. Time between runs is left out.";
    static final String REPLAY =
            "Calls, times and money were read up in a journal, which does not know what was waited for;"
                    + " merges are those of a replay out of that journal. Time between runs is left out.";
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final Duration SHORT = Duration.ofMillis(1);
    private static final int WHYS = 2;

    private Words() {}

    static String title(Heading heading) {
        return heading.title() + " · Fanfold report";
    }

    /** A journal knows that a run came to its end, and not whether votes were decided and answers agreed. */
    static String ending(Heading heading) {
        return heading.source() == Heading.Source.JOURNAL && heading.ending() == Heading.Ending.WHOLE
                ? "Merged"
                : ending(heading.ending());
    }

    private static String ending(Heading.Ending ending) {
        return switch (ending) {
            case WHOLE -> "Merged whole";
            case PARTIAL -> "Merged, with reservations";
            case FAILED -> "Nothing merged";
            case STOPPED -> "Stopped";
            case UNKNOWN -> "No end recorded";
        };
    }

    static String when(Heading heading) {
        return WHEN.format(heading.when());
    }

    /** Whether splitting was worth it. */
    static String worth(Story story) {
        var times = story.times();
        if (Headline.runs(story) > 1) {
            return "These are several runs, told one after the other, so what splitting saved in each of them is not told."
                    + " Their calls took " + time(times.oneByOne()) + " in all.";
        }
        if (story.bill().calls() == 0) {
            return "No call went out, so there was nothing to gain: every answer came out of a journal.";
        }
        return switch (story.heading().ending()) {
            case WHOLE, PARTIAL -> saved(times);
            case FAILED, STOPPED ->
                "The run came to no result, so nothing was saved. " + took(times)
                        + (story.results().isEmpty() ? "" : " What was answered is kept below.");
            case UNKNOWN -> "Nobody wrote down how the run ended, so what was saved is not known. " + took(times);
        };
    }

    private static String took(Times times) {
        return "The calls that went out took " + time(times.oneByOne()) + " in all.";
    }

    private static String saved(Times times) {
        var parts = times.parts().orElse(new Timing(0, times.wall(), times.oneByOne(), Duration.ZERO));
        var merge = Headline.noticeable(parts)
                ? " Merging took " + time(parts.merge()) + ", which is in neither figure."
                : "";
        return saved(parts, times.shares().isPresent()) + merge;
    }

    private static String saved(Timing parts, boolean shared) {
        var ratio = parts.together().isZero()
                ? 0
                : (double) parts.oneByOne().toNanos() / parts.together().toNanos();
        if (ratio < 1.05) {
            return String.format(
                    Locale.ROOT,
                    "Splitting saved no time here: the calls of the parts took %s one after the other, and %s as they"
                            + " ran.%s",
                    time(parts.oneByOne()),
                    time(parts.together()),
                    shared ? " What was not spent on calls is named below." : "");
        }
        return String.format(
                Locale.ROOT,
                "Splitting saved %s, which is %.0f %% of the time that the same parts would have taken one after the"
                        + " other: %.1f of their calls were on the wire at a time, on average.",
                time(parts.oneByOne().minus(parts.together())),
                100 - 100 / ratio,
                ratio);
    }

    /** How far it was from the best that any order could do. */
    static String floor(Times times, Duration longest) {
        var over = times.wall().minus(longest);
        return "The longest chain of calls that had to wait for each other took " + time(longest)
                + ", so no schedule could have been faster than that; this run took "
                + (over.compareTo(SHORT) < 0 ? "just that." : time(over) + " more.");
    }

    static String share(Share share) {
        return switch (share) {
            case CALL -> "Calls on the wire";
            case MERGE -> "Merging, with its calls";
            case QUEUE -> "Waiting for a free permit";
            case LIMIT -> "Waiting for the rate limit";
            case OUTAGE -> "Waiting for a provider that is down";
            case BACK_OFF -> "Pausing after a broken call";
            case ENGINE -> "Everything else: cutting, reading, starting";
        };
    }

    static String span(Span.Kind kind) {
        return switch (kind) {
            case WAIT -> "waiting";
            case CALL -> "call";
            case BROKEN -> "call without an answer";
            case RETRY -> "pause before a retry";
            case HEDGE -> "hedge";
            case CANCELLED -> "cancelled";
            case RECALLED -> "out of the journal";
        };
    }

    /** What the marked lanes are. */
    static String chain(int lanes) {
        return lanes == 1
                ? "No chain of calls that waited for one another took longer than the calls of this one."
                : "Each of these calls had to wait for the one before, and no chain of such calls took longer.";
    }

    static String scale(Duration end) {
        return "Each bar goes from 0 to " + time(end);
    }

    static String from(Duration at) {
        return "from " + (at.isZero() ? "0" : time(at));
    }

    static String more(long lanes) {
        return number(lanes) + " more lanes are shown by the script of this page, on a screen.";
    }

    static final String THIN = "a group or a merge, from its beginning to its end";

    /** What happened on a lane, kind by kind, as it is drawn: "call 1.2 s, waiting 0.40 s (for a free permit)". */
    static String happened(Lane lane) {
        var told = new ArrayList<String>();
        for (var kind : Span.Kind.values()) {
            var spans =
                    lane.spans().stream().filter(span -> span.kind() == kind).toList();
            if (!spans.isEmpty()) {
                told.add(happened(kind, spans));
            }
        }
        return String.join(", ", told);
    }

    private static String happened(Span.Kind kind, List<Span> spans) {
        var took = spans.stream().map(span -> span.to().minus(span.from())).reduce(Duration.ZERO, Duration::plus);
        var name = (spans.size() > 1 ? number(spans.size()) + " × " : "") + span(kind);
        var why = switch (kind) {
            case WAIT, BROKEN ->
                spans.stream().map(Span::note).distinct().limit(WHYS).collect(Collectors.joining("; "));
            case CALL, RETRY, HEDGE, CANCELLED, RECALLED -> "";
        };
        return name + (kind == Span.Kind.RECALLED ? "" : " " + time(took)) + (why.isEmpty() ? "" : " (" + why + ")");
    }

    static String state(Lane lane) {
        return switch (lane.state()) {
            case DONE -> "done";
            case FAILED -> "failed";
            case SKIPPED -> "skipped";
            case UNKNOWN -> lane.kind() == Lane.Kind.PART ? "not told" : "";
        };
    }

    /** What became of a part that has no answer. */
    static String trouble(Lane.State state) {
        return switch (state) {
            case FAILED -> "failed";
            case SKIPPED -> "skipped";
            case DONE, UNKNOWN -> "no answer";
        };
    }

    static String footer(Heading heading) {
        return "Written by Fanfold. This file is complete in itself and asks no server for anything."
                + source(heading.source());
    }

    private static String source(Heading.Source source) {
        return switch (source) {
            case RUN -> "";
            case JOURNAL -> " " + JOURNAL;
            case REPLAY -> " " + REPLAY;
        };
    }

    static String time(Duration time) {
        var seconds = time.toMillis() / 1e3;
        if (seconds < 120) {
            return Timing.seconds(time);
        }
        return seconds < 7_200
                ? String.format(Locale.ROOT, "%.1f min", seconds / 60)
                : String.format(Locale.ROOT, "%.1f h", seconds / 3_600);
    }

    static String count(long count, String what) {
        return number(count) + " " + what + (count == 1 ? "" : "s");
    }

    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
