package dev.fanfold.cli.live;

import dev.fanfold.event.Awaited;
import dev.fanfold.event.Event;
import dev.fanfold.model.Endpoint;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which endpoints let nothing go out for a while, as far as events tell.
 *
 * <p>All that wait at the door of an endpoint wait for the same, which was told of it last. Where a run has called one endpoint
 * alone, a part that has told nothing yet waits for that one if it is shut. Threads: belongs to the lock of its board.
 */
final class Gates {
    private final Set<Endpoint> called = new HashSet<>();
    private final Map<Endpoint, Shut> shut = new HashMap<>();
    private final Map<Endpoint, Awaited> doors = new HashMap<>();

    private record Shut(long until, String why) {}

    void on(Event event, long now) {
        switch (event) {
            case Event.CallWaits call when isAtTheDoor(call.what()) -> doors.put(call.endpoint(), call.what());
            case Event.CallBegan call -> {
                called.add(call.endpoint());
                shut.remove(call.endpoint());
            }
            case Event.CallThrottled call -> {
                called.add(call.endpoint());
                shut.merge(
                        call.endpoint(),
                        new Shut(now + call.pause().toNanos(), Causes.brief(call.cause())),
                        (before, next) -> next.until() > before.until() ? next : before);
            }
            default -> {}
        }
    }

    private static boolean isAtTheDoor(Awaited what) {
        return switch (what) {
            case PERMIT, RATE, OUTAGE -> true;
            case MONEY, SIBLING -> false;
        };
    }

    /** The phase, or what is known of why nothing goes on in it. */
    Phase reasoned(Phase phase, long now) {
        return switch (phase) {
            case Phase.Waiting(var endpoint, var what) when isAtTheDoor(what) -> atTheDoor(endpoint, what, now);
            case Phase.Queued queued
            when called.size() == 1 -> held(called.iterator().next(), now).orElse(phase);
            default -> phase;
        };
    }

    private Phase atTheDoor(Endpoint endpoint, Awaited first, long now) {
        var what = doors.getOrDefault(endpoint, first);
        var waits = new Phase.Waiting(endpoint, what);
        return what == Awaited.PERMIT ? waits : held(endpoint, now).orElse(waits);
    }

    private Optional<Phase> held(Endpoint endpoint, long now) {
        return Optional.ofNullable(shut.get(endpoint))
                .filter(one -> one.until() - now > 0)
                .map(one -> new Phase.Held(Duration.ofNanos(one.until() - now), one.why()));
    }
}
