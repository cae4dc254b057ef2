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
                        SpendingText.noCall(Money.usd("0.10"), Money.usd("43.55"), "name a cheaper --model")
                                .spoken(),
                        SpendingText.noCall(100, 4_355).spoken()))
                .containsExactly(
                        "",
                        ", not counting that 1 answer is kept",
                        ", not counting that 2,400 answers are kept",
                        "the budget of $0.10 bears no call, as each may cost $43.55 or more, and nothing was sent: name a"
                                + " cheaper --model, or raise --budget",
                        "the budget of 100 tokens bears no call, as each may take 4,355 or more, and nothing was sent:"
                                + " raise --token-budget");
    }
}
