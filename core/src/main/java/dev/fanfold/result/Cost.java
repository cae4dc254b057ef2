package dev.fanfold.result;

import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Money;
import dev.fanfold.result.Pricing.Rate;
import dev.fanfold.work.Load;
import dev.fanfold.work.Range;
import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an estimate comes to in money, in three cases; summed exactly and rounded up once.
 *
 * <p>A prompt of several lengths: the lowest case has the price of short prompts, the expected one that of the mean
 * prompt, the worst one that of the longest. Prompts are never taken for cached.
 *
 * <p>Errors: an amount of more than 9.2 billion dollars is an {@link ArithmeticException}.
 *
 * @param worst with the retries that a run may make, each as dear as the dearest call
 * @param dearest what one call can cost at worst
 * @param unpriced models whose price nobody knows; what they cost is not in the figures
 */
public record Cost(Money lowest, Money expected, Money worst, Money dearest, Set<Endpoint> unpriced) {
    private static final BigInteger PICOS_PER_NANO = BigInteger.valueOf(1_000);

    public Cost {
        unpriced = Set.copyOf(unpriced);
    }

    /** Whether every model has a price. */
    public boolean known() {
        return unpriced.isEmpty();
    }

    static Cost of(Map<Endpoint, Range> loads, Pricing pricing, long retries) {
        var sum = new Sum(pricing);
        loads.forEach(sum::add);
        var worst = sum.worst.add(sum.dearest.multiply(BigInteger.valueOf(retries)));
        var unpriced = loads.keySet().stream()
                .filter(endpoint -> pricing.of(endpoint, 0).isEmpty())
                .collect(Collectors.toSet());
        return new Cost(money(sum.lowest), money(sum.expected), money(worst), money(sum.dearest), unpriced);
    }

    private static Money money(BigInteger picos) {
        return new Money(picos.add(PICOS_PER_NANO)
                .subtract(BigInteger.ONE)
                .divide(PICOS_PER_NANO)
                .longValueExact());
    }

    private static final class Sum {
        private final Pricing pricing;
        private BigInteger lowest = BigInteger.ZERO;
        private BigInteger expected = BigInteger.ZERO;
        private BigInteger worst = BigInteger.ZERO;
        private BigInteger dearest = BigInteger.ZERO;

        Sum(Pricing pricing) {
            this.pricing = pricing;
        }

        void add(Endpoint at, Range range) {
            var mean = range.expected().input() / Math.max(1, range.expected().calls());
            var longest = range.largest().input();
            lowest = lowest.add(picos(range.lowest(), at, 0));
            expected = expected.add(picos(range.expected(), at, mean));
            worst = worst.add(picos(range.worst(), at, longest));
            dearest = dearest.max(picos(range.largest(), at, longest));
        }

        private BigInteger picos(Load load, Endpoint at, long prompt) {
            return pricing.of(at, prompt).map(rate -> picos(load, rate)).orElse(BigInteger.ZERO);
        }

        private static BigInteger picos(Load load, Rate rate) {
            return product(load.input(), rate.input()).add(product(load.output(), rate.output()));
        }

        private static BigInteger product(long tokens, long picos) {
            return BigInteger.valueOf(tokens).multiply(BigInteger.valueOf(picos));
        }
    }
}
