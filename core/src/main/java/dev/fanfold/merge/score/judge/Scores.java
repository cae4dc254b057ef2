package dev.fanfold.merge.score.judge;

import dev.fanfold.merge.score.Juror;
import dev.fanfold.merge.score.Reading;
import dev.fanfold.merge.score.Rubric;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * {@code S = Σ w·mean(s) / Σ w} over the criteria, where {@code mean(s)} is over the readings of a juror; of several jurors
 * the mean of their {@code S}, so that one whose readings were lost counts no less.
 *
 * <p>Law: equal scores are equal. All is summed in whole numbers and divided once, so no order of summing and no rounding
 * can break a tie or make one.
 */
record Scores(Rubric rubric) {
    /** The score of these readings, of which there is at least one. */
    double of(List<Reading> readings) {
        var byJuror = new LinkedHashMap<Juror, List<Reading>>();
        readings.forEach(one ->
                byJuror.computeIfAbsent(one.juror(), juror -> new ArrayList<>()).add(one));
        var common = byJuror.values().stream()
                .map(own -> BigInteger.valueOf(own.size()))
                .reduce(BigInteger.ONE, Scores::leastCommonMultiple);
        var sum = byJuror.values().stream()
                .map(own -> sum(own).multiply(common.divide(BigInteger.valueOf(own.size()))))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return quotient(sum, common.multiply(BigInteger.valueOf((long) byJuror.size() * weights())));
    }

    /** The mean mark of one criterion over all readings. */
    double ofCriterion(Rubric.Criterion criterion, List<Reading> readings) {
        return readings.stream()
                .mapToInt(one -> mark(one.marks(), criterion).score())
                .average()
                .orElse(0);
    }

    static double quotient(BigInteger sum, BigInteger by) {
        return new BigDecimal(sum)
                .divide(new BigDecimal(by), MathContext.DECIMAL128)
                .doubleValue();
    }

    private BigInteger sum(List<Reading> readings) {
        long sum = 0;
        for (var reading : readings) {
            for (var criterion : rubric.criteria()) {
                sum += (long) criterion.weight()
                        * mark(reading.marks(), criterion).score();
            }
        }
        return BigInteger.valueOf(sum);
    }

    private long weights() {
        return rubric.criteria().stream().mapToLong(Rubric.Criterion::weight).sum();
    }

    private static Rubric.Mark mark(Map<String, Rubric.Mark> marks, Rubric.Criterion criterion) {
        return Objects.requireNonNull(marks.get(criterion.text()));
    }

    private static BigInteger leastCommonMultiple(BigInteger one, BigInteger other) {
        return one.divide(one.gcd(other)).multiply(other);
    }
}
