package dev.fanfold.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The HTTP under the provider, in good and bad requests. */
class WireTest {

    private static final Chat CHAT = Chat.of("s", "The cat sat on the mat.");
    private static final String MODELS = "GET /v1/models HTTP/1.1\r\nHost: x\r\n";

    private final RehearsalServer server = Rehearsal.withSeed(1).start();

    @AfterEach
    void close() {
        server.close();
    }

    private RawCall send(String request) throws Exception {
        return RawCall.send(server.baseUrl(), request, Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @CsvSource({
        "nonsense, 400",
        "GET /v1/models SPDY/3, 400",
        "GET /v1/models HTTP/1.1\\nno header, 400",
        "POST /v1/x HTTP/1.1\\nContent-Length: -1, 400",
        "POST /v1/x HTTP/1.1\\nContent-Length: 17000000, 413",
        "POST /v1/x HTTP/1.1\\nTransfer-Encoding: chunked\\n\\nzz, 400"
    })
    void what_is_no_http_is_refused_and_the_line_closed(String request, int status) throws Exception {
        var call = send(request.replace("\\n", "\r\n") + "\r\n\r\n");

        assertThat(call.head()).startsWith("HTTP/1.1 " + status).contains("Connection: close");
        assertThat(call.end()).isEqualTo(RawCall.End.FIN);
    }

    @Test
    void an_endless_head_is_refused() throws Exception {
        assertThat(send("GET /" + "x".repeat(70_000)).head()).startsWith("HTTP/1.1 431");
    }

    @Test
    void a_body_over_the_limit_is_refused_although_the_client_is_still_sending() throws Exception {
        var call =
                send("POST /v1/chat/completions HTTP/1.1\r\nContent-Length: 20000000\r\n\r\n" + "x".repeat(20_000_000));

        assertThat(call.head()).startsWith("HTTP/1.1 413");
    }

    @Test
    void requests_sent_ahead_are_answered_in_order_even_after_a_wait() throws Exception {
        try (var slow = Rehearsal.withSeed(1)
                .latency(Latency.fixed(Duration.ofMillis(30)))
                .start()) {
            var body = CHAT.json();
            var post = "POST /v1/chat/completions HTTP/1.1\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
            var call = RawCall.send(slow.baseUrl(), post + MODELS + "Connection: close\r\n\r\n", Integer.MAX_VALUE);

            assertThat(call.body()).containsSubsequence("chat.completion", "HTTP/1.1 200", "\"object\":\"list\"");
        }
    }

    @Test
    void the_line_is_closed_where_the_client_asks_for_it() throws Exception {
        assertThat(send(MODELS + "Connection: close\r\n\r\n").end()).isEqualTo(RawCall.End.FIN);
        assertThat(send("GET /v1/models HTTP/1.0\r\n\r\n").head()).contains("Connection: close");
    }

    @Test
    void bodies_come_in_chunks_too() throws Exception {
        try (var caller = Caller.to(server)) {
            var body = CHAT.json().getBytes(StandardCharsets.UTF_8);
            var response = caller.client()
                    .send(
                            caller.request("/chat/completions")
                                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                                    .expectContinue(true)
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(server.log().bodies()).containsExactly(CHAT.json());
        }
    }

    @Test
    void a_thousand_lines_stay_open_after_their_answers() throws Exception {
        try (var caller = Caller.to(server)) {
            for (int round = 0; round < 2; round++) {
                var calls = IntStream.range(0, 1_000)
                        .mapToObj(i -> caller.later(CHAT))
                        .toList();
                calls.forEach(call -> assertThat(call.join().statusCode()).isEqualTo(200));
            }
            assertThat(server.log().counts().requests()).isEqualTo(2_000);
        }
    }

    @Test
    void a_line_that_breaks_within_a_request_harms_nobody() throws Exception {
        try (var socket =
                new Socket(server.baseUrl().getHost(), server.baseUrl().getPort())) {
            socket.getOutputStream()
                    .write("POST /v1/chat/completions HTTP/1.1\r\nContent-Length: 99\r\n\r\n{"
                            .getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(send(MODELS + "Connection: close\r\n\r\n").head()).startsWith("HTTP/1.1 200");
        assertThat(server.log().counts().requests()).isZero();
    }
}
