package dev.fanfold.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequestLogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void the_peak_and_the_calls_in_flight_are_seen_without_sleeping() throws Exception {
        var gate = new CountDownLatch(1);
        var held = Rehearsal.withSeed(1).replyWhen(asked -> true, asked -> open(gate));
        try (var server = held.start();
                var caller = Caller.to(server)) {
            var calls = IntStream.range(0, 7)
                    .mapToObj(i -> caller.later(Chat.of("s", "u" + i)))
                    .toList();
            assertThat(server.log().await(seen -> seen.inFlight() == 7, PATIENCE))
                    .isTrue();
            gate.countDown();
            calls.forEach(call -> assertThat(call.join().statusCode()).isEqualTo(200));
            assertThat(server.log().await(seen -> seen.inFlight() == 0, PATIENCE))
                    .isTrue();

            var seen = server.log().counts();
            assertThat(seen.requests()).isEqualTo(7);
            assertThat(seen.peak()).isEqualTo(7);
            assertThat(seen.answered(200)).isEqualTo(7);
            assertThat(seen.promptTokens()).isPositive();
            assertThat(seen.completionTokens()).isPositive();
        }
    }

    private static String open(CountDownLatch gate) {
        try {
            gate.await();
            return "open";
        } catch (InterruptedException closed) {
            throw new IllegalStateException("the server was closed", closed);
        }
    }

    @Test
    void a_call_that_is_cancelled_is_seen_to_hang_up_long_before_its_answer() throws Exception {
        try (var server = Rehearsal.withSeed(1)
                        .latency(Latency.fixed(Duration.ofMinutes(5)))
                        .start();
                var caller = Caller.to(server)) {
            var call = caller.later(Chat.of("s", "u"));
            assertThat(server.log().await(seen -> seen.inFlight() == 1, PATIENCE))
                    .isTrue();

            call.cancel(true);

            assertThat(server.log().await(seen -> seen.hungUp() == 1, PATIENCE)).isTrue();
            assertThat(server.log().counts().inFlight()).isZero();
        }
    }

    @Test
    void closing_drops_the_calls_in_flight_at_once() throws Exception {
        var server = Rehearsal.withSeed(1)
                .latency(Latency.fixed(Duration.ofMinutes(5)))
                .start();
        try (var caller = Caller.to(server)) {
            var call = caller.later(Chat.of("s", "u"));
            assertThat(server.log().await(seen -> seen.inFlight() == 1, PATIENCE))
                    .isTrue();

            long begin = System.nanoTime();
            server.close();
            assertThatThrownBy(call::join).hasRootCauseInstanceOf(java.io.IOException.class);

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
            assertThat(server.log().await(seen -> seen.inFlight() == 0, PATIENCE))
                    .isTrue();
        }
    }

    @Test
    void only_the_last_bodies_are_kept() throws Exception {
        try (var server = Rehearsal.withSeed(1).keepBodies(2).start();
                var caller = Caller.to(server)) {
            for (int i = 0; i < 5; i++) {
                caller.post(Chat.of("rules", "question " + i));
            }
            assertThat(server.log().asked()).extracting(Asked::user).containsExactly("question 3", "question 4");
            assertThat(server.log().bodies())
                    .containsExactly(
                            Chat.of("rules", "question 3").json(),
                            Chat.of("rules", "question 4").json());
            assertThat(server.log().counts().requests()).isEqualTo(5);
        }
    }

    @Test
    void every_request_has_one_end() throws Exception {
        try (var server = Rehearsal.withSeed(1)
                        .requestsPerMinute(30)
                        .faults(Faults.every(3, new Fault.ResetMidBody()))
                        .start();
                var caller = Caller.to(server)) {
            var calls = IntStream.range(0, 40)
                    .mapToObj(i -> caller.later(Chat.of("s", "u" + i)).handle((answer, error) -> 0))
                    .toList();
            calls.forEach(call -> call.join());
            assertThat(server.log().await(seen -> seen.inFlight() == 0, PATIENCE))
                    .isTrue();

            var seen = server.log().counts();
            assertThat(seen.answered(200) + seen.answered(429) + seen.struckOff() + seen.hungUp())
                    .isEqualTo(seen.requests());
            assertThat(seen.struckOff()).isBetween(10L, 13L);
        }
    }
}
