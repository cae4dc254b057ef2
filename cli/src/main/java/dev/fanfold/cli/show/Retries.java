package dev.fanfold.cli.show;

import dev.fanfold.event.Event;
import dev.fanfold.event.Listener;
import dev.fanfold.model.Endpoint;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/**
 * Shows that calls wait or are tried again, once for each cause and not for each call.
 *
 * <p>A cause that goes on is told again with its count, at most every five seconds; of many causes the first twenty are told.
 * Threads: events come one at a time; {@link #count} may be asked by any.
 */
public final class Retries implements Listener {
    private static final long PAUSE = Duration.ofSeconds(5).toNanos();
    private static final int MOST_CAUSES = 20;
    private static final Pattern FIGURE = Pattern.compile("\\d+(\\.\\d+)?");

    private final Notices notices;
    private final LongSupplier nanos;
    private final AtomicInteger count = new AtomicInteger();
    private final Map<Cause, Told> causes = new HashMap<>();

    /** Messages that differ in a figure alone have one cause. */
    private record Cause(Endpoint endpoint, String why) {
        static Cause of(Endpoint endpoint, String why) {
            return new Cause(endpoint, FIGURE.matcher(why).replaceAll("0"));
        }
    }

    private record Told(int calls, long at) {}

    /**
     * Shows them there.
     *
     * @param nanos a clock that only goes forward
     */
    public Retries(Notices notices, LongSupplier nanos) {
        this.notices = notices;
        this.nanos = nanos;
    }

    /** How many calls were sent once more so far. */
    public int count() {
        return count.get();
    }

    @Override
    public void on(Event event) {
        switch (event) {
            case Event.CallRetried call ->
                told(
                        Cause.of(call.endpoint(), call.why()),
                        call.why(),
                        ShowMessages.retried(call.path(), call.pause(), call.why()));
            case Event.CallThrottled call ->
                told(
                        Cause.of(call.endpoint(), call.why()),
                        call.why(),
                        ShowMessages.throttled(call.path(), call.pause(), call.why()));
            default -> {}
        }
    }

    private void told(Cause cause, String why, String first) {
        count.incrementAndGet();
        var before = causes.get(cause);
        var now = nanos.getAsLong();
        if (before == null) {
            if (causes.size() < MOST_CAUSES) {
                causes.put(cause, new Told(1, now));
                notices.say(first);
            }
            return;
        }
        var due = now - before.at() >= PAUSE;
        causes.put(cause, new Told(before.calls() + 1, due ? now : before.at()));
        if (due) {
            notices.say(ShowMessages.stillRetried(before.calls() + 1, why));
        }
    }
}
