package dev.fanfold.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfold.model.Prompt;
import dev.fanfold.model.Reply;
import dev.fanfold.rehearsal.Latency;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.rehearsal.RehearsalServer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A stream from a provider")
@Timeout(60)
class RehearsedStreamTest {
    private static final Prompt PROMPT =
            Prompt.of("Grüße aus 東京 \ud83d\ude00. ".repeat(40)).withMaxTokens(500);
    private static final Duration LATENCY = Duration.ofSeconds(2);

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 128})
    void gives_the_reply_that_would_have_come_whole(int samples) throws Exception {
        var prompt = PROMPT.withSamples(samples);
        var told = new AtomicInteger();
        assertThat(reply(prompt, told::incrementAndGet))
                .isEqualTo(reply(prompt))
                .satisfies(reply -> assertThat(reply.samples()).hasSize(samples));
        assertThat(told).hasValue(1);
    }

    @Test
    void tells_of_its_first_token_after_a_quarter_of_the_time() throws Exception {
        try (var server = Rehearsal.withSeed(1).latency(Latency.fixed(LATENCY)).start();
                var model = model(server)) {
            var atFirst = new AtomicReference<Duration>();
            var inFlight = new AtomicInteger();
            long begin = System.nanoTime();
            model.reply(PROMPT, () -> {
                atFirst.set(Duration.ofNanos(System.nanoTime() - begin));
                inFlight.set(server.log().counts().inFlight());
            });
            var whole = Duration.ofNanos(System.nanoTime() - begin);
            assertThat(inFlight).hasValue(1);
            // By bounds from below alone: on a busy machine all may be late, and three quarters are to come.
            assertThat(atFirst.get()).isGreaterThanOrEqualTo(LATENCY.dividedBy(4));
            assertThat(whole.minus(atFirst.get())).isGreaterThan(LATENCY.dividedBy(2));
        }
    }

    @Test
    void is_aborted_by_an_interrupt_at_its_first_token() throws Exception {
        var hour = Latency.fixed(Duration.ofHours(1));
        try (var server = Rehearsal.withSeed(1)
                        .latencyWhen(asked -> asked.user().equals("slow"), hour)
                        .latency(Latency.fixed(Duration.ofSeconds(4))) // so the rest is not there with the first token
                        .start();
                var model = model(server)) {
            var caller = Thread.currentThread();
            Thread.startVirtualThread(() -> interruptOnceItCame(server, caller));
            assertThatThrownBy(() -> model.reply(Prompt.of("slow"), () -> {})).isInstanceOf(InterruptedException.class);
            assertThatThrownBy(() -> model.reply(PROMPT, caller::interrupt)).isInstanceOf(InterruptedException.class);
            assertThat(server.log().await(seen -> seen.inFlight() == 0, Duration.ofSeconds(30)))
                    .isTrue();
            assertThat(server.log().counts().hungUp()).isPositive();
        }
    }

    private static void interruptOnceItCame(RehearsalServer server, Thread caller) {
        try {
            server.log().await(seen -> seen.inFlight() == 1, Duration.ofSeconds(30));
            caller.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Reply reply(Prompt prompt) throws InterruptedException {
        try (var server = fresh();
                var model = model(server)) {
            return model.reply(prompt);
        }
    }

    private static Reply reply(Prompt prompt, Runnable firstToken) throws InterruptedException {
        try (var server = fresh();
                var model = model(server)) {
            return model.reply(prompt, firstToken);
        }
    }

    /** Without a script its words would depend on the whole request, and so on the wish for a stream. */
    private static RehearsalServer fresh() {
        return Rehearsal.withSeed(1)
                .replyWhen(asked -> true, asked -> "Heard: " + asked.user())
                .start();
    }

    private static OpenAiModel model(RehearsalServer server) {
        return OpenAi.at(server.baseUrl()).model("some-model").open();
    }
}
