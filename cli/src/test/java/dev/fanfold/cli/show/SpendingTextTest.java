package dev.fanfold.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.model.Money;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is said about money")
class SpendingTextTest {
    @Test
    void every_part_of_an_estimate_and_every_refusal_as_people_read_it() {
        assertThat(Stream.of(
                        SpendingText.besides(0),
                        SpendingText.besides(1),
                        SpendingText.besides(2_400),
                        SpendingText.noCall(Money.usd("0.10"), Money.ZERO, Money.usd("43.55"), "name a cheaper --model")
                                .spoken(),
                        SpendingText.noCall(100, 0, 4_355).spoken(),
                        SpendingText.noCall(Money.usd("5"), Money.usd("1"), Money.usd("4.5"), "x")
                                .spoken(),
                        SpendingText.noCall(4_500, 453, 4_355).spoken()))
                .containsExactly(
                        "",
                        ", not counting that 1 answer is kept",
                        ", not counting that 2,400 answers are kept",
                        "the budget of $0.10 bears no call, as each may cost $43.55 or more, and nothing was sent: name a"
                                + " cheaper --model, or raise --budget",
                        "the budget of 100 tokens bears no call, as each may take 4,355 or more, and nothing was sent:"
                                + " raise --token-budget",
                        "the budget of $5.00 bears no call, as each may cost $4.50 or more, and $1.00 is spent already, and"
                                + " nothing was sent: x, or raise --budget",
                        "the budget of 4,500 tokens bears no call, as each may take 4,355 or more, and 453 are spent"
                                + " already, and nothing was sent: raise --token-budget");
    }
}
