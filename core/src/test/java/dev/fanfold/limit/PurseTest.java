package dev.fanfold.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.fanfold.model.Money;
import dev.fanfold.result.Spent;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PurseTest {
    private static final Optional<Reserve> NO_RESERVE = Optional.empty();
    private static final Money TEN = Money.usd("10");

    private final Purse purse = new Purse(Budget.of(TEN));

    @Test
    void the_worst_case_is_held_and_what_was_not_billed_is_given_back() {
        Hold first = granted("7");
        assertThat(purse.promised()).isEqualTo(Money.usd("7"));
        assertThat(purse.spent()).isEqualTo(Spent.NOTHING);
        purse.settle(first, Money.usd("2"), 20);
        assertThat(purse.promised()).isEqualTo(Money.ZERO);
        assertThat(purse.spent()).isEqualTo(new Spent(Money.usd("2"), Money.ZERO, 20, 0));
        granted("8");
    }

    @Test
    void a_call_that_does_not_fit_waits_while_another_may_yet_bill_less() {
        Hold first = granted("7");
        Hold second = call("4");
        assertThat(purse.hold(second, NO_RESERVE)).isEqualTo(new Verdict.WaitForSettles());
        purse.settle(first, Money.usd("6"), 0);
        assertThat(purse.hold(second, NO_RESERVE)).isEqualTo(new Verdict.Granted(second));
    }

    @Test
    void a_call_that_does_not_fit_is_refused_once_nothing_is_in_flight() {
        Hold first = granted("7");
        assertThat(purse.hold(call("4"), NO_RESERVE)).isInstanceOf(Verdict.WaitForSettles.class);
        purse.settle(first, Money.usd("7"), 0);
        assertThat(refusal("4"))
                .isEqualTo(
                        "the budget of $10.00 does not bear this call: $7.00 spent, $0.00 promised to others, and the"
                                + " call can take up to $4.00; raise the budget, or lower the most tokens an answer may have");
        granted("3");
    }

    @Test
    void a_call_that_can_never_fit_is_refused_at_once() {
        granted("7");
        assertThat(refusal("10.000000001")).contains("up to $10.00");
    }

    @Test
    void what_is_in_flight_and_cannot_bill_less_is_not_waited_for() {
        granted("0");
        assertThat(purse.setAside(Money.usd("7"), 0)).isPresent();
        assertThat(refusal("4")).contains("$7.00 promised to others");
    }

    @Test
    void an_unknown_bill_counts_at_its_worst_and_a_call_that_was_never_billed_as_nothing() {
        Hold unknown = granted("3", 300);
        Hold unsent = granted("4", 400);
        purse.settleUnknown(unknown);
        purse.release(unsent);
        assertThat(purse.spent()).isEqualTo(new Spent(Money.ZERO, Money.usd("3"), 300, 0));
        assertThat(purse.spent().money()).isEqualTo(Money.usd("3"));
        assertThat(purse.promised()).isEqualTo(Money.ZERO);
    }

    @Test
    void no_call_is_settled_twice_or_without_having_been_granted() {
        Hold first = granted("1");
        purse.settle(first, Money.usd("1"), 0);
        assertThatIllegalStateException()
                .isThrownBy(() -> purse.settle(first, Money.usd("1"), 0))
                .withMessage(
                        "this call (up to $1.00 and 0 tokens) is not open: it was settled before, or never granted");
        assertThatIllegalStateException().isThrownBy(() -> purse.settleUnknown(first));
        assertThatIllegalStateException().isThrownBy(() -> purse.release(first));
        assertThatIllegalStateException().isThrownBy(() -> purse.release(call("1")));
        Hold second = granted("1");
        assertThatIllegalStateException().isThrownBy(() -> purse.hold(second, NO_RESERVE));
        assertThat(purse.spent().money()).isEqualTo(Money.usd("1"));
    }

    @Test
    void two_calls_of_the_same_worst_case_are_two_calls() {
        Hold first = granted("2");
        Hold second = granted("2");
        purse.release(first);
        assertThat(purse.promised()).isEqualTo(Money.usd("2"));
        purse.release(second);
    }

    @Test
    void a_bill_above_the_worst_case_is_booked_as_it_is_and_stops_all_that_follows() {
        Hold first = granted("6");
        Hold second = granted("4");
        purse.settle(first, Money.usd("9"), 0);
        assertThat(purse.overrun()).isEqualTo(Money.ZERO);
        assertThat(refusal("2")).contains("$9.00 spent");
        purse.settle(second, Money.usd("4"), 0);
        assertThat(purse.spent().money()).isEqualTo(Money.usd("13"));
        assertThat(purse.overrun()).isEqualTo(Money.usd("3"));
        assertThat(refusal("0.01")).contains("$13.00 spent");
    }

    @Test
    void tokens_are_capped_as_money_is() {
        Purse tokens = new Purse(Budget.ofTokens(1_000));
        Hold first = new Hold(Money.usd("99"), 700);
        assertThat(tokens.hold(first, NO_RESERVE)).isInstanceOf(Verdict.Granted.class);
        Hold second = Hold.unpriced(400);
        assertThat(tokens.hold(second, NO_RESERVE)).isInstanceOf(Verdict.WaitForSettles.class);
        tokens.settle(first, Money.usd("98"), 650);
        assertThat(tokens.hold(second, NO_RESERVE))
                .isEqualTo(
                        new Verdict.Refused("the budget of 1000 tokens does not bear this call: 650 spent, 0 promised"
                                + " to others, and the call can take up to 400 tokens; raise the budget, or lower the most"
                                + " tokens an answer may have"));
        Hold third = Hold.unpriced(350);
        assertThat(tokens.hold(third, NO_RESERVE)).isInstanceOf(Verdict.Granted.class);
        tokens.settle(third, Money.ZERO, 360);
        assertThat(tokens.tokenOverrun()).isEqualTo(10);
        assertThat(tokens.overrun()).isEqualTo(Money.ZERO);
    }

    @Test
    void the_cap_that_is_short_decides_whether_to_wait() {
        Purse both = new Purse(Budget.of(TEN).withTokens(1_000));
        Hold cheap = new Hold(Money.ZERO, 900);
        assertThat(both.hold(cheap, NO_RESERVE)).isInstanceOf(Verdict.Granted.class);
        assertThat(both.hold(new Hold(Money.usd("1"), 200), NO_RESERVE)).isInstanceOf(Verdict.WaitForSettles.class);
        assertThat(both.hold(new Hold(Money.usd("11"), 50), NO_RESERVE)).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void an_unknown_price_is_refused_where_money_is_capped_and_nowhere_else() {
        assertThat(purse.hold(Hold.unpriced(10), NO_RESERVE))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.why())
                                .startsWith("money is capped and the price of this model is not known"));
        assertThat(new Purse(Budget.none()).hold(Hold.unpriced(10), NO_RESERVE)).isInstanceOf(Verdict.Granted.class);
        Hold free = new Hold(Money.ZERO, 10);
        assertThat(new Purse(Budget.of(Money.ZERO)).hold(free, NO_RESERVE)).isEqualTo(new Verdict.Granted(free));
    }

    @Test
    void only_calls_that_carry_the_reserve_can_use_it() {
        Reserve reserve = purse.setAside(Money.usd("4"), 0).orElseThrow();
        assertThat(refusal("7")).contains("$4.00 promised to others");
        Hold part = granted("6");
        Hold merge = call("4");
        assertThat(purse.hold(merge, Optional.of(reserve))).isEqualTo(new Verdict.Granted(merge));
        purse.settle(part, Money.usd("6"), 0);
        purse.settle(merge, Money.usd("1"), 0);
        assertThat(purse.promised())
                .as("three dollars went back into the reserve")
                .isEqualTo(Money.usd("3"));
        purse.close(reserve);
        purse.close(reserve);
        assertThat(purse.promised()).isEqualTo(Money.ZERO);
        granted("3");
    }

    @Test
    void a_call_with_a_reserve_takes_the_rest_from_what_is_free() {
        Reserve reserve = purse.setAside(Money.usd("4"), 0).orElseThrow();
        Hold merge = call("5");
        assertThat(purse.hold(merge, Optional.of(reserve))).isInstanceOf(Verdict.Granted.class);
        assertThat(purse.promised()).isEqualTo(Money.usd("5"));
        granted("5");
        purse.settle(merge, Money.usd("4.50"), 0);
        assertThat(purse.promised()).as("the reserve is used up").isEqualTo(Money.usd("5"));
    }

    @Test
    void what_comes_back_to_a_closed_reserve_is_free_for_all() {
        Reserve reserve = purse.setAside(TEN, 0).orElseThrow();
        Hold merge = call("10");
        assertThat(purse.hold(merge, Optional.of(reserve))).isInstanceOf(Verdict.Granted.class);
        purse.close(reserve);
        purse.settle(merge, Money.usd("1"), 0);
        assertThat(purse.promised()).isEqualTo(Money.ZERO);
        granted("9");
    }

    @Test
    void nothing_is_set_aside_that_is_not_there() {
        granted("7");
        assertThat(purse.setAside(Money.usd("3.01"), 0)).isEmpty();
        assertThat(purse.setAside(Money.usd("3"), 0)).isPresent();
    }

    @Test
    void what_an_earlier_run_spent_counts() {
        purse.carryOver(new Spent(Money.usd("5"), Money.usd("2"), 50, 0));
        assertThat(purse.spent()).isEqualTo(new Spent(Money.usd("5"), Money.usd("2"), 50, 0));
        assertThat(refusal("3.01")).contains("$7.00 spent");
        granted("3");
    }

    private Hold granted(String worst) {
        return granted(worst, 0);
    }

    private Hold granted(String worst, long tokens) {
        Hold hold = new Hold(Money.usd(worst), tokens);
        assertThat(purse.hold(hold, NO_RESERVE)).isEqualTo(new Verdict.Granted(hold));
        return hold;
    }

    private String refusal(String worst) {
        return purse.hold(call(worst), NO_RESERVE) instanceof Verdict.Refused refused ? refused.why() : "not refused";
    }

    private static Hold call(String worst) {
        return new Hold(Money.usd(worst), 0);
    }
}
