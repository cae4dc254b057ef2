package dev.fanfold.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.rehearsal.Asked;
import dev.fanfold.rehearsal.Rehearsal;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class TaglinesTest {
    @Test
    void five_are_written_each_is_read_three_times_and_one_is_kept() {
        try (var rehearsed = Rehearsed.on(Rehearsal.withSeed(7))) {
            var picked = rehearsed.fanfold().run(Taglines.BEST, Tree.recipe()).value();

            assertThat(picked.ranking())
                    .hasSize(5)
                    .allMatch(rival -> rival.readings().size() == 3)
                    .isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
            assertThat(picked.ranking())
                    .extracting(rival -> rival.part().ordinal())
                    .containsExactlyInAnyOrder(0, 1, 2, 3, 4);
            assertThat(picked.value()).isEqualTo(picked.ranking().getFirst().value());
            assertThat(rehearsed.server().log().counts().requests()).isEqualTo(5 + 5 * 3);
        }
    }

    @Test
    void the_one_that_the_judge_likes_best_is_kept() {
        var written = new AtomicInteger();
        Function<Asked, String> tagline = asked -> "Tagline " + written.incrementAndGet();
        Function<Asked, String> marks = asked -> {
            int score = asked.user().contains("Tagline 4") ? 5 : 2;
            return """
                    {"c1": {"evidence": "short", "score": 3}, "c2": {"evidence": "warm", "score": %d}}""".formatted(score);
        };
        var options = Rehearsal.withSeed(7)
                .replyWhen(asked -> asked.system().startsWith("Write one tagline"), tagline)
                .replyWhen(asked -> asked.system().startsWith("You judge"), marks);
        try (var rehearsed = Rehearsed.on(options)) {
            var picked = rehearsed.fanfold().run(Taglines.BEST, Tree.recipe()).value();

            assertThat(picked.value()).isEqualTo("Tagline 4");
            assertThat(picked.ranking().getFirst().score()).isEqualTo((2 * 3 + 3 * 5) / 5.0);
        }
    }
}
