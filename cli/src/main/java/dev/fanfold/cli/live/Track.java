package dev.fanfold.cli.live;

import dev.fanfold.event.Event;
import dev.fanfold.model.ModelException;
import dev.fanfold.result.Part;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was seen of one part. Threads: belongs to the lock of its board. */
final class Track {
    private final String name;
    private final Set<Long> calls = new HashSet<>();
    private Optional<Wait> wait = Optional.empty();
    private Optional<Phase> queue = Optional.empty();
    private Optional<Phase> end = Optional.empty();
    private boolean began;
    private boolean called;
    private boolean hedged;
    private boolean recalled;
    private long since;
    private long until;
    private long tokens;

    private record Wait(long until, String why, boolean throttled) {
        Phase phase(long now) {
            var left = Duration.ofNanos(until - now);
            return throttled ? new Phase.Throttled(left, why) : new Phase.Retrying(left, why);
        }
    }

    Track(String name) {
        this.name = name;
    }

    void began(long now) {
        if (!began) {
            began = true;
            since = now;
        }
    }

    /** Takes an event of a call. */
    void on(Event event, long now) {
        began(now);
        switch (event) {
            case Event.CallWaits call -> queue = Optional.of(new Phase.Waiting(call.endpoint(), call.what()));
            case Event.CallBegan call -> {
                calls.add(call.call());
                called = true;
                queue = Optional.empty();
                wait = Optional.empty();
            }
            case Event.CallHedged call -> hedged = true;
            case Event.CallAnswered call -> {
                queue = Optional.empty();
                tokens += call.usage().total();
                over(call.call());
            }
            case Event.CallFailed call -> over(call.call());
            case Event.CallStopped call -> over(call.call());
            case Event.CallRecalled call -> recalled = true;
            case Event.CallRetried call -> waits(call.cause(), call.pause(), false, now);
            case Event.CallThrottled call -> waits(call.cause(), call.pause(), true, now);
            default -> {}
        }
    }

    private void over(long call) {
        calls.remove(call);
        hedged &= calls.size() > 1;
    }

    private void waits(ModelException cause, Duration pause, boolean throttled, long now) {
        wait = Optional.of(new Wait(now + pause.toNanos(), Causes.brief(cause), throttled));
        called = false;
    }

    void ended(Part<?> part, long now) {
        over(
                switch (part) {
                    case Part.Done<?> done ->
                        new Phase.Done(recalled && !called ? Phase.Source.JOURNAL : Phase.Source.MODEL);
                    case Part.Failed<?> failed -> new Phase.Failed(failed.why());
                    case Part.Skipped<?> skipped -> new Phase.Stopped(skipped.why());
                },
                now);
    }

    void over(Phase last, long now) {
        end = Optional.of(last);
        until = now;
        calls.clear();
    }

    boolean ended() {
        return end.isPresent();
    }

    /** Whether a call was made of it, or waited for. */
    boolean called() {
        return called || wait.isPresent() || tokens > 0;
    }

    /** What it does now, when these steps have still to come to their end. */
    Phase phase(long now, List<String> after) {
        if (end.isPresent()) {
            return end.get();
        }
        if (!calls.isEmpty()) {
            return new Phase.Asking(calls.size(), hedged);
        }
        if (wait.isPresent() && wait.get().until() - now > 0) {
            return wait.get().phase(now);
        }
        return queue.orElseGet(() -> called ? new Phase.Answered() : unasked(after));
    }

    private Phase unasked(List<String> after) {
        return began ? new Phase.Queued() : new Phase.ToCome(after);
    }

    Scene.PartLine line(long now, List<String> after) {
        var took = began ? Duration.ofNanos((ended() ? until : now) - since) : Duration.ZERO;
        return new Scene.PartLine(name, phase(now, after), took, tokens);
    }
}
