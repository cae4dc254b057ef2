package dev.fanfold.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.cli.plan.StepSummary;
import dev.fanfold.cli.screen.Look;
import dev.fanfold.event.Event;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Parts are shown as they land")
class ProgressTest {
    private static final List<StepSummary> STEPS = List.of(
            new StepSummary("facts", "ask", List.of(), List.of(), 1),
            new StepSummary("review", "by aspect", List.of("cost", "taste"), List.of(), 2),
            new StepSummary("again", "by aspect", List.of("cost"), List.of(), 3),
            new StepSummary("tags", "by volume", List.of(), List.of(), 4));

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long now;

    @Test
    void views_whole_by_their_own_names_unless_two_steps_have_one() {
        var progress = progress(false);
        progress.on(ended("review/taste", "Fine."));
        progress.on(ended("review/cost", "Cheap."));
        assertThat(said()).isEqualTo("[taste] Fine.\n[review/cost] Cheap.\n");
        assertThat(progress.shown()).containsExactlyInAnyOrder("review/taste", "review/cost");
    }

    @Test
    void the_answer_of_a_step_that_another_reads() {
        var progress = progress(false);
        progress.on(ended("facts", "12 g"));
        progress.on(ended("review", "a result, printed in the end"));
        assertThat(said()).isEqualTo("[facts] 12 g\n");
    }

    @Test
    void two_thousand_parts_are_a_line_at_most_once_a_second() {
        var progress = progress(false);
        IntStream.range(0, 2_000).forEach(i -> {
            now += Duration.ofMillis(1).toNanos();
            progress.on(ended("tags/" + i, "positive"));
            progress.on(ended("tags/" + i + "/1", "a call inside"));
        });
        progress.on(new Event.MergeBegan("tags"));
        assertThat(said()).isEqualTo("tags: 1,000 done\ntags: 2,000 done\n");
    }

    @Test
    void parts_are_counted_out_of_so_many_where_that_is_known() {
        var progress = progress(false);
        progress.expect("tags", 2_000);
        progress.on(new Event.PartEnded("tags/m1", done("a")));
        progress.on(new Event.PartEnded("tags/m2", failed("b")));
        progress.on(new Event.MergeBegan("tags"));
        assertThat(said()).isEqualTo("tags: 1 of 2,000 done, 1 failed\n");
    }

    @Test
    void records_of_a_batch_are_counted_one_by_one() {
        var progress = progress(false);
        progress.on(new Event.PartEnded("tags/m1", done("a")));
        progress.on(new Event.PartEnded("tags/m2", failed("b")));
        progress.on(new Event.PartEnded("tags/m3", done("c")));
        progress.on(new Event.MergeBegan("tags"));
        assertThat(said()).isEqualTo("tags: 2 done, 1 failed\n");
    }

    @Test
    void failures_alone_say_nothing_as_the_end_will() {
        var progress = progress(false);
        now += Duration.ofSeconds(5).toNanos();
        progress.on(new Event.PartEnded("tags/1", failed("1")));
        progress.on(new Event.PartEnded("review/cost", failed("cost")));
        assertThat(said()).isEmpty();
    }

    @Test
    void where_a_block_is_drawn_again_and_again_a_count_is_told_at_the_end_alone() {
        var progress = progress(true);
        progress.on(ended("tags/1", "positive"));
        progress.on(ended("tags/2", "positive"));
        now += Duration.ofSeconds(5).toNanos();
        progress.on(ended("review/taste", "Fine."));
        assertThat(said()).isEqualTo("[taste] Fine.\n");
        progress.on(new Event.MergeBegan("tags"));
        assertThat(said()).isEqualTo("[taste] Fine.\ntags: 2 done\n");
    }

    private Progress progress(boolean terminal) {
        return new Progress(
                STEPS,
                List.of("review", "again", "tags"),
                Object::toString,
                new Notices(err, terminal ? Look.terminal(Map.of()) : Look.unwatched(Map.of())),
                () -> now);
    }

    private static Event ended(String path, String value) {
        return new Event.PartEnded(
                path, new Part.Done<>(new PartId(0, path.substring(path.lastIndexOf('/') + 1)), value, Effort.NONE));
    }

    private static Part<String> done(String name) {
        return new Part.Done<>(new PartId(0, name), "yes", Effort.NONE);
    }

    private static Part<String> failed(String name) {
        return new Part.Failed<>(new PartId(0, name), new IllegalStateException("no"), Effort.NONE);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
