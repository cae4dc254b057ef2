package dev.fanfold.simulation;

import static dev.fanfold.simulation.RetryTest.SECOND;
import static dev.fanfold.simulation.RetryTest.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.engine.onion.Rules;
import dev.fanfold.event.Event;
import dev.fanfold.event.Waits;
import dev.fanfold.job.Plan;
import dev.fanfold.job.Split;
import dev.fanfold.limit.Budget;
import dev.fanfold.limit.Rate;
import dev.fanfold.merge.Merge;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.RateNews;
import dev.fanfold.result.WallTime;
import dev.fanfold.work.Ask;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A run's wall is accounted for, to the nanosecond")
class WallTest {
    /** The worst case of one call, and room for what one really takes, and not for two at once. */
    private static final long MONEY_FOR_ONE = 2_600;

    private static final Scene.Script A_SECOND = asked -> {
        asked.wait(SECOND);
        return Scene.Asked.answer("here");
    };

    private static WallTime wall(Duration queue, Duration limit, Duration backOff, Duration call, Duration merge) {
        return new WallTime(queue, limit, Duration.ZERO, backOff, call, merge, Duration.ZERO);
    }

    private static Waits permit(Duration waited) {
        return Waits.forPermitAndRate(waited.toNanos(), 0);
    }

    /** What each call waited for, in the order in which they went out. */
    private static List<Waits> waits(Scene scene) {
        return scene.events().stream()
                .flatMap(event -> event instanceof Event.CallBegan began ? Stream.of(began.waits()) : Stream.empty())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void parts_that_wait_for_a_permit_wait_in_the_queue(long seed) {
        var scene = new Scene(seed, Rules.usual().atOnce(2), A_SECOND);
        var run = scene.play(pieces(4), "").run().orElseThrow();
        assertThat(run.wall()).isEqualTo(wall(SECOND, Duration.ZERO, Duration.ZERO, SECOND, Duration.ZERO));
        assertThat(waits(scene)).containsExactly(Waits.NONE, Waits.NONE, permit(SECOND), permit(SECOND));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_calls_of_a_merge_are_merge(long seed) {
        var job = Split.byAspect(Ask.system("a").named("a"), Ask.system("b").named("b"))
                .merge(Merge.synthesise(Ask.system("editor")));
        var run = new Scene(seed, Rules.usual(), A_SECOND).play(job, "x").run().orElseThrow();
        assertThat(run.wall()).isEqualTo(wall(Duration.ZERO, Duration.ZERO, Duration.ZERO, SECOND, SECOND));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_rate_that_is_met_is_limit(long seed) {
        var rules = Rules.usual().rates(List.of(Rate.requests(1).perMinute()));
        var scene = new Scene(seed, rules, A_SECOND);
        var run = scene.play(pieces(2), "").run().orElseThrow();
        assertThat(run.wall().call()).isEqualTo(SECOND);
        assertThat(waits(scene).getLast().rate()).isEqualTo(run.wall().limit());
        assertThat(run.wall().limit()).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(64));
        assertThat(run.wall().engine()).isZero();
        assertThat(run.wall().queue()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_pause_before_a_retry_is_back_off(long seed) {
        var rates = new RateNews(List.of(), Optional.of(SECOND.multipliedBy(40)));
        var scene = new Scene(seed, Rules.usual(), asked -> {
            asked.wait(SECOND);
            if (asked.number() == 0) {
                throw new ModelException.Transient("overloaded", rates);
            }
            return Scene.Asked.answer("here");
        });
        var run = scene.play(pieces(1), "").run().orElseThrow();
        assertThat(run.wall())
                .isEqualTo(wall(
                        Duration.ZERO, Duration.ZERO, SECOND.multipliedBy(40), SECOND.multipliedBy(2), Duration.ZERO));
        assertThat(waits(scene)).as("a pause is no waiting").containsExactly(Waits.NONE, Waits.NONE);
    }

    /** The third failure in a row shuts the door for a second; whoever found it shut then waits for another to look. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_provider_that_is_down_is_outage_and_no_limit(long seed) {
        var scene = new Scene(seed, Rules.usual(), asked -> {
            asked.wait(SECOND);
            if (asked.number() < 3) {
                throw ModelException.Transient.unbilled("503", RateNews.none());
            }
            return Scene.Asked.answer("here");
        });
        var run = scene.play(pieces(3), "").run().orElseThrow();
        assertThat(waits(scene)).contains(Waits.forOutage(2 * SECOND.toNanos()));
        assertThat(waits(scene)).extracting(Waits::rate).containsOnly(Duration.ZERO);
        assertThat(waits(scene)).extracting(Waits::permit).containsOnly(Duration.ZERO);
        assertThat(run.wall().limit()).isZero();
        assertThat(run.wall().queue()).isZero();
        assertThat(run.wall().outage()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_call_tells_of_the_money_that_it_waited_for(long seed) {
        var rules = Rules.usual().budget(Budget.ofTokens(MONEY_FOR_ONE));
        var scene = new Scene(seed, rules, A_SECOND);
        var ask = Ask.system("q").maxTokens(2_000);
        scene.play(Split.byAspect(ask.named("a"), ask.named("b")).merge(Merge.stitch(" ")), "x");
        assertThat(waits(scene)).containsExactly(Waits.NONE, Waits.forMoney(SECOND.toNanos()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_plan_takes_the_time_of_its_longest_chain(long seed) {
        var plan = Plan.of(String.class, p -> {
            var slow = p.step("slow", Ask.system("slow"));
            var quick = p.step("quick", Ask.system("quick"));
            var after = p.then("after", slow, Ask.system("after"));
            return p.merge("both", Merge.stitch(" "), quick, after);
        });
        var scene = new Scene(seed, Rules.usual(), asked -> {
            asked.wait(SECOND.multipliedBy(asked.prompt().system().startsWith("slow") ? 5 : 1));
            return Scene.Asked.answer("here");
        });
        var run = scene.play(plan, "x").run().orElseThrow();
        assertThat(run.wall())
                .isEqualTo(wall(Duration.ZERO, Duration.ZERO, Duration.ZERO, SECOND.multipliedBy(6), Duration.ZERO));
    }
}
