package dev.fanfold.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Fanfold;
import dev.fanfold.job.Split;
import dev.fanfold.limit.Price;
import dev.fanfold.limit.Prices;
import dev.fanfold.limit.Rate;
import dev.fanfold.limit.RetryRules;
import dev.fanfold.merge.Merge;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.Money;
import dev.fanfold.openai.OpenAi;
import dev.fanfold.openai.OpenAiModel;
import dev.fanfold.rehearsal.Fault;
import dev.fanfold.rehearsal.Faults;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.rehearsal.RehearsalServer;
import dev.fanfold.result.Part;
import dev.fanfold.work.Ask;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How fast calls go out, what happens to those that break, and what they may cost. */
class LimitsTest {
    @Test
    void limits_that_are_known_beforehand_spare_refusals() {
        try (var provider = Rehearsal.withSeed(7).requestsPerMinute(500).start()) {
            var model = model(provider);
            // region limits
            var fanfold = Fanfold.on(model)
                    .limits(Rate.requests(500).perMinute(), Rate.tokens(200_000).perMinute())
                    .open();
            // endregion
            try (fanfold) {
                assertThat(fanfold.run(BeginnerVote.VOTE, Tree.recipe()).whole())
                        .isTrue();
                assertThat(fanfold.estimate(BeginnerVote.VOTE, Tree.recipe()).atLimit())
                        .contains(Duration.ZERO);
            }
            assertThat(provider.log().counts().answered(429)).isZero();
        }
    }

    @Test
    void a_limit_that_nobody_declared_is_waited_for() throws InterruptedException {
        try (var provider = Rehearsal.withSeed(7).requestsPerSecond(20, 2).start();
                var fanfold = Fanfold.open(model(provider))) {
            assertThat(fanfold.run(BeginnerVote.VOTE, Tree.recipe()).whole()).isTrue();
            assertThat(provider.log().counts().answered(429)).isPositive();
            assertThat(provider.log().await(seen -> seen.answered(200) == 5, Duration.ofSeconds(10)))
                    .isTrue();
        }
    }

    @Test
    void what_breaks_is_tried_again() {
        var twiceDown = Rehearsal.withSeed(7).faults(Faults.first(2, Fault.status(503)));
        try (var provider = twiceDown.start()) {
            var model = model(provider);
            // region retries
            var patient = Fanfold.on(model)
                    .retries(RetryRules.usual().withAttempts(5))
                    .open();
            // endregion
            try (patient) {
                assertThat(patient.run(BeginnerVote.VOTE, Tree.recipe()).whole())
                        .isTrue();
            }
            assertThat(provider.log().counts().answered(503)).isEqualTo(2);
        }
    }

    @Test
    void no_more_is_spent_than_the_budget() {
        var lines = Split.byVolume((String text) -> text.lines())
                .each(Ask.system("Say it in other words.").maxTokens(20))
                .merge(Merge.stitch("\n"));
        try (var provider = Rehearsal.withSeed(7).start()) {
            var model = model(provider);
            // region budget
            var prices = Prices.shipped().with("127.0.0.1", "house-model", Price.perMillion("1000", "1000", "1000"));
            var fanfold =
                    Fanfold.on(model).prices(prices).budget(Money.usd("1.00")).open();
            // endregion
            try (fanfold) {
                var run = fanfold.run(lines, "Fry an onion.\n".repeat(40));
                assertThat(fanfold.spent().money()).isLessThanOrEqualTo(Money.usd("1.00"));
                assertThat(run.effort().spent()).isEqualTo(fanfold.spent());
                assertThat(run.whole()).isFalse();
                assertThat(run.parts())
                        .filteredOn(part -> part instanceof Part.Failed<?>)
                        .isNotEmpty()
                        .allSatisfy(part ->
                                assertThat(((Part.Failed<?>) part).cause()).isInstanceOf(ModelException.Cap.class));
            }
        }
    }

    @Test
    void an_estimate_makes_no_call() {
        try (var provider = Rehearsal.withSeed(7).start()) {
            var model = model(provider);
            var prices = Prices.none().with("127.0.0.1", "house-model", Price.perMillion("0.15", "0.075", "0.60"));
            var recipe = Tree.recipe();
            try (var fanfold = Fanfold.on(model).prices(prices).open()) {
                // region estimate
                var estimate = fanfold.estimate(RecipeReview.REVIEW, recipe);
                // endregion
                // region estimate-says
                assertThat(estimate)
                        .hasToString(
                                "4 calls (4 to 8), 1,972 tokens in, 742 out; about $0.000741, at worst $0.007668");
                // endregion
                assertThat(estimate.known()).isTrue();
            }
            assertThat(provider.log().counts().requests()).isZero();
        }
    }

    private static OpenAiModel model(RehearsalServer provider) {
        return OpenAi.at(provider.baseUrl()).model("house-model").open();
    }
}
