package dev.fanfold.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Fanfold;
import dev.fanfold.job.Split;
import dev.fanfold.limit.Hedging;
import dev.fanfold.limit.Price;
import dev.fanfold.limit.Prices;
import dev.fanfold.limit.Priming;
import dev.fanfold.merge.Merge;
import dev.fanfold.model.Money;
import dev.fanfold.openai.OpenAi;
import dev.fanfold.rehearsal.Fault;
import dev.fanfold.rehearsal.Faults;
import dev.fanfold.rehearsal.Latency;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.work.Ask;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is off unless it is asked for, and what is on where it pays. */
class ExtrasTest {
    @Test
    void several_attempts_pay_for_the_prompt_once() {
        try (var provider = Rehearsal.withSeed(7).start();
                var model = OpenAi.at(provider.baseUrl())
                        .model("house-model")
                        .samplesAtOnce(8)
                        .open();
                var fanfold = Fanfold.open(model)) {
            // region one-request
            var vote =
                    Split.byRepetition(5, BeginnerVote.QUESTION).asOneRequest().merge(Merge.vote());
            // endregion
            var run = fanfold.run(vote, Tree.recipe());
            assertThat(run.whole()).isTrue();
            assertThat(run.parts()).hasSize(5);
            assertThat(provider.log().counts().requests()).isEqualTo(1);
        }
    }

    @Test
    @Timeout(60)
    void a_straggler_is_asked_a_second_time() {
        var part = Ask.system("Say it in other words.").maxTokens(8);
        var pieces = Split.byVolume((String input) -> IntStream.range(0, 60).mapToObj(Integer::toString))
                .each(part)
                .merge(Merge.stitch("\n"));
        try (var provider = Rehearsal.withSeed(7)
                .latency(Latency.logNormal(Duration.ofMillis(40), .4, 0, 1))
                .faults(Faults.first(1, new Fault.Silence())
                        .only(asked -> asked.user().equals("50")))
                .start()) {
            var model = OpenAi.at(provider.baseUrl()).model("house-model").open();
            // region hedging
            var fanfold =
                    Fanfold.on(model).atOnce(4).hedging(new Hedging(.97, .1)).open();
            // endregion
            try (fanfold) {
                assertThat(fanfold.run(pieces, "").whole()).isTrue();
            }
        }
    }

    @Test
    void the_first_call_of_a_fan_may_warm_the_cache() {
        var rules = "Follow the house style to the letter. ".repeat(400);
        try (var provider = Rehearsal.withSeed(7).start()) {
            var model = OpenAi.at(provider.baseUrl()).model("house-model").open();
            var prices = Prices.none().with("127.0.0.1", "house-model", Price.perMillion("3", "0.30", "15"));
            // region priming
            var fanfold = Fanfold.on(model)
                    .prices(prices)
                    .priming(new Priming(Money.usd("0.0001")))
                    .open();
            // endregion
            try (fanfold) {
                var lines = Split.byVolume((String text) -> text.lines())
                        .each(Ask.system(rules).maxTokens(8))
                        .merge(Merge.stitch("\n"));
                var run = fanfold.run(lines, "one\ntwo\nthree\nfour");
                assertThat(run.effort().usage().cached()).isPositive();
            }
        }
    }

    @Test
    void patience_is_an_option() {
        try (var provider = Rehearsal.withSeed(7).start()) {
            var model = OpenAi.at(provider.baseUrl()).model("house-model").open();
            // region patience
            var fanfold = Fanfold.on(model)
                    .timeout(Duration.ofMinutes(2))
                    .patience(Duration.ofSeconds(30))
                    .open();
            // endregion
            try (fanfold) {
                assertThat(fanfold.run(BeginnerVote.VOTE, Tree.recipe()).whole())
                        .isTrue();
            }
        }
    }
}
