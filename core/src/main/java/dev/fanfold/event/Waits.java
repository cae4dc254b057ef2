package dev.fanfold.event;

import java.time.Duration;

/**
 * How long a call waited before it could go out, and for what.
 *
 * @param permit until another call gave its permit back
 * @param rate until the rate limit of the provider, or a refusal of it, let the next call go
 * @param outage until a provider that was down was asked again, or had answered
 * @param money that other calls may give back
 * @param sibling until the first call of its fan had warmed the provider's cache for the others
 */
public record Waits(Duration permit, Duration rate, Duration outage, Duration money, Duration sibling) {
    public static final Waits NONE =
            new Waits(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    public static Waits forPermitAndRate(long permit, long rate) {
        return new Waits(Duration.ofNanos(permit), Duration.ofNanos(rate), Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    public static Waits forOutage(long nanos) {
        return new Waits(Duration.ZERO, Duration.ZERO, Duration.ofNanos(nanos), Duration.ZERO, Duration.ZERO);
    }

    public static Waits forMoney(long nanos) {
        return new Waits(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ofNanos(nanos), Duration.ZERO);
    }

    public static Waits forSibling(long nanos) {
        return new Waits(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ofNanos(nanos));
    }

    /** This, and then that. */
    public Waits plus(Waits more) {
        return new Waits(
                permit.plus(more.permit),
                rate.plus(more.rate),
                outage.plus(more.outage),
                money.plus(more.money),
                sibling.plus(more.sibling));
    }

    public Duration total() {
        return permit.plus(rate).plus(outage).plus(money).plus(sibling);
    }
}
