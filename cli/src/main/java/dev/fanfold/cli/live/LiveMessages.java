package dev.fanfold.cli.live;

import dev.fanfold.cli.live.Scene.Bar;
import dev.fanfold.cli.live.Scene.Whole;
import dev.fanfold.cli.show.Plain;
import dev.fanfold.event.Awaited;
import dev.fanfold.model.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is said of a run while it goes on. */
final class LiveMessages {
    private LiveMessages() {}

    static String phase(Phase phase) {
        return switch (phase) {
            case Phase.ToCome(var after) ->
                after.isEmpty() ? "to come" : "waits for " + Plain.field(String.join(", ", after));
            case Phase.Queued queued -> "waiting";
            case Phase.Waiting(var endpoint, var what) -> "waiting for " + awaited(what);
            case Phase.Asking(var calls, var hedged) ->
                hedged ? "asking, hedged" : calls > 1 ? "asking, " + number(calls) + " calls" : "asking";
            case Phase.Held(var left, var why) -> waiting(left, why);
            case Phase.Throttled(var left, var why) -> waiting(left, why);
            case Phase.Retrying(var left, var why) -> "trying again in " + whole(left) + ": " + why;
            case Phase.Answered answered -> "answered";
            case Phase.Done(var source) -> source == Phase.Source.JOURNAL ? "from the journal" : "done";
            case Phase.Failed(var why) -> "failed: " + Plain.field(why);
            case Phase.Stopped(var why) -> "stopped: " + Plain.field(why);
        };
    }

    private static String awaited(Awaited what) {
        return switch (what) {
            case PERMIT -> "another call to end";
            case RATE -> "the rate limit";
            case OUTAGE -> "a provider that is down";
            case MONEY -> "money that other calls hold";
            case SIBLING -> "the first call of its fan";
        };
    }

    private static String waiting(Duration left, String why) {
        return "waiting " + whole(left) + ": " + why;
    }

    static String tokens(long tokens) {
        return tokens == 0 ? "" : number(tokens) + (tokens == 1 ? " token" : " tokens");
    }

    /** The parts that have no line of their own, by what they do. */
    static String others(int all, List<String> counts) {
        return "and " + number(all) + (all == 1 ? " other: " : " others: ") + String.join(", ", counts);
    }

    /** What stands on the last line, the most important first. */
    static List<String> whole(Whole whole) {
        var said = new ArrayList<String>();
        said.add(number(whole.done())
                + (whole.all().isPresent() ? "/" + number(whole.all().getAsLong()) : "") + " done");
        if (whole.failed() > 0) {
            said.add(number(whole.failed()) + " failed");
        }
        said.addAll(beside(whole));
        return said;
    }

    /** The same where a bar has said what is done. */
    static List<String> beside(Whole whole) {
        var said = new ArrayList<String>();
        said.add(number(whole.inFlight()) + (whole.inFlight() == 1 ? " call in flight" : " calls in flight"));
        if (!whole.money().equals(Money.ZERO)) {
            said.add(whole.money().toString());
        }
        said.add(seconds(whole.elapsed()));
        return said;
    }

    /** What stands beside a bar, the most important first. */
    static List<String> bar(Bar bar) {
        var said = new ArrayList<String>();
        said.add(
                bar.all().isPresent()
                        ? number(bar.landed()) + "/" + number(bar.all().getAsLong())
                        : number(bar.landed()) + (bar.landed() == 1 ? " record" : " records"));
        if (bar.failed() > 0) {
            said.add(number(bar.failed()) + " failed");
        }
        bar.left().ifPresent(left -> said.add(whole(Duration.ofMillis((long) (left * 1_000))) + " left"));
        said.add(String.format(Locale.ROOT, bar.rate() < 10 ? "%,.1f/s" : "%,.0f/s", bar.rate()));
        if (bar.recalled() > 0) {
            said.add(number(bar.recalled()) + " recalled");
        }
        return said;
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%3.0f %%", Math.floor(share * 100));
    }

    /** One change, where nothing is drawn again. */
    static String change(String name, Phase phase, Duration took) {
        var ended = phase instanceof Phase.Done || phase instanceof Phase.Failed;
        return name + ": " + phase(phase) + (ended ? " after " + seconds(took) : "");
    }

    /** To a tenth of a second while that is of interest. */
    static String seconds(Duration time) {
        return time.toSeconds() < 100
                ? String.format(Locale.ROOT, "%.1f s", Math.floor(time.toMillis() / 100.0) / 10)
                : whole(time);
    }

    /** What is left, rounded up: nobody waits for nothing. */
    private static String whole(Duration time) {
        var seconds = Math.ceilDiv(time.toMillis(), 1_000);
        return seconds < 120
                ? seconds + " s"
                : seconds < 7_200 ? Math.ceilDiv(seconds, 60) + " min" : Math.ceilDiv(seconds, 3_600) + " h";
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
