package dev.fanfold.cli.live;

import dev.fanfold.event.Event;
import dev.fanfold.model.Endpoint;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which endpoints let nothing go out for a while, as far as events tell.
 *
 * <p>Where a run has called one endpoint alone, a part that waits beside a shut one waits for the same. Where it has called
 * several, nobody tells which of them a part waits for. Threads: belongs to the lock of its board.
 */
final class Gates {
    private final Set<Endpoint> called = new HashSet<>();
    private final Map<Endpoint, Shut> shut = new HashMap<>();

    private record Shut(long until, String why) {}

    void on(Event event, long now) {
        switch (event) {
            case Event.CallBegan call -> {
                called.add(call.endpoint());
                shut.remove(call.endpoint());
            }
            case Event.CallThrottled call -> {
                called.add(call.endpoint());
                shut.merge(
                        call.endpoint(),
                        new Shut(now + call.pause().toNanos(), call.why()),
                        (before, next) -> next.until() > before.until() ? next : before);
            }
            default -> {}
        }
    }

    /** The phase, or what is known of why nothing goes on in it. */
    Phase reasoned(Phase phase, long now) {
        if (!(phase instanceof Phase.Queued) || called.size() != 1) {
            return phase;
        }
        return called.stream()
                .filter(shut::containsKey)
                .map(shut::get)
                .filter(one -> one.until() - now > 0)
                .<Phase>map(one -> new Phase.Held(Duration.ofNanos(one.until() - now), one.why()))
                .findFirst()
                .orElse(phase);
    }
}
