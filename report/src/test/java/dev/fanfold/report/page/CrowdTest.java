package dev.fanfold.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.report.Stories;
import dev.fanfold.report.story.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The most calls at once")
class CrowdTest {
    private static Span call(long from, long to) {
        return new Span(Span.Kind.CALL, Duration.ofMillis(from), Duration.ofMillis(to), "");
    }

    @Test
    void are_those_of_one_moment_and_not_of_a_slice_of_the_picture() {
        var spans = new ArrayList<Span>();
        for (int i = 0; i < 200; i++) {
            spans.add(call(i, i + 1)); // one after the other, several to each slice of ten seconds
        }
        assertThat(new Crowd(Stories.doing(spans)).most()).isEqualTo(1);
        spans.add(call(50, 60));
        assertThat(new Crowd(Stories.doing(spans)).most()).isEqualTo(2);
    }

    @Test
    void count_no_wait_and_no_pause() {
        var wait = new Span(Span.Kind.WAIT, Duration.ZERO, Duration.ofSeconds(1), "");
        assertThat(new Crowd(Stories.doing(List.of(call(0, 9), wait))).most()).isEqualTo(1);
    }

    @Test
    void are_as_many_as_a_count_of_every_moment_finds() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var spans = new ArrayList<Span>();
            for (int i = random.nextInt(1, 30); i > 0; i--) {
                var from = random.nextInt(50);
                spans.add(call(from, from + random.nextInt(1, 20)));
            }
            long most = 0;
            for (int at = 0; at < 80; at++) {
                var now = Duration.ofMillis(at);
                most = Math.max(
                        most,
                        spans.stream()
                                .filter(span -> span.from().compareTo(now) <= 0
                                        && span.to().compareTo(now) > 0)
                                .count());
            }
            assertThat(new Crowd(Stories.doing(spans)).most())
                    .as("seed " + seed)
                    .isEqualTo((int) most);
        }
    }
}
