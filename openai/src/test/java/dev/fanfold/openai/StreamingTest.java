package dev.fanfold.openai;

import static dev.fanfold.openai.Replies.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fanfold.model.ModelException;
import dev.fanfold.model.ModelException.Charge;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.Reply;
import dev.fanfold.model.Sample;
import dev.fanfold.model.Sample.Finish;
import dev.fanfold.model.Usage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A streamed reply")
@Timeout(60)
class StreamingTest {
    private static final Prompt PROMPT = Prompt.of("anything");
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n";
    private static final String ENDLESS = HEAD + "Transfer-Encoding: chunked\r\n\r\n";
    private static final String USED =
            "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":3}}\n\n";
    private static final String DONE = "data: [DONE]\n\n";

    private final AtomicInteger told = new AtomicInteger();

    @Test
    void is_asked_for_with_its_usage_and_only_where_the_first_token_matters() throws Exception {
        try (var server = PlainServer.answering(200, Answer.saying("x"));
                var model = server.options().open()) {
            var plain = model.reply(PROMPT);
            var streamed = model.reply(PROMPT, told::incrementAndGet);
            assertThat(server.received().getFirst().body()).doesNotContain("stream");
            assertThat(server.received().getLast().body())
                    .endsWith(",\"stream\":true,\"stream_options\":{\"include_usage\":true}}");
            assertThat(server.received()).hasSize(2);
            assertThat(streamed).isEqualTo(plain);
        }
    }

    @Test
    void that_comes_whole_after_all_is_read_and_told_once() throws Exception {
        assertThat(stream(Answer.saying("whole")).first().text()).isEqualTo("whole");
        assertThat(told).hasValue(1);
    }

    @Test
    void has_samples_by_index_usage_of_the_last_report_and_the_rates_of_the_head() throws Exception {
        var body = piece(1, "{\"content\":\"b\"}", "") + piece(0, "{\"content\":\"a\"}", "")
                + piece(2, "{\"refusal\":\"no\"}", "") + piece(1, "{\"content\":\"B\"}", "length")
                + piece(0, "{\"content\":\"A\"}", "stop")
                + "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":1}}\n\n" + piece(2, "{}", "stop") + USED + DONE;
        try (var server = PlainServer.answering(
                200,
                body,
                "Content-Type",
                "text/event-stream",
                "x-ratelimit-limit-requests",
                "60",
                "x-ratelimit-remaining-requests",
                "59")) {
            var reply = stream(server);
            assertThat(reply.samples())
                    .containsExactly(
                            new Sample("aA", Finish.WHOLE),
                            new Sample("bB", Finish.CUT),
                            new Sample("no", Finish.WITHHELD));
            assertThat(reply.usage()).isEqualTo(new Usage(7, 0, 3));
            assertThat(reply.rates().levels()).hasSize(1);
            assertThat(told).hasValue(1);
        }
    }

    @Test
    void is_known_by_its_first_byte_where_the_content_type_is_wrong() throws Exception {
        assertThat(stream("\n: hello\n\n" + piece(0, "{\"content\":\"a\"}", "stop") + DONE)
                        .first()
                        .text())
                .isEqualTo("a");
        try (var server = PlainServer.answering(200, Answer.saying("b"), "Content-Type", "text/event-stream")) {
            assertThat(stream(server).first().text()).isEqualTo("b");
        }
    }

    @Test
    void tells_of_its_first_token_on_the_calling_thread_while_the_rest_is_still_to_come() throws Exception {
        var rest = new CountDownLatch(1);
        var teller = new AtomicReference<Thread>();
        try (var server = RawServer.that((socket, out) -> {
            send(out, HEAD + "\r\n" + piece(0, "{\"content\":\"a\"}", ""));
            if (rest.await(30, TimeUnit.SECONDS)) {
                send(out, piece(0, "{\"content\":\"b\"}", "stop") + DONE);
            }
            socket.close();
        })) {
            try (var model = server.options().open()) {
                var reply = model.reply(PROMPT, () -> {
                    teller.set(Thread.currentThread());
                    rest.countDown();
                });
                assertThat(reply.first().text()).isEqualTo("ab");
                assertThat(teller).hasValue(Thread.currentThread());
            }
        }
    }

    @Test
    void without_any_text_is_told_all_the_same() throws Exception {
        assertThat(stream(piece(0, "{\"role\":\"assistant\",\"content\":\"\"}", "stop") + DONE)
                        .first()
                        .text())
                .isEmpty();
        assertThat(told).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "data: [DONE]\n\n",
                "data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}]}\n\n",
                "data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}]}\n\ndata: [DONE]\n\n",
                "data: {\"choices\":[{\"delta\":{\"content\":\"a\"},\"finish_reason\":\"stop\"}]}\n\n",
                "data: {\"choices\":[{\"delta\":{\"content\":\"a\"},\"finish_reason\":\"error\"}]}\n\ndata: [DONE]\n\n",
                "data: {\"error\":{\"message\":\"the model broke\"}}\n\n",
            })
    void that_breaks_off_may_be_tried_again_and_may_have_been_billed(String body) throws Exception {
        try (var server = PlainServer.answering(200, body)) {
            assertThat(failure(ModelException.Transient.class, server.options()).charge())
                    .isEqualTo(Charge.UNKNOWN);
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void whose_connection_is_cut_may_have_been_billed() throws Exception {
        try (var server = RawServer.that((socket, out) -> {
            send(out, ENDLESS + "20\r\ndata: {\"choices\":");
            socket.close();
        })) {
            assertThat(failure(ModelException.Transient.class, server.options()).charge())
                    .isEqualTo(Charge.UNKNOWN);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void that_turns_into_an_error_keeps_the_kind_of_the_error() throws Exception {
        var begun = piece(0, "{\"content\":\"a\"}", "");
        try (var server =
                PlainServer.answering(200, begun + "data: {\"error\":{\"code\":429,\"message\":\"slow down\"}}\n\n")) {
            assertThat(failure(ModelException.Wait.class, server.options())).hasMessageContaining("slow down");
        }
        try (var server = PlainServer.answering(
                200,
                begun + "data: {\"choices\":[{\"finish_reason\":\"error\"}],\"error\":{\"message\":\"gone\"}}\n\n")) {
            assertThat(failure(ModelException.Transient.class, server.options()))
                    .hasMessageContaining("gone");
        }
    }

    @Test
    void that_the_server_cannot_count_is_a_bad_request_that_says_so() throws Exception {
        var body = error("Unrecognized request argument supplied: stream_options", "invalid_request_error", "x");
        try (var server = PlainServer.answering(400, body)) {
            assertThat(failure(ModelException.BadRequest.class, server.options()))
                    .hasMessageContaining(
                            "it does not stream with a count of what is billed: ask it without streaming");
            assertThat(server.received()).hasSize(1);
            assertThat(told).hasValue(0);
        }
    }

    @Test
    void is_refused_as_any_other() throws Exception {
        try (var server = PlainServer.answering(503, "{}", "Retry-After", "7")) {
            var busy = failure(ModelException.Transient.class, server.options());
            assertThat(busy.charge()).isEqualTo(Charge.NOTHING);
            assertThat(busy.rates().retryAfter()).contains(Duration.ofSeconds(7));
        }
    }

    @Test
    void without_end_is_read_to_the_bound_and_no_further() throws Exception {
        var chunk = "1000\r\n" + ":".repeat(0x1000) + "\r\n";
        try (var server = RawServer.that((socket, out) -> {
            send(out, ENDLESS);
            while (true) {
                send(out, chunk);
            }
        })) {
            assertFailsAndLetsGo(server, server.options().replyBytes(100_000), "longer than 100000 bytes");
        }
    }

    @Test
    void that_makes_no_sense_is_not_read_on() throws Exception {
        try (var server = RawServer.sendingThenSilent(ENDLESS + "a\r\ndata: no\n\n\r\n")) {
            assertFailsAndLetsGo(server, server.options(), "is a stream with an event that is no JSON object");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}]}\n\n"})
    void that_falls_silent_ends_with_the_time_limit_and_the_connection(String begun) throws Exception {
        try (var server = RawServer.sendingThenSilent(HEAD + "\r\n" + begun)) {
            assertFailsAndLetsGo(
                    server,
                    server.options().timeout(Duration.ofMillis(300)),
                    "no whole reply from " + server.place() + " within 300 ms");
        }
    }

    @Test
    void is_aborted_by_an_interrupt_before_and_after_its_first_token() throws Exception {
        for (var begun : new String[] {"", piece(0, "{\"content\":\"a\"}", "")}) {
            var first = new CountDownLatch(begun.isEmpty() ? 0 : 1);
            try (var server = RawServer.sendingThenSilent(HEAD + "\r\n" + begun);
                    var model = server.options().open()) {
                var outcome = new CompletableFuture<Throwable>();
                var caller = Thread.startVirtualThread(() -> outcome.complete(thrownBy(model, first::countDown)));
                assertThat(server.awaitArrival()).isTrue();
                assertThat(first.await(30, TimeUnit.SECONDS)).isTrue();
                caller.interrupt();
                assertThat(outcome.get(30, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
                assertThat(server.awaitClose()).isTrue();
            }
        }
    }

    @Test
    void is_aborted_by_what_the_telling_throws() throws Exception {
        try (var server = RawServer.sendingThenSilent(HEAD + "\r\n" + piece(0, "{\"content\":\"a\"}", ""));
                var model = server.options().open()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> model.reply(PROMPT, () -> {
                        throw new IllegalStateException("enough");
                    }));
            assertThat(server.awaitClose()).isTrue();
        }
    }

    @Test
    void comes_over_http_2_as_well() throws Exception {
        try (var server = TlsServer.http2(100, Duration.ZERO);
                var model = OpenAi.at(server.baseUrl())
                        .model("echo")
                        .trusting(Certificate.trusted())
                        .open()) {
            assertThat(model.reply(PROMPT, told::incrementAndGet)).isEqualTo(model.reply(PROMPT));
            assertThat(told).hasValue(1);
        }
    }

    private static Throwable thrownBy(OpenAiModel model, Runnable firstToken) {
        try {
            return new AssertionError("answered " + model.reply(PROMPT, firstToken));
        } catch (InterruptedException | RuntimeException e) {
            return e;
        }
    }

    private void assertFailsAndLetsGo(RawServer server, OpenAi options, String message) throws Exception {
        try (var model = options.open()) {
            assertThatExceptionOfType(ModelException.Transient.class)
                    .isThrownBy(() -> model.reply(PROMPT, told::incrementAndGet))
                    .withMessageContaining(message)
                    .extracting(ModelException.Transient::charge)
                    .isEqualTo(Charge.UNKNOWN);
            assertThat(server.awaitClose()).isTrue();
        }
    }

    private <E extends ModelException> E failure(Class<E> kind, OpenAi options) {
        try (var model = options.open()) {
            return catchThrowableOfType(kind, () -> model.reply(PROMPT, told::incrementAndGet));
        }
    }

    private Reply stream(String body) throws IOException, InterruptedException {
        try (var server = PlainServer.answering(200, body)) {
            return stream(server);
        }
    }

    private Reply stream(PlainServer server) throws InterruptedException {
        try (var model = server.options().open()) {
            return model.reply(PROMPT, told::incrementAndGet);
        }
    }

    private static String piece(int index, String delta, String finish) {
        return "data: {\"choices\":[{\"index\":" + index + ",\"delta\":" + delta + ",\"finish_reason\":"
                + (finish.isEmpty() ? "null" : '"' + finish + '"') + "}]}\n\n";
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
