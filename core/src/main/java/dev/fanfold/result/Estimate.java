package dev.fanfold.result;

import dev.fanfold.work.Forecast;
import dev.fanfold.work.Load;
import dev.fanfold.work.Range;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/**
 * What a run would send, known before it is paid for; figures are conventions of {@link Forecast}, not measurements.
 *
 * <p>Calls that the network loses and that are sent again are not in it.
 *
 * @param byModel calls and tokens by the model's name in the runtime; empty is the runtime's first model
 * @param unknown what else will be sent that nobody can tell, by name and reason
 */
public record Estimate(Map<Optional<String>, Range> byModel, Set<String> unknown) {
    public Estimate {
        byModel = Collections.unmodifiableMap(new LinkedHashMap<>(byModel));
        unknown = Collections.unmodifiableSet(new TreeSet<>(unknown));
    }

    public static Estimate of(Forecast forecast) {
        return new Estimate(forecast.byModel(), forecast.unknown());
    }

    /** All models together. */
    public Range total() {
        return byModel.values().stream().reduce(Range.NONE, Range::plus);
    }

    /** Whether all that will be sent is in the figures. */
    public boolean known() {
        return unknown.isEmpty();
    }

    /** What that costs. */
    public Cost money(Pricing pricing) {
        return Cost.of(this, pricing);
    }

    /** A line with the figures as expected, and from the lowest to the worst; a line for each thing that is not known. */
    @Override
    public String toString() {
        var text = new StringBuilder(line(total()));
        unknown.forEach(why -> text.append("\nNot counted: ").append(why));
        return text.toString();
    }

    private static String line(Range range) {
        return figures(range, Load::calls, range.worst().calls() == 1 ? " call" : " calls") + ", "
                + figures(range, Load::input, " tokens in") + ", "
                + figures(range, Load::output, " out");
    }

    private static String figures(Range range, ToLongFunction<Load> what, String noun) {
        return String.format(
                Locale.ROOT,
                "%,d%s (%,d to %,d)",
                what.applyAsLong(range.expected()),
                noun,
                what.applyAsLong(range.lowest()),
                what.applyAsLong(range.worst()));
    }
}
