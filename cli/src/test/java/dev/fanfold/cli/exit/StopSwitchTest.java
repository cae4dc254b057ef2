package dev.fanfold.cli.exit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A switch stops what is going on")
class StopSwitchTest {
    private final AtomicInteger stops = new AtomicInteger();
    private final StopSwitch stop = new StopSwitch();

    @Test
    void pulled_late_it_stops_what_is_connected() {
        stop.connect(stops::incrementAndGet);
        assertThat(stops).hasValue(0);
        assertThat(stop.pull()).isTrue();
        assertThat(stops).hasValue(1);
    }

    @Test
    void pulled_early_it_stops_what_comes() {
        assertThat(stop.pull()).isFalse();
        stop.connect(stops::incrementAndGet);
        assertThat(stops).hasValue(1);
    }

    @Test
    void says_before_all_else_that_it_is_pulled_and_where_that_is_all() {
        var said = new ArrayList<String>();
        stop.around(() -> said.add("before"), () -> said.add("instead"));
        stop.pull();
        assertThat(said).containsExactly("before", "instead");
        stop.connect(() -> said.add("stopped"));
        stop.pull();
        assertThat(said).containsExactly("before", "instead", "stopped", "before", "stopped");
    }

    @Test
    void pulled_before_anything_is_known_it_says_so_too() {
        var said = new ArrayList<String>();
        stop.pull();
        stop.around(() -> said.add("before"), () -> said.add("instead"));
        assertThat(said).containsExactly("before", "instead");
    }
}
