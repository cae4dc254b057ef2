package dev.fanfold.result;

import dev.fanfold.result.Pricing.Rate;
import dev.fanfold.work.Load;
import dev.fanfold.work.Range;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Money, in whole nano-dollars, in three cases; summed exactly and rounded up once.
 *
 * <p>Errors: an amount of more than 9.2 billion dollars is an {@link ArithmeticException}.
 *
 * @param unpriced models whose price nobody knows; what they cost is not in the figures
 */
public record Cost(long lowest, long expected, long worst, Set<Optional<String>> unpriced) {
    private static final BigInteger PICOS_PER_NANO = BigInteger.valueOf(1_000);

    public Cost {
        unpriced = Set.copyOf(unpriced);
    }

    static Cost of(Estimate estimate, Pricing pricing) {
        var sum = new Sum();
        estimate.byModel()
                .forEach((model, range) ->
                        pricing.of(model).ifPresentOrElse(rate -> sum.add(range, rate), () -> sum.unpriced.add(model)));
        return new Cost(nanos(sum.lowest), nanos(sum.expected), nanos(sum.worst), sum.unpriced);
    }

    private static long nanos(BigInteger picos) {
        return picos.add(PICOS_PER_NANO)
                .subtract(BigInteger.ONE)
                .divide(PICOS_PER_NANO)
                .longValueExact();
    }

    private static final class Sum {
        private final Set<Optional<String>> unpriced = new HashSet<>();
        private BigInteger lowest = BigInteger.ZERO;
        private BigInteger expected = BigInteger.ZERO;
        private BigInteger worst = BigInteger.ZERO;

        void add(Range range, Rate rate) {
            lowest = lowest.add(picos(range.lowest(), rate));
            expected = expected.add(picos(range.expected(), rate));
            worst = worst.add(picos(range.worst(), rate));
        }

        private static BigInteger picos(Load load, Rate rate) {
            return product(load.input(), rate.input()).add(product(load.output(), rate.output()));
        }

        private static BigInteger product(long tokens, long picos) {
            return BigInteger.valueOf(tokens).multiply(BigInteger.valueOf(picos));
        }
    }
}
