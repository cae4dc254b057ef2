package dev.fanfold.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.cli.live.Scene.Bar;
import dev.fanfold.cli.live.Scene.Whole;
import dev.fanfold.event.Awaited;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Money;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is said while a run goes on")
class LiveMessagesTest {
    private static final Endpoint MODEL = Endpoint.rehearsed("m");

    @Test
    void of_each_part() {
        assertThat(Stream.of(
                                new Phase.ToCome(List.of()),
                                new Phase.ToCome(List.of("facts", "review")),
                                new Phase.Queued(),
                                new Phase.Waiting(MODEL, Awaited.PERMIT),
                                new Phase.Waiting(MODEL, Awaited.RATE),
                                new Phase.Waiting(MODEL, Awaited.OUTAGE),
                                new Phase.Waiting(MODEL, Awaited.MONEY),
                                new Phase.Waiting(MODEL, Awaited.SIBLING),
                                new Phase.Held(Duration.ofSeconds(2), "500 from the provider"),
                                new Phase.Asking(1, false),
                                new Phase.Asking(5, false),
                                new Phase.Asking(2, true),
                                new Phase.Throttled(Duration.ofMillis(3_200), "429 from the provider"),
                                new Phase.Retrying(Duration.ofSeconds(150), "the server is busy"),
                                new Phase.Answered(),
                                new Phase.Done(Phase.Source.MODEL),
                                new Phase.Done(Phase.Source.JOURNAL),
                                new Phase.Failed("no answer"),
                                new Phase.Stopped("no longer needed"))
                        .map(LiveMessages::phase))
                .containsExactly(
                        "to come",
                        "waits for facts, review",
                        "waiting",
                        "waiting for another call to end",
                        "waiting for the rate limit",
                        "waiting for a provider that is down",
                        "waiting for money that other calls hold",
                        "waiting for the first call of its fan",
                        "waiting 2 s: 500 from the provider",
                        "asking",
                        "asking, 5 calls",
                        "asking, hedged",
                        "waiting 4 s: 429 from the provider",
                        "trying again in 3 min: the server is busy",
                        "answered",
                        "done",
                        "from the journal",
                        "failed: no answer",
                        "stopped: no longer needed");
    }

    @Test
    void of_the_whole() {
        var money = Money.usd("0.5");
        assertThat(LiveMessages.whole(new Whole(1_200, 2, OptionalLong.of(2_000), 1, money, Duration.ofSeconds(500))))
                .containsExactly("1,200/2,000 done", "2 failed", "1 call in flight", "$0.50", "9 min");
        assertThat(LiveMessages.whole(new Whole(0, 0, OptionalLong.empty(), 0, Money.ZERO, Duration.ofMillis(99_990))))
                .containsExactly("0 done", "0 calls in flight", "99.9 s");
    }

    @Test
    void of_a_backlog() {
        var half = OptionalDouble.of(0.5);
        assertThat(LiveMessages.bar(
                        new Bar("", 1_000, 3, OptionalLong.of(2_000), half, 41.4, OptionalDouble.of(24.1), 7)))
                .containsExactly("1,000/2,000", "3 failed", "25 s left", "41/s", "7 recalled");
        assertThat(LiveMessages.bar(new Bar(
                        "", 1, 0, OptionalLong.empty(), OptionalDouble.empty(), 0.26, OptionalDouble.empty(), 0)))
                .containsExactly("1 record", "0.3/s");
        assertThat(LiveMessages.percent(0.999)).isEqualTo(" 99 %");
    }

    @Test
    void of_what_has_no_line_of_its_own() {
        assertThat(LiveMessages.others(280, List.of("200 done", "80 to come")))
                .isEqualTo("and 280 others: 200 done, 80 to come");
        assertThat(LiveMessages.tokens(1)).isEqualTo("1 token");
        assertThat(LiveMessages.tokens(1_234)).isEqualTo("1,234 tokens");
        assertThat(LiveMessages.tokens(0)).isEmpty();
    }

    @Test
    void line_by_line() {
        var second = Duration.ofSeconds(1);
        assertThat(LiveMessages.change("taste", new Phase.Asking(1, false), second))
                .isEqualTo("taste: asking");
        assertThat(LiveMessages.change("taste", new Phase.Done(Phase.Source.MODEL), second))
                .isEqualTo("taste: done after 1.0 s");
        assertThat(LiveMessages.change("taste", new Phase.Failed("no"), second))
                .isEqualTo("taste: failed: no after 1.0 s");
    }
}
