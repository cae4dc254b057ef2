package dev.fanfold.simulation;

import static dev.fanfold.simulation.RetryTest.SECOND;
import static dev.fanfold.simulation.RetryTest.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.engine.onion.Rules;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.RateNews;
import dev.fanfold.result.Part;
import dev.fanfold.work.Ask;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A deadline is carried down to every call")
class DeadlineTest {
    private static final Scene.Script THREE_SECONDS = asked -> {
        asked.wait(SECOND.multipliedBy(3));
        return Scene.Asked.answer("here");
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_call_that_cannot_be_back_in_time_does_not_start(long seed) {
        var scene = new Scene(seed, Rules.usual().atOnce(1), THREE_SECONDS);
        scene.play(pieces(25), ""); // so long does a call take here
        var before = scene.sent().size();
        var job = Split.byVolume((String input) -> IntStream.range(0, 6).mapToObj(Integer::toString))
                .each(Ask.system("q"))
                .within(SECOND.multipliedBy(10))
                .merge(Merge.stitch());
        var run = scene.play(job, "").run().orElseThrow();
        assertThat(run.value().values()).hasSize(3);
        assertThat(scene.sent()).hasSize(before + 3);
        assertThat(run.wall().total()).isEqualTo(SECOND.multipliedBy(9));
        assertThat(run.parts().getLast())
                .isInstanceOfSatisfying(
                        Part.Failed.class,
                        failed ->
                                assertThat(failed.why()).contains("not started", "1.0 s left", "takes 3.0 s at least"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nobody_waits_for_a_limit_that_opens_after_the_deadline(long seed) {
        var scene = new Scene(seed, Rules.usual(), asked -> {
            throw new ModelException.Wait("slow down", new RateNews(List.of(), Optional.of(Duration.ofMinutes(1))));
        });
        var job = Split.byAspect(Ask.system("q").named("a"))
                .merge(Merge.stitch(""))
                .within(SECOND.multipliedBy(20));
        var played = scene.play(job, "");
        assertThat(played.took()).isZero();
        assertThat(played.failure())
                .get()
                .satisfies(e -> assertThat(e).hasMessageContaining("nothing goes out for 60.0 s"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void time_is_kept_for_a_merge_that_asks_a_model(long seed) {
        var scene = new Scene(seed, Rules.usual().atOnce(1), THREE_SECONDS);
        var job = Split.byVolume((String input) -> IntStream.range(0, 9).mapToObj(Integer::toString))
                .each(Ask.system("q"))
                .merge(Merge.synthesise(Ask.system("editor")))
                .within(SECOND.multipliedBy(20));
        var run = scene.play(job, "").run().orElseThrow();
        assertThat(run.value().text()).isEqualTo("here");
        assertThat(run.value().sources()).hasSize(5);
        assertThat(run.wall().total()).isEqualTo(SECOND.multipliedBy(19));
    }
}
