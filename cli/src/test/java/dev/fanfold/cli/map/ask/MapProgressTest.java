package dev.fanfold.cli.map.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.cli.map.form.Outcome;
import dev.fanfold.cli.screen.Look;
import dev.fanfold.cli.screen.Row;
import dev.fanfold.cli.screen.Size;
import dev.fanfold.cli.show.Notices;
import dev.fanfold.event.Event;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Money;
import dev.fanfold.model.Usage;
import dev.fanfold.result.Spent;
import dev.fanfold.split.Entry;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How far a map has come")
class MapProgressTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long now;

    @Test
    void is_a_line_every_ten_seconds_with_rate_time_left_and_money() {
        var progress = progress(false, OptionalLong.of(1_000));
        for (int i = 0; i < 100; i++) {
            now += Duration.ofMillis(250).toNanos();
            progress.landed(record(i), new Outcome.Answered("good"));
        }
        assertThat(said()).isEqualTo("""
                        40 records (20 %), 4.0 a second, about 40 s left, $0.02 so far
                        80 records (40 %), 4.0 a second, about 30 s left, $0.02 so far
                        """);
    }

    @Test
    void of_a_run_that_goes_on_is_as_fast_as_its_own_calls() {
        var progress = progress(false, OptionalLong.of(1_000));
        for (int i = 0; i < 40; i++) {
            progress.on(new Event.CallRecalled("batch " + i, Endpoint.rehearsed("b")));
            progress.landed(record(i), new Outcome.Answered("good"));
        }
        now += Duration.ofSeconds(5).toNanos();
        asked(progress, 40);
        now += Duration.ofSeconds(5).toNanos();
        asked(progress, 41);
        assertThat(said()).isEqualTo("41 records (20 %), 0.1 a second, about 27 min left, $0.02 so far\n");
        assertThat(progress.rows(Size.USUAL, Look.Signs.UNICODE, now))
                .first()
                .asString()
                .contains("0.2/s");
    }

    private static void asked(MapProgress progress, int i) {
        progress.on(new Event.CallBegan("batch " + i, Endpoint.rehearsed("b"), i));
        progress.on(new Event.CallAnswered("batch " + i, Endpoint.rehearsed("b"), i, Usage.NONE, Duration.ZERO));
        progress.landed(record(i), new Outcome.Answered("good"));
    }

    @Test
    void is_drawn_again_and_again_on_a_terminal_and_nobody_knows_the_end_of_a_pipe() {
        var progress = progress(true, OptionalLong.empty());
        progress.landed(record(1), new Outcome.Answered("good"));
        now += Duration.ofMillis(500).toNanos();
        progress.landed(record(2), new Outcome.Missing("never answered"));
        assertThat(said()).isEqualTo("Missing: 2: never answered\n");
        assertThat(progress.rows(Size.USUAL, Look.Signs.UNICODE, now))
                .containsExactly(Row.plain("2 records, 1 failed, 4.0/s"), Row.plain("0 calls in flight, $0.02, 0.5 s"));
    }

    @Test
    void is_told_while_nothing_lands_too() {
        var progress = progress(false, OptionalLong.of(1_000));
        now += Duration.ofSeconds(11).toNanos();
        progress.on(new Event.CallBegan("batch 1", Endpoint.rehearsed("b"), 1));
        assertThat(said()).isEqualTo("0 records, 0.0 a second, $0.02 so far\n");
    }

    @Test
    void tells_of_a_few_failures_and_not_of_thousands() {
        var progress = progress(false, OptionalLong.empty());
        for (int i = 0; i < 1_000; i++) {
            progress.landed(record(i), new Outcome.Missing("no"));
        }
        assertThat(said().lines())
                .hasSize(6)
                .last()
                .isEqualTo("Missing: more; the file of failed records lists them all");
    }

    @Test
    void ends_with_a_sum_that_tells_calls_for_the_first_time_from_those_that_asked_again() {
        var progress = progress(false, OptionalLong.empty());
        for (int i = 0; i < 3; i++) {
            progress.on(new Event.CallBegan("batch " + i, Endpoint.rehearsed("b"), 1));
            progress.landed(record(i), new Outcome.Answered("good"));
        }
        now += Duration.ofSeconds(41).toNanos();
        assertThat(progress.summary(2)).isEqualTo("3 of 3 answered in 41.0 s · 2 calls + 1 again · $0.02");
    }

    private static Entry record(int i) {
        return new Entry.Good(Integer.toString(i), "text", i, "text");
    }

    private MapProgress progress(boolean terminal, OptionalLong size) {
        var progress = new MapProgress(
                new Tally(List.of("good", "bad"), Extent.bytes(size)),
                new Notices(err, terminal ? Look.terminal(Map.of()) : Look.unwatched(Map.of())),
                () -> now);
        progress.spending(() -> new Spent(Money.usd("0.02"), Money.ZERO, 10, 0));
        return progress;
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
