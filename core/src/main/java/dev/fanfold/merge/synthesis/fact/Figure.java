package dev.fanfold.merge.synthesis.fact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * One number and what it counts.
 *
 * @param numbers what it may stand for as it is written
 * @param about whether the text says that it is rounded
 */
record Figure(Set<BigDecimal> numbers, Unit unit, boolean about) {
    private static final BigDecimal ROUNDED = new BigDecimal("0.05");
    private static final BigDecimal HALF_A_PERCENT = new BigDecimal("0.005");

    static Figure of(BigDecimal number, Unit unit) {
        return new Figure(Set.of(number), unit, false);
    }

    /** Whether a source with that figure bears this one out; where one of them has no unit the number alone counts. */
    boolean isBorneOutBy(Figure source) {
        if (unit.known() && source.unit.known()) {
            return unit.sameKind(source.unit) && meet(source, unit.factor(), source.unit.factor());
        }
        return meet(source, BigDecimal.ONE, BigDecimal.ONE) || sameShare(source);
    }

    private boolean meet(Figure source, BigDecimal by, BigDecimal theirs) {
        return any(source, (one, other) -> same(one, other.multiply(theirs).divide(by, MathContext.DECIMAL128)));
    }

    private boolean sameShare(Figure source) {
        return unit.share() != source.unit.share()
                && any(
                        source,
                        (one, other) -> one.multiply(unit.factor())
                                        .subtract(other.multiply(source.unit.factor()))
                                        .abs()
                                        .compareTo(HALF_A_PERCENT)
                                <= 0);
    }

    private boolean any(Figure source, BiPredicate<BigDecimal, BigDecimal> test) {
        return numbers.stream().anyMatch(one -> source.numbers.stream().anyMatch(other -> test.test(one, other)));
    }

    /** Equal, equal when rounded to as many decimals, or near where the text says that it is rounded. */
    private boolean same(BigDecimal one, BigDecimal other) {
        if (one.compareTo(other) == 0) {
            return true;
        }
        if (one.scale() > 0 && other.setScale(one.scale(), RoundingMode.HALF_UP).compareTo(one) == 0) {
            return true;
        }
        return about && one.subtract(other).abs().compareTo(other.abs().multiply(ROUNDED)) <= 0;
    }
}
