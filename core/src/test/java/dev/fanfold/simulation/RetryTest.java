package dev.fanfold.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.engine.onion.Rules;
import dev.fanfold.event.Event;
import dev.fanfold.job.Job;
import dev.fanfold.job.Split;
import dev.fanfold.limit.RetryRules;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.Stitched;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.RateNews;
import dev.fanfold.result.Part;
import dev.fanfold.work.Ask;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What may succeed when tried again is tried again, and nothing else")
class RetryTest {
    static final Duration SECOND = Duration.ofSeconds(1);

    static Job<String, Stitched<String>> pieces(int count) {
        return Split.byVolume((String input) -> IntStream.range(0, count).mapToObj(Integer::toString))
                .each(Ask.system("q").maxTokens(50))
                .merge(Merge.stitch());
    }

    private static RateNews after(Duration pause) {
        return new RateNews(List.of(), Optional.of(pause));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_call_that_breaks_twice_is_answered_on_the_third_attempt(long seed) {
        var scene = new Scene(seed, Rules.usual(), asked -> {
            if (asked.number() < 2) {
                throw new ModelException.Transient("the line broke");
            }
            return Scene.Asked.answer("here");
        });
        assertThat(scene.play(pieces(1), "").value().values()).containsExactly("here");
        assertThat(scene.sent()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void after_three_attempts_the_part_fails_with_the_last_reason(long seed) {
        var scene = new Scene(seed, Rules.usual(), asked -> {
            throw new ModelException.Transient("broke " + asked.number());
        });
        var played = scene.play(pieces(1), "");
        assertThat(scene.sent()).hasSize(3);
        assertThat(played.failure()).get().satisfies(e -> assertThat(e).hasMessageContaining("broke 2"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_throttled_call_waits_as_long_as_it_was_told_and_does_not_count(long seed) {
        var scene = new Scene(seed, Rules.usual().retry(RetryRules.none()), asked -> {
            if (asked.number() < 5) {
                throw new ModelException.Wait("slow down", after(SECOND.multipliedBy(7)));
            }
            return Scene.Asked.answer("here");
        });
        var played = scene.play(pieces(1), "");
        assertThat(played.value().values()).containsExactly("here");
        assertThat(played.took()).isGreaterThanOrEqualTo(SECOND.multipliedBy(35));
        for (int i = 1; i < 6; i++) {
            assertThat(scene.sent().get(i).minus(scene.sent().get(i - 1)))
                    .isGreaterThanOrEqualTo(SECOND.multipliedBy(7));
        }
        assertThat(scene.events().stream()
                        .filter(Event.CallThrottled.class::isInstance)
                        .map(event -> ((Event.CallThrottled) event).pause()))
                .hasSize(5)
                .allSatisfy(pause -> assertThat(pause).isBetween(SECOND.multipliedBy(6), SECOND.multipliedBy(8)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_server_that_asks_for_hours_of_patience_fails_the_part_at_once(long seed) {
        var scene = new Scene(seed, Rules.usual(), asked -> {
            throw new ModelException.Wait("come back tomorrow", after(Duration.ofHours(9)));
        });
        var played = scene.play(pieces(3), "");
        assertThat(played.failure()).get().satisfies(e -> assertThat(e).hasMessageContaining("come back tomorrow"));
        assertThat(played.took()).isLessThan(SECOND);
    }

    @Test
    void a_refused_request_is_never_sent_again() {
        for (var reason : List.of(
                new ModelException.BadRequest("no such thing"),
                new ModelException.Cap("no more today"),
                new ModelException.Stop("no credit"))) {
            var scene = new Scene(1, Rules.usual(), asked -> {
                throw reason;
            });
            scene.play(pieces(1), "");
            assertThat(scene.sent()).as(reason.getMessage()).hasSize(1);
        }
    }

    @Test
    void a_model_that_has_reached_its_cap_is_asked_no_more() {
        var scene = new Scene(1, Rules.usual().atOnce(1), asked -> {
            throw new ModelException.Cap("no more today");
        });
        var played = scene.play(pieces(5), "");
        assertThat(scene.sent()).hasSize(1);
        assertThat(played.failure().orElseThrow().parts())
                .allSatisfy(part -> assertThat(((Part.Failed<?>) part).why()).contains("no more today"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void one_run_retries_a_tenth_of_its_calls_and_three_at_least(long seed) {
        var scene = new Scene(seed, Rules.usual().atOnce(1), asked -> {
            if (asked.number() % 3 == 0) {
                throw new ModelException.Transient("flaky");
            }
            return Scene.Asked.answer("here");
        });
        scene.play(pieces(15), "");
        assertThat(scene.sent()).hasSize(15 + 3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_pause_holds_no_permit(long seed) {
        var scene = new Scene(seed, Rules.usual().atOnce(1), asked -> {
            if (asked.number() == 0) {
                throw new ModelException.Transient("broke", after(SECOND.multipliedBy(60)));
            }
            asked.wait(SECOND);
            return Scene.Asked.answer("here");
        });
        var played = scene.play(pieces(10), "");
        assertThat(played.value().values()).hasSize(10);
        assertThat(scene.sent().get(9)).isLessThan(SECOND.multipliedBy(10));
        assertThat(played.took()).isEqualTo(SECOND.multipliedBy(61));
    }
}
