package dev.fanfold.report.live;

import dev.fanfold.event.Awaited;
import dev.fanfold.event.Event;
import dev.fanfold.event.Waits;
import dev.fanfold.model.Money;
import dev.fanfold.model.Usage;
import dev.fanfold.report.story.Clipped;
import dev.fanfold.report.story.Lane.State;
import dev.fanfold.report.story.Load;
import dev.fanfold.report.story.Span;
import dev.fanfold.result.Part;
import dev.fanfold.result.Timing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * What was seen of one part so far; moments are nanoseconds since the first event.
 *
 * <p>Threads: belongs to the lock of its recorder.
 */
final class Track {
    /** A part that is called again and again shows so many stretches, and counts the rest. */
    private static final int MOST_SPANS = 200;

    /** What takes less is no waiting. */
    private static final long NOTICEABLE = 1_000_000;

    private static final int NOTE = 300;

    private final String path;
    private final List<Span> spans = new ArrayList<>();
    private final Map<Long, Out> out = new HashMap<>();
    private OptionalLong began = OptionalLong.empty();
    private long last;
    private Load load = Load.NONE;
    private State state = State.UNKNOWN;
    private String text = "";
    private int ordinal = Integer.MAX_VALUE;
    private boolean over;
    private List<String> after = List.of();

    /** A call on the wire. */
    private record Out(long since, Span.Kind kind) {}

    Track(String path) {
        this.path = path;
    }

    void began(long at) {
        if (began.isEmpty()) {
            began = OptionalLong.of(at);
        }
        seen(at);
    }

    void follows(List<String> others) {
        after = others;
    }

    List<String> after() {
        return after;
    }

    /** The time that its merge began, or that it was drawn into its first call. */
    private void seen(long at) {
        if (began.isEmpty()) {
            began = OptionalLong.of(at);
        }
        last = Math.max(last, at);
    }

    /** Why calls to an endpoint have to wait: it asked for that, or is down. */
    record Gate(String path, Duration pause, String why) {
        private String slowed(String path) {
            var asked = "asked to wait " + Timing.seconds(pause) + ": " + why;
            return path.equals(this.path) ? asked : "for the rate limit, as " + this.path + " was " + asked;
        }

        private String down() {
            return "for the provider, which is down: " + why;
        }
    }

    /**
     * A call went out.
     *
     * @param gate why the endpoint let nothing in before, if it did not
     */
    void called(Event.CallBegan call, Function<Awaited, Optional<Gate>> gate, long at) {
        seen(at);
        if (out.isEmpty()) {
            waited(
                    call.waits(),
                    gate.apply(Awaited.RATE).map(shut -> shut.slowed(path)).orElse("for the rate limit"),
                    gate.apply(Awaited.OUTAGE).map(Gate::down).orElse("for the provider, which is down"),
                    at);
        }
        out.put(call.call(), new Out(at, Span.Kind.CALL));
    }

    private void waited(Waits waits, String rate, String outage, long until) {
        long from = Math.max(0, until - waits.total().toNanos());
        from = waited(waits.sibling(), from, "for the first call beside it, as their prompts begin alike");
        from = waited(waits.money(), from, "for money that other calls may give back");
        from = waited(waits.outage(), from, outage);
        from = waited(waits.rate(), from, rate);
        waited(waits.permit(), from, "for a free permit");
    }

    private long waited(Duration time, long from, String why) {
        var until = from + time.toNanos();
        if (time.toNanos() > NOTICEABLE) {
            add(Span.Kind.WAIT, from, until, why);
        }
        return until;
    }

    void hedged(Event.CallHedged call) {
        out.computeIfPresent(call.call(), (any, one) -> new Out(one.since(), Span.Kind.HEDGE));
    }

    void answered(Event.CallAnswered call, Money money, long at) {
        var kind = back(call.call(), at);
        add(kind.kind(), kind.since(), at, tokens(call.usage()));
        load = load.plus(new Load(1, 0, call.usage(), money.plus(call.assumed())));
        state = over ? state : State.DONE;
    }

    private static String tokens(Usage usage) {
        return usage.input() + " tokens in, " + usage.output() + " out";
    }

    void broke(Event.CallFailed call, long at) {
        add(Span.Kind.BROKEN, back(call.call(), at).since(), at, call.why());
        load = load.plus(new Load(1, 0, Usage.NONE, call.assumed()));
        state = over ? state : State.FAILED;
        text = over ? text : Clipped.line(NOTE, call.why());
    }

    void stopped(Event.CallStopped call, long at) {
        var hedge = out.containsKey(call.call()) && out.get(call.call()).kind() == Span.Kind.HEDGE;
        add(Span.Kind.CANCELLED, back(call.call(), at).since(), at, hedge ? "a hedge, told to stop" : "told to stop");
        load = load.plus(new Load(1, 0, Usage.NONE, call.assumed()));
        state = over || state == State.DONE || !out.isEmpty() ? state : State.SKIPPED;
    }

    private Out back(long call, long at) {
        seen(at);
        var one = out.remove(call);
        return one == null ? new Out(at, Span.Kind.CALL) : one;
    }

    void recalled(long at) {
        seen(at);
        add(Span.Kind.RECALLED, at, at, "out of the journal");
        load = load.plus(new Load(0, 1, Usage.NONE, Money.ZERO));
        state = over ? state : State.DONE;
    }

    void retries(Event.CallRetried retry, long at) {
        seen(at);
        add(Span.Kind.RETRY, at, at + retry.pause().toNanos(), retry.why());
    }

    Gate throttled(Event.CallThrottled wait, long at) {
        seen(at);
        return new Gate(path, wait.pause(), Clipped.line(NOTE, wait.why()));
    }

    void ended(Part<?> part, String answer, long at) {
        seen(at);
        over = true;
        ordinal = part.id().ordinal();
        text = answer;
        state = switch (part) {
            case Part.Done<?> done -> State.DONE;
            case Part.Failed<?> failed -> State.FAILED;
            case Part.Skipped<?> skipped -> State.SKIPPED;
        };
    }

    /** Its merge came to its end. */
    void merged(long at) {
        seen(at);
        over = true;
        state = State.DONE;
    }

    private void add(Span.Kind kind, long from, long to, String note) {
        if (spans.size() < MOST_SPANS) {
            spans.add(new Span(kind, Duration.ofNanos(from), Duration.ofNanos(to), Clipped.line(NOTE, note)));
        }
    }

    String path() {
        return path;
    }

    /** Whether it did anything itself, and not only came out of another's call. */
    boolean active() {
        return !spans.isEmpty() || !out.isEmpty();
    }

    /** Whether its end was told. */
    boolean over() {
        return over;
    }

    int ordinal() {
        return ordinal;
    }

    State state() {
        return state;
    }

    String text() {
        return text;
    }

    Load load() {
        return load;
    }

    Duration from() {
        return Duration.ofNanos(began.orElse(last));
    }

    Duration to() {
        return Duration.ofNanos(last);
    }

    /** What it did, and what was still on the wire when it was looked at. */
    List<Span> spans() {
        var all = new ArrayList<>(spans);
        out.values()
                .forEach(one -> all.add(new Span(
                        Span.Kind.CANCELLED,
                        Duration.ofNanos(one.since()),
                        Duration.ofNanos(last),
                        "nobody saw it end")));
        return all;
    }
}
