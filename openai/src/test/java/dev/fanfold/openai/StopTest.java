package dev.fanfold.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.model.Prompt;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Stop means stop")
@Timeout(60)
class StopTest {
    private static final Duration FOR_EVER = Duration.ofHours(1);

    @Test
    void an_interrupt_resets_the_stream_and_leaves_the_connection_to_others() throws Exception {
        try (var server = TlsServer.http2(100, FOR_EVER);
                var model = OpenAi.at(server.baseUrl())
                        .model("m")
                        .trusting(Certificate.trusted())
                        .open()) {
            var stopped = stopAfter(model, server::awaitArrival);
            assertThat(stopped.get(30, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
            assertThat(server.awaitAbort()).isTrue();
        }
    }

    @Test
    void an_interrupt_closes_a_connection_of_http_1() throws Exception {
        try (var server = RawServer.sendingThenSilent("");
                var model = server.options().open()) {
            var stopped = stopAfter(model, server::awaitArrival);
            assertThat(stopped.get(30, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
            assertThat(server.awaitClose()).isTrue();
        }
    }

    @Test
    void an_interrupt_ends_the_reading_of_a_slow_body() throws Exception {
        try (var server = RawServer.sendingThenSilent("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"choices\":[");
                var model = server.options().open()) {
            var stopped = stopAfter(model, server::awaitArrival);
            assertThat(stopped.get(30, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
            assertThat(server.awaitClose()).isTrue();
        }
    }

    @Test
    void closing_the_model_ends_its_calls() throws Exception {
        try (var server = RawServer.sendingThenSilent("")) {
            var model = server.options().open();
            var outcome = new CompletableFuture<Throwable>();
            Thread.startVirtualThread(() -> outcome.complete(failureOf(model)));
            assertThat(server.awaitArrival()).isTrue();
            model.close();
            assertThat(outcome.get(30, TimeUnit.SECONDS)).isInstanceOf(RuntimeException.class);
            assertThat(server.awaitClose()).isTrue();
        }
    }

    private interface Moment {
        boolean await() throws InterruptedException;
    }

    private static CompletableFuture<Throwable> stopAfter(OpenAiModel model, Moment moment)
            throws InterruptedException {
        var outcome = new CompletableFuture<Throwable>();
        var caller = Thread.startVirtualThread(() -> outcome.complete(failureOf(model)));
        assertThat(moment.await()).isTrue();
        caller.interrupt();
        return outcome;
    }

    private static Throwable failureOf(OpenAiModel model) {
        try {
            return new AssertionError("answered " + model.reply(Prompt.of("anything")));
        } catch (InterruptedException | RuntimeException e) {
            return e;
        }
    }
}
