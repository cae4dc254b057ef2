package dev.fanfold.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.cli.screen.Look;
import dev.fanfold.event.Event;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.RateNews;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Calls that are tried again")
class RetriesTest {
    private static final Endpoint MODEL = Endpoint.live("example.org", "m");

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long now;
    private final Retries retries = new Retries(new Notices(err, Look.unwatched(Map.of())), () -> now);

    @Test
    void are_told_once_for_each_cause() {
        retries.on(retried("a", MODEL, "slow down, 12 s left"));
        retries.on(retried("b", MODEL, "slow down, 3.5 s left"));
        retries.on(retried("c", MODEL, "no server"));
        retries.on(retried("d", Endpoint.live("example.org", "other"), "no server"));
        assertThat(said()).isEqualTo("""
                a: trying again in 4.0 s: slow down, 12 s left
                c: trying again in 4.0 s: no server
                d: trying again in 4.0 s: no server
                """);
        assertThat(retries.count()).isEqualTo(4);
    }

    @Test
    void are_a_few_lines_when_they_are_a_thousand() {
        for (int i = 0; i < 1_000; i++) {
            now += Duration.ofMillis(10).toNanos();
            retries.on(retried("each/" + i, MODEL, "slow down"));
        }
        assertThat(said()).isEqualTo("""
                each/0: trying again in 4.0 s: slow down
                501 calls waited or were tried again so far: slow down
                """);
        assertThat(retries.count()).isEqualTo(1_000);
    }

    @Test
    void are_told_for_twenty_causes_and_no_more() {
        for (int i = 0; i < 1_000; i++) {
            retries.on(retried("p", MODEL, "x".repeat(i + 1)));
        }
        assertThat(said()).hasLineCount(20);
    }

    @Test
    void who_is_throttled_waits() {
        retries.on(new Event.CallThrottled(
                "a", MODEL, new ModelException.Wait("slow down", RateNews.none()), Duration.ofSeconds(4)));
        assertThat(said()).isEqualTo("a: waiting 4.0 s: slow down\n");
    }

    private static Event retried(String path, Endpoint endpoint, String why) {
        return new Event.CallRetried(path, endpoint, new ModelException.Transient(why), Duration.ofSeconds(4));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
