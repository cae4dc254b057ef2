package dev.fanfold.simulation;

import static dev.fanfold.simulation.RetryTest.SECOND;
import static dev.fanfold.simulation.RetryTest.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.engine.onion.Rules;
import dev.fanfold.limit.RetryRules;
import dev.fanfold.result.Part;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A time-out measures the call and not the queue")
class TimeoutTest {
    private static final Rules RULES =
            Rules.usual().atOnce(1).timeout(SECOND.multipliedBy(10)).retry(RetryRules.none());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_call_that_hangs_is_aborted_and_its_part_says_so(long seed) {
        var scene = new Scene(seed, RULES, asked -> {
            asked.wait(SECOND.multipliedBy(asked.prompt().user().equals("1") ? 3_600 : 1));
            return Scene.Asked.answer("here");
        });
        var run = scene.play(pieces(3), "").run().orElseThrow();
        assertThat(run.parts().get(1))
                .isInstanceOfSatisfying(
                        Part.Failed.class, failed -> assertThat(failed.why()).contains("scripted", "within 10.0 s"));
        assertThat(run.value().values()).hasSize(2);
        assertThat(run.wall().total()).isEqualTo(SECOND.multipliedBy(12));
        assertThat(scene.onTheWire()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void waiting_for_a_permit_is_no_part_of_it(long seed) {
        var scene = new Scene(seed, RULES, asked -> {
            asked.wait(SECOND.multipliedBy(9));
            return Scene.Asked.answer("here");
        });
        assertThat(scene.play(pieces(5), "").value().values()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_model_that_is_deaf_to_interrupts_holds_up_nobody(long seed) {
        var scene = new Scene(seed, RULES, asked -> {
            if (asked.prompt().user().equals("0")) {
                asked.world().time().passDeaf(SECOND.multipliedBy(3_600));
            }
            return Scene.Asked.answer("here");
        });
        var played = scene.play(pieces(2), "");
        assertThat(played.value().values()).hasSize(1);
        assertThat(played.took()).isLessThan(SECOND.multipliedBy(12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_call_that_was_left_behind_lengthens_no_chain(long seed) {
        var rules = Rules.usual().atOnce(1).timeout(SECOND.multipliedBy(10)).retry(RetryRules.usual());
        var deaf = new AtomicInteger();
        var scene = new Scene(seed, rules, asked -> {
            if (asked.prompt().user().equals("0") && deaf.getAndIncrement() < 2) {
                asked.world().time().passDeaf(SECOND.multipliedBy(60));
            } else {
                asked.wait(SECOND.multipliedBy(8));
            }
            return Scene.Asked.answer("here");
        });
        var run = scene.play(pieces(12), "").run().orElseThrow();
        assertThat(run.value().values()).hasSize(12);
        assertThat(run.effort().critical()).isLessThanOrEqualTo(run.wall().total());
        assertThat(run.effort().critical()).isEqualTo(SECOND.multipliedBy(8));
    }
}
