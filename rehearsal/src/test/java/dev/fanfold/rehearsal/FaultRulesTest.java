package dev.fanfold.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultRulesTest {

    @Test
    void rules_strike_the_first_every_kth_and_those_that_meet_a_condition() throws Exception {
        var rehearsal = Rehearsal.withSeed(1)
                .faults(Faults.when(asked -> asked.user().equals("bad"), Fault.status(400)))
                .faults(Faults.first(2, Fault.status(503)))
                .faults(Faults.every(3, Fault.status(500))
                        .only(asked -> asked.system().equals("s")));
        try (var server = rehearsal.start();
                var caller = Caller.to(server)) {
            var statuses = new ArrayList<Integer>();
            for (var user : List.of("a", "bad", "b", "c", "d", "e", "f", "bad", "g")) {
                statuses.add(caller.post(Chat.of("s", user)).statusCode());
            }
            assertThat(statuses).containsExactly(503, 400, 503, 200, 200, 500, 200, 400, 200);
        }
    }

    @Test
    void a_seeded_share_strikes_the_same_requests_in_every_run_and_lets_a_retry_pass() throws Exception {
        var rehearsal = Rehearsal.withSeed(5).faults(Faults.seeded(.3, Fault.status(503)));

        var first = statuses(rehearsal);
        var again = statuses(rehearsal);

        assertThat(again).isEqualTo(first);
        assertThat(first.stream().filter(status -> status == 503).count()).isBetween(35L, 90L);
        assertThat(first.subList(0, 100)).isNotEqualTo(first.subList(100, 200));
    }

    /** A hundred bodies, each asked twice. */
    private static List<Integer> statuses(Rehearsal rehearsal) throws Exception {
        try (var server = rehearsal.start();
                var caller = Caller.to(server)) {
            var statuses = new ArrayList<Integer>();
            for (int i = 0; i < 200; i++) {
                statuses.add(caller.post(Chat.of("s", "question " + i % 100)).statusCode());
            }
            return statuses;
        }
    }

    @Test
    void faults_and_latencies_that_cannot_be_are_refused_by_name() {
        assertThatThrownBy(() -> Fault.status(200)).hasMessageContaining("200");
        assertThatThrownBy(() -> Fault.status(429, "1\r\nx: y")).hasMessageContaining("Retry-After");
        assertThatThrownBy(() -> Faults.first(0, Fault.status(500))).hasMessageContaining("0");
        assertThatThrownBy(() -> Faults.every(0, Fault.status(500))).hasMessageContaining("0");
        assertThatThrownBy(() -> Faults.seeded(1.5, Fault.status(500))).hasMessageContaining("1.5");
        assertThatThrownBy(() -> Latency.fixed(Duration.ofMillis(-1))).hasMessageContaining("median");
        assertThatThrownBy(() -> Latency.logNormal(Duration.ofMillis(1), -1, 0, 1))
                .hasMessageContaining("sigma");
        assertThatThrownBy(() -> Latency.logNormal(Duration.ofMillis(1), 1, 2, 1))
                .hasMessageContaining("share");
        assertThatThrownBy(() -> Latency.logNormal(Duration.ofMillis(1), 1, 0, .5))
                .hasMessageContaining("factor");
        assertThatThrownBy(() -> Rehearsal.withSeed(1).keepBodies(-1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> Rehearsal.withSeed(1).requestsPerMinute(0)).hasMessageContaining("0 a minute");
        assertThatThrownBy(() -> Rehearsal.withSeed(1).key(" ")).hasMessageContaining("blank");
    }
}
