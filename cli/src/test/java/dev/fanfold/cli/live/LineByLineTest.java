package dev.fanfold.cli.live;

import static dev.fanfold.cli.live.Played.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.cli.screen.Look;
import dev.fanfold.cli.screen.Size;
import dev.fanfold.cli.screen.Window;
import dev.fanfold.cli.show.Notices;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.RateNews;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In the plain mode")
class LineByLineTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void each_change_is_a_line_and_what_stays_is_not_told_again() {
        var played = new Played(step("review", "by aspect", List.of("cost", "taste")));
        var live = live(played, Look.terminal(Map.of("TERM", "dumb")));
        live.tell();
        played.began("review/cost").began("review/taste").asks("review/cost");
        live.tell();
        live.tell();
        played.after(1.5).answered("review/cost", 12).done("review/cost").asks("review/taste");
        live.tell();
        played.throttled("review/taste", new ModelException.Wait("slow down", RateNews.none()), 4);
        live.tell();
        played.failed("review/taste", "no answer");
        live.tell();
        live.close();
        live.tell();
        assertThat(said()).isEqualTo("""
                cost: asking
                cost: done after 1.5 s
                taste: asking
                taste: failed: no answer after 1.5 s
                """);
    }

    @Test
    void many_changes_are_a_few_lines_and_a_count() {
        var names = IntStream.range(0, 300).mapToObj(i -> "attempt " + i).toList();
        var played = new Played(step("vote", "by repetition", names));
        names.forEach(name -> played.began("vote/" + name).asks("vote/" + name));
        live(played, Look.unwatched(Map.of()).plainly()).tell();
        assertThat(said().lines()).hasSize(9).last().isEqualTo("and 292 others: 292 asking");
    }

    @Test
    void failures_come_first_ends_next_and_nothing_is_lost() {
        var names = IntStream.range(0, 30).mapToObj(i -> "attempt " + i).toList();
        var played = new Played(step("vote", "by repetition", names));
        names.forEach(name -> played.began("vote/" + name));
        names.stream().limit(20).forEach(name -> played.asks("vote/" + name));
        names.stream().limit(12).forEach(name -> played.done("vote/" + name));
        played.failed("vote/attempt 19", "no answer");
        var live = live(played, Look.unwatched(Map.of()).plainly());
        live.tell();
        assertThat(said().lines()).hasSize(9);
        assertThat(said())
                .startsWith("attempt 19: failed: no answer after 0.0 s\nattempt 0: done after 0.0 s\n")
                .endsWith("attempt 6: done after 0.0 s\nand 12 others: 5 done, 7 asking\n");
        live.tell();
        names.stream().skip(12).limit(3).forEach(name -> played.done("vote/" + name));
        live.close();
        live.close();
        assertThat(said().lines().skip(9))
                .containsExactly(
                        "attempt 12: done after 0.0 s", "attempt 13: done after 0.0 s", "attempt 14: done after 0.0 s");
    }

    @Test
    void nothing_is_drawn_there_nor_where_nobody_watches() {
        var played = new Played(step("facts", "ask", List.of())).began("facts").asks("facts");
        live(played, Look.unwatched(Map.of())).frame();
        live(played, Look.terminal(Map.of("TERM", "dumb"))).frame();
        assertThat(said()).isEmpty();
    }

    @Test
    void on_a_terminal_colours_are_left_out_where_nobody_wants_them() {
        var played = new Played(step("facts", "ask", List.of())).began("facts").done("facts");
        live(played, Look.terminal(Map.of("NO_COLOR", "1"))).frame();
        assertThat(said()).contains("✓ facts  done").doesNotContain("\u001b[32m");
        live(played, Look.terminal(Map.of())).frame();
        assertThat(said()).contains("\u001b[32m✓ facts  done\u001b[0m");
    }

    private Live live(Played played, Look look) {
        var window = new Window(Size.USUAL, Optional::empty, () -> played.now);
        return new Live(played.board, new Notices(err, look), window, () -> played.now);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
