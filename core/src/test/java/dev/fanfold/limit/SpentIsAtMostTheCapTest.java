package dev.fanfold.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.model.Money;
import dev.fanfold.result.Spent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Law: spent ≤ cap")
class SpentIsAtMostTheCapTest {
    private static final int SEEDS = 30;

    /** Checks the law after every step. */
    private record Checked(Purse purse, Money cap) implements Crowd.Till {
        @Override
        public Verdict ask(Hold hold) {
            Verdict verdict = purse.hold(hold, Optional.empty());
            assertThat(purse.spent().money().plus(purse.promised())).isLessThanOrEqualTo(cap);
            return verdict;
        }

        @Override
        public void settle(Hold hold, Money actual) {
            purse.settle(hold, actual, 0);
            assertThat(purse.spent().money().plus(purse.promised())).isLessThanOrEqualTo(cap);
        }
    }

    /** What must be caught: it looks whether the call fits into what is not spent, and holds nothing. */
    private static final class CheckThenAct implements Crowd.Till {
        private final long cap;
        private long spent;

        CheckThenAct(Money cap) {
            this.cap = cap.nanos();
        }

        @Override
        public Verdict ask(Hold hold) {
            return spent + hold.worst().nanos() <= cap ? new Verdict.Granted(hold) : new Verdict.Refused("spent");
        }

        @Override
        public void settle(Hold hold, Money actual) {
            spent += actual.nanos();
        }
    }

    @ParameterizedTest(name = "a cap of {0} percent")
    @ValueSource(ints = {5, 50})
    void two_hundred_clients_stay_below_the_cap_and_use_it(int percent) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<Crowd.Job> jobs = Crowd.jobs(random);
            Money cap = share(jobs, percent);
            Crowd.Outcome end = Crowd.run(random, jobs, new Checked(new Purse(Budget.of(cap)), cap));
            assertThat(end.billed()).as("seed " + seed).isLessThanOrEqualTo(cap);
            assertThat(used(end.billed(), cap)).as("seed " + seed).isGreaterThanOrEqualTo(.97);
            assertThat(end.waits()).as("waits, seed " + seed).isPositive();
            assertThat(end.leftWaiting()).as("left waiting, seed " + seed).isZero();
        }
    }

    @ParameterizedTest(name = "a cap of {0} percent")
    @ValueSource(ints = {5, 50})
    void an_account_that_checks_and_then_acts_is_caught(int percent) {
        int caught = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<Crowd.Job> jobs = Crowd.jobs(random);
            Money cap = share(jobs, percent);
            Crowd.Outcome end = Crowd.run(random, jobs, new CheckThenAct(cap));
            caught += end.billed().compareTo(cap) > 0 ? 1 : 0;
        }
        assertThat(caught).isEqualTo(SEEDS);
    }

    @Test
    void without_a_cap_every_call_goes_at_once() {
        Random random = new Random(1);
        List<Crowd.Job> jobs = Crowd.jobs(random);
        Crowd.Outcome end = Crowd.run(random, jobs, new Checked(new Purse(Budget.none()), new Money(Long.MAX_VALUE)));
        assertThat(end).isEqualTo(new Crowd.Outcome(Crowd.allOf(jobs), 0, 0, 0));
    }

    @Test
    void the_reserve_of_the_merge_is_there_whenever_it_is_wanted() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<Crowd.Job> jobs = Crowd.jobs(random);
            Money cap = share(jobs, 5);
            Purse purse = new Purse(Budget.of(cap));
            Money merge = share(jobs, 1);
            Optional<Reserve> reserve = purse.setAside(merge, 0);
            Crowd.Outcome end = Crowd.run(random, jobs, new Pressed(purse, cap, merge, reserve, random));
            assertThat(end.billed()).as("seed " + seed).isLessThanOrEqualTo(cap.minus(merge));
            Hold last = new Hold(merge, 0);
            assertThat(purse.hold(last, reserve)).as("seed " + seed).isEqualTo(new Verdict.Granted(last));
            purse.settle(last, merge, 0);
            assertThat(purse.spent().money())
                    .isEqualTo(end.billed().plus(merge))
                    .isLessThanOrEqualTo(cap);
        }
    }

    /** Now and then the merge asks too, for all of its reserve, and gives it back unused. */
    private record Pressed(Purse purse, Money cap, Money merge, Optional<Reserve> reserve, RandomGenerator random)
            implements Crowd.Till {
        @Override
        public Verdict ask(Hold hold) {
            return new Checked(purse, cap).ask(hold);
        }

        @Override
        public void settle(Hold hold, Money actual) {
            new Checked(purse, cap).settle(hold, actual);
            if (random.nextInt(10) == 0) {
                Hold early = new Hold(merge, 0);
                assertThat(purse.hold(early, reserve)).isEqualTo(new Verdict.Granted(early));
                purse.release(early);
            }
        }
    }

    @Test
    void any_order_of_holds_reserves_and_endings_stays_below_both_caps_and_loses_nothing() {
        for (int seed = 0; seed < 1_000; seed++) {
            new AnyOrder(new Random(seed)).run("seed " + seed);
        }
    }

    /** Random steps over everything a purse can do. */
    private static final class AnyOrder {
        private final RandomGenerator random;
        private final Money cap;
        private final long tokenCap;
        private final Purse purse;
        private final List<Hold> open = new ArrayList<>();
        private final List<Reserve> reserves = new ArrayList<>();
        private long trueBill;
        private long unknown;

        AnyOrder(RandomGenerator random) {
            this.random = random;
            this.cap = amount(10_000);
            this.tokenCap = random.nextLong(10_000);
            this.purse = new Purse(Budget.of(cap).withTokens(tokenCap));
        }

        void run(String seed) {
            for (int step = 0; step < 120; step++) {
                step();
                check(seed);
            }
            while (!open.isEmpty()) {
                end(open.removeLast());
                check(seed);
            }
            reserves.forEach(purse::close);
            assertThat(purse.promised()).as(seed).isEqualTo(Money.ZERO);
            long left = cap.nanos() - purse.spent().money().nanos();
            long tokensLeft = tokenCap - purse.spent().tokens();
            assertThat(purse.setAside(new Money(left), tokensLeft)).as(seed).isPresent();
        }

        private void step() {
            switch (random.nextInt(10)) {
                case 0 -> purse.setAside(amount(2_000), random.nextLong(2_000)).ifPresent(reserves::add);
                case 1 -> pick(reserves).ifPresent(purse::close);
                case 2, 3, 4 ->
                    pick(open).ifPresent(hold -> {
                        open.remove(hold);
                        end(hold);
                    });
                default -> ask(new Hold(amount(2_000), random.nextLong(2_000)));
            }
        }

        private void ask(Hold hold) {
            switch (purse.hold(hold, random.nextBoolean() ? pick(reserves) : Optional.empty())) {
                case Verdict.Granted granted -> open.add(granted.hold());
                case Verdict.WaitForSettles wait -> assertThat(open).isNotEmpty();
                case Verdict.Refused refused -> assertThat(refused.why()).contains("does not bear this call");
            }
        }

        private void end(Hold hold) {
            switch (random.nextInt(4)) {
                case 0 -> {
                    unknown += hold.worst().nanos();
                    purse.settleUnknown(hold);
                }
                case 1 -> purse.release(hold);
                default -> {
                    long actual = random.nextLong(hold.worst().nanos() + 1);
                    trueBill += actual;
                    purse.settle(hold, new Money(actual), random.nextLong(hold.tokens() + 1));
                }
            }
        }

        private void check(String seed) {
            Spent spent = purse.spent();
            assertThat(spent.money().plus(purse.promised())).as(seed).isLessThanOrEqualTo(cap);
            assertThat(spent.tokens()).as(seed).isLessThanOrEqualTo(tokenCap);
            assertThat(spent.billed().nanos()).as(seed).isEqualTo(trueBill);
            assertThat(spent.assumed().nanos()).as(seed).isEqualTo(unknown);
            assertThat(purse.overrun()).as(seed).isEqualTo(Money.ZERO);
        }

        private <T> Optional<T> pick(List<T> from) {
            return from.isEmpty() ? Optional.empty() : Optional.of(from.get(random.nextInt(from.size())));
        }

        private Money amount(int below) {
            return new Money(random.nextLong(below));
        }
    }

    static double used(Money billed, Money cap) {
        return billed.nanos() / (double) cap.nanos();
    }

    static Money share(List<Crowd.Job> jobs, int percent) {
        return new Money(Crowd.allOf(jobs).nanos() / 100 * percent);
    }
}
