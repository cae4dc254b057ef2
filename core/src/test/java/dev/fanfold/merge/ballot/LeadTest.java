package dev.fanfold.merge.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A lead")
class LeadTest {
    private static String pairs(double confidence, int upTo) {
        return IntStream.rangeClosed(0, upTo)
                .mapToObj(b -> "(" + fewest(b, confidence) + "," + b + ")")
                .reduce("", String::concat);
    }

    private static int fewest(int second, double confidence) {
        return IntStream.iterate(second, a -> a + 1)
                .filter(a -> new Lead(a, second).isAtLeast(confidence))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void has_the_least_pairs_that_are_large_at_95() {
        assertThat(pairs(.95, 7)).isEqualTo("(4,0)(6,1)(8,2)(9,3)(11,4)(12,5)(14,6)(15,7)");
    }

    @Test
    void has_the_least_pairs_that_are_large_at_90() {
        assertThat(pairs(.90, 4)).isEqualTo("(3,0)(5,1)(6,2)(8,3)(9,4)");
    }

    @Test
    void has_the_least_pairs_that_are_large_at_99() {
        assertThat(pairs(.99, 4)).isEqualTo("(6,0)(9,1)(11,2)(13,3)(14,4)");
    }

    @Test
    void is_exact_where_the_figure_is_the_bound_itself() {
        assertThat(new Lead(3, 0).isAtLeast(.9375)).as("15/16").isTrue();
        assertThat(new Lead(3, 0).isAtLeast(.9375001)).isFalse();
    }

    @Test
    void is_judged_as_exact_arithmetic_would_up_to_a_thousand_ballots() {
        for (int second : List.of(0, 1, 10, 100, 250, 480)) {
            for (double confidence : List.of(.9, .95, .99, .999)) {
                int fewest = fewest(second, confidence);
                assertThat(exact(fewest, second, confidence))
                        .as(fewest + ", " + second)
                        .isTrue();
                assertThat(fewest == second || !exact(fewest - 1, second, confidence))
                        .as((fewest - 1) + ", " + second)
                        .isTrue();
            }
        }
    }

    /** {@code Σ_{i=0..a} C(a+b+1, i) ≥ C · 2^(a+b+1)} in whole numbers. */
    private static boolean exact(int first, int second, double confidence) {
        int n = first + second + 1;
        var term = BigInteger.ONE;
        var sum = BigInteger.ZERO;
        for (int i = 0; i <= first; i++) {
            sum = sum.add(term);
            term = term.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
        }
        var bound = new BigDecimal(BigInteger.ONE.shiftLeft(n)).multiply(BigDecimal.valueOf(confidence));
        return new BigDecimal(sum).compareTo(bound) >= 0;
    }

    @Test
    void weighs_as_evidence_what_the_formula_says() {
        assertThat(Math.exp(new Lead(0, 0).logEvidence())).as("nothing known").isCloseTo(1, within(1e-12));
        assertThat(Math.exp(new Lead(1, 0).logEvidence())).as("4 · 1/2 · 3/4").isCloseTo(1.5, within(1e-12));
        assertThat(Math.exp(new Lead(5, 0).logEvidence()))
                .as("64 · 1/6 · 63/64")
                .isCloseTo(10.5, within(1e-12));
        assertThat(Math.exp(new Lead(4, 1).logEvidence()))
                .as("64 · 1/30 · 57/64")
                .isCloseTo(1.9, within(1e-12));
        assertThat(new Lead(900, 100).logEvidence())
                .as("no overflow")
                .isFinite()
                .isGreaterThan(300);
    }

    /** Exact: a fair walk, absorbed where one of the two is certified. */
    @Test
    void of_a_coin_is_certified_at_any_time_in_no_more_votes_than_alpha() {
        for (double alpha : List.of(.2, .1, .05, .01)) {
            double certified = 0;
            var chance = new double[] {1};
            for (int n = 0; n <= 300; n++) {
                var next = new double[n + 2];
                for (int a = 0; a <= n; a++) {
                    if (chance[a] > 0 && ballots(a, n - a).certified(alpha)) {
                        certified += chance[a];
                    } else {
                        next[a] += chance[a] / 2;
                        next[a + 1] += chance[a] / 2;
                    }
                }
                chance = next;
            }
            assertThat(certified)
                    .as("alpha " + alpha)
                    .isLessThanOrEqualTo(alpha)
                    .isGreaterThan(alpha / 4);
        }
    }

    private static Ballots<String> ballots(int yes, int no) {
        var counts = yes >= no
                ? List.of(new Tally.Count<>("YES", yes, yes), new Tally.Count<>("NO", no, no))
                : List.of(new Tally.Count<>("NO", no, no), new Tally.Count<>("YES", yes, yes));
        var turnout = new Turnout(OptionalInt.empty(), yes + no, Optional.empty());
        return new Ballots<>(
                List.of(), new Tally<>(counts), Terms.usual(), turnout, new Ties.Outcome.Untouched<>(), List.of());
    }
}
