package dev.fanfold.engine.onion;

import dev.fanfold.event.Awaited;
import dev.fanfold.event.Waits;
import java.time.Duration;
import java.util.Optional;

/**
 * What holds up all who wait at a door, and how long each such thing has done so.
 *
 * <p>Units: nanoseconds of any monotonic clock. Threads: looked at under the lock of its door.
 */
final class HeldUp {
    private Optional<Awaited> what = Optional.empty();
    private Optional<Awaited> told = Optional.empty();
    private Times times = new Times(0, 0);
    private long lookedAt;

    /** Held up by nothing, from now on. */
    HeldUp(long now) {
        this.lookedAt = now;
    }

    /** How long the rate limit held all up, and how long an endpoint that was down; what is left was for a permit. */
    record Times(long rate, long outage) {
        Times since(Times before) {
            return new Times(rate - before.rate, outage - before.outage);
        }

        /** So much time of waiting, of which these are known. */
        Waits of(long all) {
            return new Waits(
                    Duration.ofNanos(all - rate - outage),
                    Duration.ofNanos(rate),
                    Duration.ofNanos(outage),
                    Duration.ZERO,
                    Duration.ZERO);
        }
    }

    /** Books the time until now. */
    void until(long now) {
        if (what.isPresent()) {
            times = switch (what.get()) {
                case RATE -> new Times(times.rate() + now - lookedAt, times.outage());
                case OUTAGE -> new Times(times.rate(), times.outage() + now - lookedAt);
                case PERMIT, MONEY, SIBLING -> times;
            };
        }
        lookedAt = now;
    }

    void by(Awaited awaited) {
        what = Optional.of(awaited);
    }

    void byNothing() {
        what = Optional.empty();
    }

    Optional<Awaited> what() {
        return what;
    }

    /** Whoever listens is being told this. */
    void tells(Awaited awaited) {
        told = Optional.of(awaited);
    }

    /** Nobody knows what was told last. */
    void forgetTold() {
        told = Optional.empty();
    }

    /** Whether something else was told last. */
    boolean isNews() {
        return !told.equals(what);
    }

    /** Whether this was told last, and is still so. */
    boolean isAsTold(Awaited awaited) {
        return what.filter(awaited::equals).isPresent() && !isNews();
    }

    Times times() {
        return times;
    }
}
