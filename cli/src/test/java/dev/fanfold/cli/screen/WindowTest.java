package dev.fanfold.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The size of a terminal")
class WindowTest {
    private final ArrayDeque<Optional<Size>> answers = new ArrayDeque<>();
    private long now;

    @Test
    void is_asked_for_once_and_again_after_a_change() {
        answers.addAll(List.of(Optional.of(new Size(100, 30)), Optional.of(new Size(40, 10))));
        var window = window();
        assertThat(window.size()).contains(new Size(100, 30));
        now += Duration.ofSeconds(5).toNanos();
        assertThat(window.size()).contains(new Size(100, 30));
        window.changed();
        assertThat(window.size()).contains(new Size(40, 10));
    }

    @Test
    void is_unknown_until_a_second_is_over() {
        answers.addAll(List.of(Optional.of(new Size(100, 30)), Optional.of(new Size(40, 10))));
        var window = window();
        window.size();
        window.changed();
        now += Duration.ofMillis(900).toNanos();
        assertThat(window.size()).isEmpty();
        now += Duration.ofMillis(100).toNanos();
        assertThat(window.size()).contains(new Size(40, 10));
    }

    @Test
    void is_what_the_environment_says_where_the_driver_is_silent() {
        answers.add(Optional.empty());
        assertThat(window().size()).contains(Size.USUAL);
    }

    @Test
    void is_read_as_stty_prints_it() {
        assertThat(Size.read("24 80\n")).contains(new Size(80, 24));
        assertThat(Size.read("0 0\n")).isEmpty();
        assertThat(Size.read("stty: no terminal")).isEmpty();
    }

    private Window window() {
        return new Window(Size.USUAL, answers::remove, () -> now);
    }
}
