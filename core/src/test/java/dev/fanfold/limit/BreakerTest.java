package dev.fanfold.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long START = -100 * SECOND;

    @Test
    void it_opens_when_half_of_20_calls_failed() {
        var breaker = new Breaker();
        byTurns(breaker, 9, START);
        succeed(breaker, 1, START);
        assertThat(breaker.closed()).isTrue();
        assertThat(breaker.open(START)).isFalse();
        fail(breaker, 1, START + 1);
        assertThat(breaker.closed()).isFalse();
        assertThat(breaker.open(START + 1)).isTrue();
        assertThat(breaker.openSince()).isEqualTo(START + 1);
    }

    @Test
    void fewer_than_20_calls_and_fewer_than_half_never_open_it() {
        var breaker = new Breaker();
        byTurns(breaker, 9, START);
        fail(breaker, 1, START);
        assertThat(breaker.closed()).isTrue();
        var busy = new Breaker();
        for (int i = 0; i < 1_000; i++) {
            succeed(busy, 2, START + i * SECOND);
            byTurns(busy, 9, START + i * SECOND);
        }
        assertThat(busy.closed()).isTrue();
    }

    @Test
    void it_opens_when_three_in_a_row_failed() {
        var breaker = new Breaker();
        fail(breaker, 2, START);
        succeed(breaker, 1, START);
        fail(breaker, 2, START + SECOND);
        assertThat(breaker.closed()).isTrue();
        fail(breaker, 1, START + 2 * SECOND);
        assertThat(breaker.closed()).isFalse();
        assertThat(breaker.openSince()).isEqualTo(START + 2 * SECOND);
        assertThat(breaker.probeAt()).isEqualTo(START + 3 * SECOND);
    }

    @Test
    void what_is_older_than_30_seconds_is_forgotten() {
        var breaker = new Breaker();
        byTurns(breaker, 9, START);
        fail(breaker, 1, START + 30 * SECOND);
        assertThat(breaker.closed()).isTrue();
        byTurns(breaker, 9, START + 59 * SECOND);
        assertThat(breaker.closed()).isTrue();
        fail(breaker, 1, START + 59 * SECOND);
        assertThat(breaker.closed()).isFalse();
    }

    @Test
    void a_probe_goes_after_5_seconds_and_the_wait_doubles_to_30_while_probes_fail() {
        var breaker = open();
        long now = START;
        for (long wait : new long[] {5, 10, 20, 30, 30}) {
            assertThat(breaker.probeAt()).isEqualTo(now + wait * SECOND);
            now = breaker.probeAt();
            assertThat(breaker.open(now - 1)).isTrue();
            assertThat(breaker.open(now)).isFalse();
            breaker.began(now);
            breaker.failed(now);
        }
        assertThat(breaker.openSince()).isEqualTo(START);
    }

    @Test
    void there_is_one_probe_at_a_time() {
        var breaker = open();
        long now = breaker.probeAt();
        breaker.began(now);
        assertThat(breaker.open(now + 3_600 * SECOND)).isTrue();
        assertThat(breaker.probeAt()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void a_probe_that_succeeds_closes_it_and_what_was_before_is_forgotten() {
        var breaker = open();
        breaker.began(breaker.probeAt());
        breaker.succeeded(START + 6 * SECOND);
        assertThat(breaker.closed()).isTrue();
        fail(breaker, 2, START + 7 * SECOND);
        assertThat(breaker.closed()).isTrue();
        fail(breaker, 1, START + 7 * SECOND);
        assertThat(breaker.probeAt()).isEqualTo(START + 8 * SECOND);
    }

    @Test
    void a_probe_without_a_verdict_makes_room_for_another() {
        var breaker = open();
        long now = breaker.probeAt();
        breaker.began(now);
        breaker.abandoned();
        assertThat(breaker.open(now)).isFalse();
        assertThat(breaker.probeAt()).isEqualTo(now);
        assertThat(breaker.closed()).isFalse();
    }

    @Test
    void calls_that_were_out_when_it_opened_decide_nothing() {
        var breaker = open();
        succeed(breaker, 5, START + 1);
        fail(breaker, 5, START + 2);
        assertThat(breaker.closed()).isFalse();
        assertThat(breaker.probeAt()).isEqualTo(START + 5 * SECOND);
    }

    @Test
    void it_opens_on_the_same_call_as_a_count_of_the_last_30_seconds_would() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new SplittableRandom(seed);
            double bad = random.nextDouble(.3, .7);
            var history = new ArrayList<long[]>();
            var breaker = new Breaker();
            long now = START;
            for (int i = 0; i < 300 && breaker.closed(); i++) {
                now += random.nextLong(3) * SECOND;
                boolean failed = random.nextDouble() < bad;
                history.add(new long[] {now, failed ? 1 : 0});
                if (failed) {
                    breaker.failed(now);
                } else {
                    breaker.succeeded(now);
                }
                long since = now - 30 * SECOND;
                long calls = history.stream().filter(call -> call[0] > since).count();
                long failures = history.stream()
                        .filter(call -> call[0] > since && call[1] == 1)
                        .count();
                assertThat(breaker.closed())
                        .as("seed %d, call %d", seed, i)
                        .isEqualTo(!(failed && ((calls >= 20 && 2 * failures >= calls) || threeInARow(history))));
            }
        }
    }

    private static boolean threeInARow(List<long[]> history) {
        return history.size() >= 3
                && history.subList(history.size() - 3, history.size()).stream().allMatch(call -> call[1] == 1);
    }

    /** So many failures, each followed by a success. */
    private static void byTurns(Breaker breaker, int count, long now) {
        for (int i = 0; i < count; i++) {
            fail(breaker, 1, now);
            succeed(breaker, 1, now);
        }
    }

    private static Breaker open() {
        var breaker = new Breaker();
        byTurns(breaker, 9, START);
        succeed(breaker, 1, START);
        fail(breaker, 1, START);
        assertThat(breaker.probeAt()).isEqualTo(START + 5 * SECOND);
        return breaker;
    }

    private static void succeed(Breaker breaker, int times, long now) {
        for (int i = 0; i < times; i++) {
            breaker.succeeded(now);
        }
    }

    private static void fail(Breaker breaker, int times, long now) {
        for (int i = 0; i < times; i++) {
            breaker.failed(now);
        }
    }
}
