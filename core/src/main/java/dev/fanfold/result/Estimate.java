package dev.fanfold.result;

import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Money;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Load;
import dev.fanfold.work.Range;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a run would send, cost and wait for, known before a call is made; tokens are by the conventions of {@link
 * Forecast}, not measured.
 *
 * <p>The calls and tokens hold no retries. The worst money does: as many as the retry rules give a run, {@code max(3, 10 %
 * of the calls)} unless they were set otherwise, each as dear as the dearest call. So it bounds what a provider bills, as
 * long as it counts no more tokens than the safe estimate does. Not in it: hedges, what nobody can tell or has a price for,
 * and the margin of a budget, which books a call whose bill never came by its bytes.
 *
 * @param byEndpoint calls and tokens by model
 * @param unknown what else will be sent that nobody can tell, by name and reason
 * @param cost what that costs
 * @param retries how many further attempts are in the worst money
 * @param atLimit the least time that the declared rate limits leave for the expected calls and tokens; empty where none
 *     is declared
 */
public record Estimate(
        Map<Endpoint, Range> byEndpoint, Set<String> unknown, Cost cost, long retries, Optional<Duration> atLimit) {
    private static final Duration SHOWN_IN_SECONDS = Duration.ofMinutes(1);
    private static final Duration SHOWN_IN_MINUTES = Duration.ofHours(2);

    public Estimate {
        byEndpoint = Collections.unmodifiableMap(new LinkedHashMap<>(byEndpoint));
        unknown = Collections.unmodifiableSet(new TreeSet<>(unknown));
    }

    /** The estimate of these loads, at these prices. */
    public static Estimate of(
            Map<Endpoint, Range> loads,
            Set<String> unknown,
            Pricing pricing,
            long retries,
            Optional<Duration> atLimit) {
        return new Estimate(loads, unknown, Cost.of(loads, pricing, retries), retries, atLimit);
    }

    /** All models together. */
    public Range total() {
        return byEndpoint.values().stream().reduce(Range.NONE, Range::plus);
    }

    /** The most that one call can ask for, of all models. */
    public Load largest() {
        return total().largest();
    }

    /** Whether all that will be sent is in the figures. */
    public boolean known() {
        return unknown.isEmpty();
    }

    /**
     * For example {@code 9 calls (9 to 18), 2,100 tokens in, 640 out; about $0.0007, at worst $0.0031; 1.2 min at the
     * limit}; and a line for each thing that is not known.
     */
    @Override
    public String toString() {
        var text = new StringBuilder(calls()).append("; ").append(money());
        atLimit.filter(Duration::isPositive).ifPresent(time -> text.append("; ").append(time(time)));
        unknown.forEach(why -> text.append("\nNot counted: ").append(why));
        return text.toString();
    }

    private String calls() {
        var total = total();
        var calls = total.expected().calls();
        var same = total.lowest().calls() == total.worst().calls();
        return String.format(Locale.ROOT, calls == 1 ? "%,d call" : "%,d calls", calls)
                + (same
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                " (%,d to %,d)",
                                total.lowest().calls(),
                                total.worst().calls()))
                + String.format(
                        Locale.ROOT,
                        ", %,d tokens in, %,d out",
                        total.expected().input(),
                        total.expected().output());
    }

    private String money() {
        if (cost.known()) {
            return priced();
        }
        var free = cost.worst().equals(Money.ZERO);
        return (free ? "" : priced() + ", and ") + "no price is known for "
                + cost.unpriced().stream().map(Endpoint::toString).sorted().collect(Collectors.joining(", "));
    }

    private String priced() {
        return cost.worst().equals(Money.ZERO)
                ? "costs nothing"
                : "about " + cost.expected() + ", at worst " + cost.worst();
    }

    private static String time(Duration time) {
        if (time.compareTo(SHOWN_IN_SECONDS) < 0) {
            return Timing.seconds(time) + " at the limit";
        }
        var seconds = time.toMillis() / 1e3;
        return time.compareTo(SHOWN_IN_MINUTES) < 0
                ? String.format(Locale.ROOT, "%.1f min at the limit", seconds / 60)
                : String.format(Locale.ROOT, "%.1f h at the limit", seconds / 3_600);
    }
}
