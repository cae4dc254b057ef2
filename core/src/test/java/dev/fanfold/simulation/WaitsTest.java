package dev.fanfold.simulation;

import static dev.fanfold.simulation.RetryTest.SECOND;
import static dev.fanfold.simulation.RetryTest.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.engine.onion.Rules;
import dev.fanfold.event.Awaited;
import dev.fanfold.event.Event;
import dev.fanfold.job.Split;
import dev.fanfold.limit.Budget;
import dev.fanfold.limit.Rate;
import dev.fanfold.merge.Merge;
import dev.fanfold.model.Mishap;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.RateNews;
import dev.fanfold.work.Ask;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A call that has to wait tells what for")
class WaitsTest {
    private static final long MONEY_FOR_ONE = 2_600;

    private static final Scene.Script A_SECOND = asked -> {
        asked.wait(SECOND);
        return Scene.Asked.answer("here");
    };

    /** What was waited for, in the order in which that was told. */
    private static List<Awaited> told(Scene scene) {
        return scene.events().stream()
                .flatMap(event -> event instanceof Event.CallWaits waits ? Stream.of(waits.what()) : Stream.empty())
                .toList();
    }

    /** Of each call that went out, whether it was told before that it waits; each waits for a call of its own path. */
    private static void assertToldWhereItWaited(Scene scene) {
        var waiting = new ArrayList<String>();
        for (var event : scene.events()) {
            switch (event) {
                case Event.CallWaits call -> waiting.add(call.path());
                case Event.CallBegan call ->
                    assertThat(call.waits().total().isZero())
                            .as("%s in %s", call, scene.events())
                            .isEqualTo(!waiting.removeIf(call.path()::equals));
                default -> {}
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void for_a_permit_and_nobody_tells_who_goes_at_once(long seed) {
        var scene = new Scene(seed, Rules.usual().atOnce(2), A_SECOND);
        scene.play(pieces(4), "");
        assertThat(told(scene)).containsExactly(Awaited.PERMIT, Awaited.PERMIT);
        assertToldWhereItWaited(scene);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void for_the_rate_limit(long seed) {
        var scene = new Scene(seed, Rules.usual().rates(List.of(Rate.requests(1).perMinute())), A_SECOND);
        scene.play(pieces(2), "");
        assertThat(told(scene)).containsExactly(Awaited.RATE);
        assertToldWhereItWaited(scene);
    }

    /** The second and the third begin to wait for the permit of the first, and when it is back for the minute to pass. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void once_more_by_one_for_all_when_it_waits_for_something_else(long seed) {
        var rules = Rules.usual().atOnce(1).rates(List.of(Rate.requests(1).perMinute()));
        var scene = new Scene(seed, rules, A_SECOND);
        scene.play(pieces(3), "");
        assertThat(told(scene))
                .containsExactly(Awaited.PERMIT, Awaited.PERMIT, Awaited.RATE, Awaited.PERMIT, Awaited.RATE);
        assertToldWhereItWaited(scene);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void for_a_provider_that_is_down(long seed) {
        var scene = new Scene(seed, Rules.usual(), asked -> {
            asked.wait(SECOND);
            if (asked.number() < 3) {
                throw ModelException.Transient.unbilled("503", RateNews.none());
            }
            return Scene.Asked.answer("here");
        });
        scene.play(pieces(3), "");
        assertThat(told(scene)).contains(Awaited.OUTAGE).containsOnly(Awaited.OUTAGE);
        assertToldWhereItWaited(scene);
    }

    /** First it breaks on the way, and then it is asked to slow down. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void and_what_had_gone_wrong_before_it_goes_out_once_more(long seed) {
        var scene = new Scene(seed, Rules.usual(), asked -> {
            return switch (asked.number()) {
                case 0 -> throw new ModelException.Transient("broke").as(Mishap.OnTheWire.BROKEN_CONNECTION);
                case 1 -> throw new ModelException.Wait("slow down", RateNews.none(), new Mishap.Status(429));
                default -> Scene.Asked.answer("here");
            };
        });
        scene.play(pieces(1), "");
        assertThat(scene.events().stream().flatMap(event -> switch (event) {
                    case Event.CallRetried call -> Stream.of(call.cause().mishap());
                    case Event.CallThrottled call -> Stream.of(call.cause().mishap(), call.what());
                    default -> Stream.of();
                }))
                .containsExactly(Mishap.OnTheWire.BROKEN_CONNECTION, new Mishap.Status(429), Awaited.RATE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void for_money_that_another_may_give_back(long seed) {
        var scene = new Scene(seed, Rules.usual().budget(Budget.ofTokens(MONEY_FOR_ONE)), A_SECOND);
        var ask = Ask.system("q").maxTokens(2_000);
        scene.play(Split.byAspect(ask.named("a"), ask.named("b")).merge(Merge.stitch(" ")), "x");
        assertThat(told(scene)).containsExactly(Awaited.MONEY);
        assertToldWhereItWaited(scene);
    }
}
