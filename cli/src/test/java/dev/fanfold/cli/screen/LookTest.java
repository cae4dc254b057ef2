package dev.fanfold.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.cli.screen.Look.Ink;
import dev.fanfold.cli.screen.Look.Mode;
import dev.fanfold.cli.screen.Look.Signs;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How standard error is written to")
class LookTest {
    @Test
    void on_a_terminal_lines_are_drawn_again_in_colour() {
        assertThat(Look.terminal(Map.of("TERM", "xterm-256color", "LANG", "de_DE.UTF-8")))
                .isEqualTo(new Look(Mode.LIVE, Signs.UNICODE, Ink.COLOURS));
    }

    @Test
    void where_nobody_sits_nothing_is_drawn() {
        assertThat(Look.unwatched(Map.of()).redraws()).isFalse();
        assertThat(Look.unwatched(Map.of()).mode()).isEqualTo(Mode.SILENT);
    }

    @Test
    void without_colours_where_somebody_wants_none() {
        assertThat(Look.terminal(Map.of("NO_COLOR", "1"))).isEqualTo(new Look(Mode.LIVE, Signs.UNICODE, Ink.NONE));
        assertThat(Look.terminal(Map.of("NO_COLOR", "1", "LANG", "C")))
                .isEqualTo(new Look(Mode.LIVE, Signs.ASCII, Ink.NONE));
        assertThat(Look.terminal(Map.of("NO_COLOR", "")).ink()).isEqualTo(Ink.COLOURS);
    }

    @Test
    void line_by_line_where_nothing_can_be_drawn_again_or_a_reader_reads_aloud() {
        var plain = new Look(Mode.PLAIN, Signs.ASCII, Ink.NONE);
        assertThat(Look.terminal(Map.of("TERM", "dumb"))).isEqualTo(plain);
        assertThat(Look.terminal(Map.of("ACCESSIBLE", "1", "NO_COLOR", "1"))).isEqualTo(plain);
        assertThat(Look.terminal(Map.of()).plainly()).isEqualTo(plain);
        assertThat(Look.unwatched(Map.of()).plainly()).isEqualTo(plain);
    }

    @Test
    void in_signs_that_the_locale_has() {
        assertThat(Look.terminal(Map.of("LANG", "C")).signs()).isEqualTo(Signs.ASCII);
        assertThat(Look.terminal(Map.of("LANG", "C", "LC_ALL", "en_GB.utf8")).signs())
                .isEqualTo(Signs.UNICODE);
        assertThat(Look.terminal(Map.of("LANG", "en_GB.UTF-8", "LC_ALL", "C")).signs())
                .isEqualTo(Signs.ASCII);
        assertThat(Look.terminal(Map.of()).signs()).isEqualTo(Signs.UNICODE);
        assertThat(Look.terminal(Map.of("FANFOLD_LOCALE", "POSIX", "LC_ALL", "C.UTF-8"))
                        .signs())
                .isEqualTo(Signs.ASCII);
    }
}
