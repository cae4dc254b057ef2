package dev.fanfold.cli.exit;

import static org.assertj.core.api.Assertions.assertThat;

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
}
