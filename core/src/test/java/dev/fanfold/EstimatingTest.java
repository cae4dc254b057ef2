package dev.fanfold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fanfold.job.Job;
import dev.fanfold.job.Split;
import dev.fanfold.limit.Price;
import dev.fanfold.limit.Prices;
import dev.fanfold.limit.Rate;
import dev.fanfold.limit.RetryRules;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.ballot.Ballots;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Model;
import dev.fanfold.model.Money;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.Reply;
import dev.fanfold.split.Records;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Label;
import dev.fanfold.work.Load;
import dev.fanfold.work.Work;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A runtime estimates a job")
class EstimatingTest {
    private static final Work<String, String> CODE = (input, call) -> input;
    private static final Job<String, Ballots<Label>> VOTE = Split.byRepetition(
                    5, Ask.system("Is it easy?").labels("YES", "NO").maxTokens(10))
            .merge(Merge.vote());

    /** A model that no test may ask. */
    private record Untouched(Endpoint endpoint) implements Model {
        @Override
        public Reply reply(Prompt prompt) {
            throw new AssertionError("an estimate makes no call");
        }
    }

    @Test
    void without_a_call() {
        try (var fanfold = Fanfold.open(new Untouched(Endpoint.live("openai", "gpt-4o-mini")))) {
            var estimate = fanfold.estimate(VOTE, "Fry the onion.");
            assertThat(estimate.total().lowest().calls()).isEqualTo(5);
            assertThat(estimate.total().worst().calls()).isEqualTo(10);
            assertThat(estimate.total().largest().output())
                    .as("the limit of one answer")
                    .isEqualTo(10);
            assertThat(estimate.total().largest().input())
                    .as("of ten prompts alike, one")
                    .isEqualTo(estimate.total().worst().input() / 10);
            assertThat(estimate.known()).isTrue();
            assertThat(estimate.cost().known()).isTrue();
            assertThat(estimate.cost().lowest())
                    .isGreaterThan(Money.ZERO)
                    .isLessThan(estimate.cost().expected());
            assertThat(estimate.cost().expected()).isLessThan(estimate.cost().worst());
            assertThat(estimate.atLimit()).isEmpty();
        }
    }

    @Test
    void with_the_retries_that_its_rules_allow() {
        var model = new Untouched(Endpoint.live("openai", "gpt-4o-mini"));
        var many = Split.byRepetition(100, Ask.system("Is it easy?").labels("YES", "NO"))
                .merge(Merge.vote());
        try (var usual = Fanfold.open(model);
                var never = Fanfold.on(model).retries(RetryRules.none()).open();
                var twice = Fanfold.on(model)
                        .retries(RetryRules.usual().withAttempts(2).withAtLeast(1_000))
                        .open()) {
            assertThat(usual.estimate(VOTE, "x").retries())
                    .as("never fewer than 3")
                    .isEqualTo(3);
            assertThat(usual.estimate(many, "x").retries())
                    .as("10 % of 200 at worst")
                    .isEqualTo(20);
            assertThat(never.estimate(VOTE, "x").retries()).isZero();
            assertThat(twice.estimate(VOTE, "x").retries())
                    .as("one for each of 10 at worst")
                    .isEqualTo(10);
            assertThat(never.estimate(VOTE, "x").cost().worst())
                    .isLessThan(usual.estimate(VOTE, "x").cost().worst());
        }
    }

    @Test
    void and_the_time_that_the_declared_limits_take() {
        var limits = Fanfold.on(new Untouched(Endpoint.live("example.org", "m")))
                .limits(
                        Rate.requests(60).perMinute().burst(10),
                        Rate.tokens(600_000).perMinute());
        var work = CODE.sending(Forecast.atMost(new Load(100, 50_000, 50_000)));
        try (var fanfold = limits.open()) {
            assertThat(fanfold.estimate(work, "").atLimit())
                    .as("90 requests at one a second")
                    .contains(Duration.ofSeconds(90));
            assertThat(fanfold.estimate(CODE.sending(Forecast.atMost(new Load(10, 1, 1))), "")
                            .atLimit())
                    .as("within the burst")
                    .contains(Duration.ZERO);
        }
    }

    @Test
    void each_model_by_its_own_limits_and_price() {
        var prices = Prices.none().with("example.org", "dear", Price.perMillion("1", "1", "1"));
        var options = Fanfold.on(named("cheap"))
                .model("judge", named("dear"))
                .limits("judge", Rate.requests(1).perSecond().burst(1))
                .prices(prices);
        var work = CODE.sending(Forecast.atMost(new Load(1, 500, 500), "judge"));
        var both = CODE.sending(
                Forecast.atMost(new Load(11, 500, 500), "judge").beside(Forecast.atMost(new Load(1_000, 0, 0))));
        try (var fanfold = options.open()) {
            assertThat(fanfold.estimate(work, "").cost().expected()).isEqualTo(Money.usd("0.001"));
            assertThat(fanfold.estimate(both, "").atLimit()).contains(Duration.ofSeconds(10));
            assertThat(fanfold.estimate(both, "").cost().unpriced())
                    .containsExactly(Endpoint.live("example.org", "cheap"));
        }
    }

    @Test
    void that_a_stand_in_does_for_nothing() {
        try (var fanfold = Fanfold.on(new Untouched(Endpoint.rehearsed("gpt-4o")))
                .prices(Prices.none())
                .open()) {
            assertThat(fanfold.estimate(VOTE, "x").toString()).endsWith("; costs nothing");
        }
    }

    @Test
    void and_says_what_code_hides() {
        try (var fanfold = Fanfold.open(named("m"))) {
            assertThat(fanfold.estimate(CODE, "x").unknown()).containsExactly("a piece of code");
            var asked = CODE.sending(Forecast.atMost(new Load(1, 1, 1), "nobody"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> fanfold.estimate(asked, "x"))
                    .withMessageContaining("no model is named nobody");
        }
    }

    @Test
    void and_leaves_a_reader_unread() throws IOException {
        var tags = Split.byVolume(Records.jsonl("id", "text").batchesOf(2))
                .each(Ask.items("Tag it.").labels("good", "bad"))
                .merge(Merge.stitch());
        try (var fanfold = Fanfold.open(named("m"));
                var reader = new StringReader("{}")) {
            assertThat(fanfold.estimate(tags, reader).unknown())
                    .singleElement()
                    .asString()
                    .contains("how many parts its input is cut into");
            assertThat(reader.read()).isEqualTo('{');
        }
    }

    private static Untouched named(String model) {
        return new Untouched(Endpoint.live("example.org", model));
    }
}
