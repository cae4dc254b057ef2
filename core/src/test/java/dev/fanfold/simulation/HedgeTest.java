package dev.fanfold.simulation;

import static dev.fanfold.simulation.RetryTest.SECOND;
import static dev.fanfold.simulation.RetryTest.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.engine.onion.Rules;
import dev.fanfold.event.Event;
import dev.fanfold.limit.Hedging;
import dev.fanfold.limit.Price;
import dev.fanfold.limit.Prices;
import dev.fanfold.result.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A hedge is a second request for one ordinal, and one answer")
class HedgeTest {
    private static final int PARTS = 100;
    private static final Rules RULES = Rules.usual()
            .atOnce(4)
            .hedging(new Hedging(.99, .1))
            .prices(Prices.none().with("scene", "scripted", Price.perMillion("1", "1", "10")));

    /** The first request of three parts hangs for an hour; whoever asks again is answered in a second. */
    private static Scene.Script stragglers(List<String> hung) {
        return asked -> {
            var part = asked.prompt().user();
            var slow = part.equals("49") || part.equals("74") || part.equals("99");
            if (slow && !hung.contains(part)) {
                hung.add(part);
                asked.wait(Duration.ofHours(1));
            }
            var first = Duration.ofMillis(300 + 2 * (37 * asked.number() % 97));
            asked.wait(first);
            asked.firstToken().run();
            asked.wait(SECOND.minus(first));
            return Scene.Asked.answer("answer " + part);
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_straggler_is_overtaken_and_every_part_has_its_own_answer_once(long seed) {
        var hung = new ArrayList<String>();
        var scene = new Scene(seed, RULES, stragglers(hung));
        var run = scene.play(pieces(PARTS), "").run().orElseThrow();
        assertThat(run.value().values())
                .isEqualTo(
                        IntStream.range(0, PARTS).mapToObj(i -> "answer " + i).toList());
        assertThat(hung).isNotEmpty();
        assertThat(run.wall().total()).isLessThan(Duration.ofMinutes(2));
        assertThat(scene.sent()).hasSizeBetween(PARTS + hung.size(), PARTS + 10);
        assertThat(scene.onTheWire()).isZero();
        assertThat(scene.peak()).isLessThanOrEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_loser_is_on_the_bill_of_its_part_and_not_on_its_critical_path(long seed) {
        var hung = new ArrayList<String>();
        var scene = new Scene(seed, RULES, stragglers(hung));
        var run = scene.play(pieces(PARTS), "").run().orElseThrow();
        var hedged = run.parts().stream()
                .filter(part -> part.effort().calls() == 2)
                .map(Part::effort)
                .toList();
        assertThat(hedged).hasSizeGreaterThanOrEqualTo(hung.size()).allSatisfy(effort -> {
            assertThat(effort.spent().assumed().nanos()).isPositive();
            assertThat(effort.spent().billed().nanos()).isPositive();
            assertThat(effort.critical()).isEqualTo(SECOND);
        });
        assertThat(scene.engine().onion().bank().spent()).isEqualTo(run.effort().spent());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void hedges_are_at_most_their_share_of_the_calls(long seed) {
        var scene = new Scene(seed, RULES.hedging(new Hedging(.5, .05)), asked -> {
            asked.wait(SECOND.multipliedBy(1 + asked.number() % 7));
            return Scene.Asked.answer("here");
        });
        assertThat(scene.play(pieces(PARTS), "").value().values()).hasSize(PARTS);
        assertThat(scene.sent().size()).isBetween(PARTS, PARTS + 5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whoever_watches_is_told_which_call_is_the_hedge_and_which_was_stopped(long seed) {
        var scene = new Scene(seed, RULES, stragglers(new ArrayList<>()));
        assertThat(scene.play(pieces(PARTS), "").value().values()).hasSize(PARTS);
        var hedges = events(scene, Event.CallHedged.class);
        assertThat(hedges).isNotEmpty().allSatisfy(hedge -> {
            var stopped = events(scene, Event.CallStopped.class).stream()
                    .filter(call -> call.path().equals(hedge.path()))
                    .toList();
            var answered = events(scene, Event.CallAnswered.class).stream()
                    .filter(call -> call.path().equals(hedge.path()))
                    .toList();
            assertThat(stopped).hasSize(1);
            assertThat(answered).hasSize(1);
            assertThat(hedge.call())
                    .isIn(stopped.getFirst().call(), answered.getFirst().call());
            assertThat(stopped.getFirst().call())
                    .isNotEqualTo(answered.getFirst().call());
        });
        assertThat(events(scene, Event.CallBegan.class).stream().map(Event.CallBegan::call))
                .doesNotHaveDuplicates()
                .hasSize(scene.sent().size());
    }

    private static <E extends Event> List<E> events(Scene scene, Class<E> kind) {
        return scene.events().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
