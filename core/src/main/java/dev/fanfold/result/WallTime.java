package dev.fanfold.result;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where the wall of a run went, along the chain of what had to wait for what.
 *
 * <p>Law: the shares add up to the wall, to the nanosecond. The chain is the one that ended last: of parts that ran side by
 * side only the time of the last to end is in it, and before it that of the part which ended last before it could begin.
 *
 * @param queue waiting for a free call permit
 * @param limit waiting for the provider's rate limit, or for money that other calls may give back
 * @param outage waiting for a provider that is down
 * @param backOff pausing after a call that broke
 * @param call on the wire
 * @param merge merging, with the calls of the merge
 * @param engine everything else: cutting, reading answers, code of the caller's own
 */
public record WallTime(
        Duration queue,
        Duration limit,
        Duration outage,
        Duration backOff,
        Duration call,
        Duration merge,
        Duration engine) {
    public static final WallTime NONE = new WallTime(
            Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /** What a stretch of time was spent on. */
    public enum Share {
        QUEUE,
        LIMIT,
        OUTAGE,
        BACK_OFF,
        CALL,
        MERGE,
        ENGINE
    }

    /** The same with more time in one share. */
    public WallTime plus(Share share, Duration more) {
        return switch (share) {
            case QUEUE -> new WallTime(queue.plus(more), limit, outage, backOff, call, merge, engine);
            case LIMIT -> new WallTime(queue, limit.plus(more), outage, backOff, call, merge, engine);
            case OUTAGE -> new WallTime(queue, limit, outage.plus(more), backOff, call, merge, engine);
            case BACK_OFF -> new WallTime(queue, limit, outage, backOff.plus(more), call, merge, engine);
            case CALL -> new WallTime(queue, limit, outage, backOff, call.plus(more), merge, engine);
            case MERGE -> new WallTime(queue, limit, outage, backOff, call, merge.plus(more), engine);
            case ENGINE -> new WallTime(queue, limit, outage, backOff, call, merge, engine.plus(more));
        };
    }

    /** All shares together: the wall. */
    public Duration total() {
        return shares().values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** The shares in a fixed order. */
    public Map<Share, Duration> shares() {
        var shares = new LinkedHashMap<Share, Duration>();
        shares.put(Share.CALL, call);
        shares.put(Share.MERGE, merge);
        shares.put(Share.QUEUE, queue);
        shares.put(Share.LIMIT, limit);
        shares.put(Share.OUTAGE, outage);
        shares.put(Share.BACK_OFF, backOff);
        shares.put(Share.ENGINE, engine);
        return shares;
    }

    /** For example {@code calls 8.1 s, merge 4.0 s, rate limit 2.5 s}; what took nothing is left out. */
    @Override
    public String toString() {
        return shares().entrySet().stream()
                .filter(share -> share.getValue().toMillis() > 0)
                .map(share -> name(share.getKey()) + " " + Timing.seconds(share.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String name(Share share) {
        return switch (share) {
            case CALL -> "calls";
            case MERGE -> "merge";
            case QUEUE -> "queue";
            case LIMIT -> "rate limit";
            case OUTAGE -> "provider down";
            case BACK_OFF -> "back-off";
            case ENGINE -> "engine";
        };
    }
}
