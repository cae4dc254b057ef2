package dev.fanfold.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfold.openai.Listing.Failing;
import dev.fanfold.openai.Listing.Foreign;
import dev.fanfold.openai.Listing.Foreign.Oddity;
import dev.fanfold.openai.Listing.KeyRefused;
import dev.fanfold.openai.Listing.Late;
import dev.fanfold.openai.Listing.Listed;
import dev.fanfold.openai.Listing.NoKey;
import dev.fanfold.openai.Listing.NoKey.Lack;
import dev.fanfold.openai.Listing.Redirected;
import dev.fanfold.openai.Listing.Unlisted;
import dev.fanfold.openai.Listing.Unreachable;
import dev.fanfold.openai.Listing.Unreachable.Obstacle;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A server that is asked which models it has")
class ListingTest {
    private static final String CANARY = "sk-canary-0123456789";
    private static final KeyReference KEY = KeyReference.environment("OPENAI_API_KEY");
    private static final Duration PATIENT = Duration.ofSeconds(30);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"object\":\"list\",\"data\":[{\"id\":\"b\"},{\"id\":\"A\"},{\"id\":\"b\"},{}]}",
                "[{\"id\":\"b\"},{\"id\":\"A\",\"object\":\"model\"}]"
            })
    void lists_each_once_in_the_order_of_the_alphabet(String body) throws Exception {
        assertThat(answer(200, body)).isEqualTo(new Listed(List.of("A", "b")));
    }

    @Test
    void is_asked_without_a_prompt_and_with_its_key() throws Exception {
        try (var server = PlainServer.answering(200, "{\"data\":[]}")) {
            assertThat(withKey(server).models(PATIENT)).isEqualTo(new Listed(List.of()));
            var received = server.received().getFirst();
            assertThat(received.method()).isEqualTo("GET");
            assertThat(received.path()).isEqualTo("/v1/models");
            assertThat(received.body()).isEmpty();
            assertThat(received.headers()).containsEntry("Authorization", List.of("Bearer " + CANARY));
        }
    }

    @Test
    void is_not_asked_without_its_key() throws Exception {
        try (var server = PlainServer.answering(200, "{\"data\":[]}")) {
            var absent = KeyReference.environment("FANFOLD_TEST_SETS_NO_SUCH_VARIABLE");
            assertThat(OpenAi.at(server.baseUrl()).key(absent).models(PATIENT))
                    .isEqualTo(new NoKey(absent, Lack.ABSENT));
            var unfit = named(server, "two words");
            assertThat(unfit.models(PATIENT)).isEqualTo(new NoKey(KEY, Lack.UNFIT));
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void may_be_hosted_and_then_waits_for_its_own_key() throws Exception {
        var groq = OpenAi.server("groq", Map.of("OPENAI_API_KEY", CANARY));
        assertThat(groq.models(PATIENT)).isEqualTo(new NoKey(KeyReference.environment("GROQ_API_KEY"), Lack.ABSENT));
        assertThat(groq.baseUrl()).hasToString("https://api.groq.com/openai/v1");
        assertThatIllegalArgumentException().isThrownBy(() -> OpenAi.server("gruq", Map.of()));
    }

    @Test
    void may_refuse_the_key_or_want_one() throws Exception {
        var body = Replies.error("no good", "auth", "invalid_api_key");
        try (var server = PlainServer.answering(401, body)) {
            assertThat(withKey(server).models(PATIENT)).isEqualTo(new KeyRefused(KEY, 401, "no good"));
            assertThat(OpenAi.at(server.baseUrl()).models(PATIENT))
                    .isEqualTo(new KeyRefused(KeyReference.none(), 401, "no good"));
        }
        assertThat(answer(403, "")).isEqualTo(new KeyRefused(KeyReference.none(), 403, ""));
        assertThat(answer(400, Replies.error("API key not valid.", "x", "x"))).isInstanceOf(KeyRefused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405, 501})
    void may_keep_no_list(int status) throws Exception {
        assertThat(answer(status, "{\"error\":\"no such place\"}")).isEqualTo(new Unlisted(status));
        assertThat(answer(status, "<!DOCTYPE html><p>Nothing here")).isEqualTo(new Foreign(Oddity.WEB_PAGE));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 402, 418, 429, 500, 503})
    void may_fail_for_other_reasons(int status) throws Exception {
        assertThat(answer(status, Replies.error("so it\\u001b[2J is", "x", "x")))
                .isEqualTo(new Failing(status, "so it [2J is"));
    }

    @Test
    void may_hide_an_error_behind_200() throws Exception {
        assertThat(answer(200, "{\"error\":{\"message\":\"down\",\"code\":503}}"))
                .isEqualTo(new Failing(503, "down"));
    }

    @Test
    void may_be_no_such_server_at_all() throws Exception {
        assertThat(answer(200, "<html>hello")).isEqualTo(new Foreign(Oddity.WEB_PAGE));
        assertThat(answer(200, "hello")).isEqualTo(new Foreign(Oddity.NO_JSON));
        assertThat(answer(200, "")).isEqualTo(new Foreign(Oddity.NO_JSON));
        assertThat(answer(200, "{\"data\":\"hello\"}")).isEqualTo(new Foreign(Oddity.NO_LIST));
        assertThat(answer(200, "[1,{\"name\":\"x\"}]")).isEqualTo(new Foreign(Oddity.NO_LIST));
        try (var server = RawServer.sendingThenSilent("SSH-2.0-OpenSSH\r\n\r\n")) {
            assertThat(server.unnamed().models(PATIENT)).isEqualTo(new Foreign(Oddity.NO_HTTP));
        }
    }

    @Test
    void is_read_up_to_a_bound() throws Exception {
        assertThat(answer(200, "[" + " ".repeat(Inquiry.MOST_BYTES - 2) + "]")).isEqualTo(new Listed(List.of()));
        assertThat(answer(200, "[" + " ".repeat(Inquiry.MOST_BYTES - 1) + "]")).isEqualTo(new Foreign(Oddity.TOO_MUCH));
    }

    @Test
    void may_name_models_with_hostile_words() throws Exception {
        var body = "{\"data\":[{\"id\":\"a\\u001b[31mred\\r\\nfake\\u202e\\u009b\"},{\"id\":\"" + "x".repeat(1000)
                + "\"}]}";
        assertThat(answer(200, body)).isEqualTo(new Listed(List.of("a [31mred fake", "x".repeat(299) + "…")));
    }

    @Test
    void takes_its_time_until_the_limit() throws Exception {
        var limit = Duration.ofMillis(200);
        try (var silent = RawServer.sendingThenSilent("");
                var half = RawServer.sendingThenSilent("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"da")) {
            assertThat(silent.unnamed().models(limit)).isEqualTo(new Late(limit));
            assertThat(half.unnamed().models(limit)).isEqualTo(new Late(limit));
            assertThat(half.awaitClose()).isTrue();
        }
    }

    @Test
    void may_not_be_there() throws Exception {
        var gone = PlainServer.answering(200, "");
        gone.close();
        assertThat(OpenAi.at(gone.baseUrl()).models(PATIENT)).isEqualTo(new Unreachable(Obstacle.NOBODY_LISTENS));
        assertThat(OpenAi.at(URI.create("https://nowhere.invalid/v1")).models(PATIENT))
                .isEqualTo(new Unreachable(Obstacle.UNKNOWN_HOST));
        try (var server = RawServer.that((socket, out) -> socket.close())) {
            assertThat(server.unnamed().models(PATIENT)).isEqualTo(new Unreachable(Obstacle.BROKEN_CONNECTION));
        }
    }

    @Test
    void may_not_be_trusted() throws Exception {
        try (var server = TlsServer.http2(100, Duration.ZERO)) {
            assertThat(OpenAi.at(server.baseUrl()).models(PATIENT))
                    .isEqualTo(new Unreachable(Obstacle.UNTRUSTED_CERTIFICATE));
        }
    }

    @Test
    void may_speak_without_tls_where_it_is_expected() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> speakPlainly(server));
            var secure = URI.create("https://localhost:" + server.getLocalPort() + "/v1");
            assertThat(OpenAi.at(secure).models(PATIENT)).isEqualTo(new Unreachable(Obstacle.NO_SECURE_CONNECTION));
        }
    }

    private static void speakPlainly(ServerSocket server) {
        try (var socket = server.accept()) {
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        } catch (IOException closed) {
            // The client let go first.
        }
    }

    @Test
    void that_redirects_is_not_followed_and_nobody_else_sees_the_key() throws Exception {
        try (var other = PlainServer.answering(200, "[{\"id\":\"a\"}]");
                var server = PlainServer.answering(
                        302,
                        "",
                        "Location",
                        other.baseUrl().toString().replace("localhost", "127.0.0.1") + "/models")) {
            assertThat(withKey(server).models(PATIENT))
                    .isEqualTo(new Redirected(302, other.place().replace("localhost", "127.0.0.1")));
            assertThat(other.received()).isEmpty();
        }
        assertThat(answer(308, "")).isEqualTo(new Redirected(308, "an unnamed place"));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 401, 404, 500})
    void repeats_no_key_whatever_the_server_repeats(int status) throws Exception {
        var echo = "{\"error\":{\"message\":\"you sent " + CANARY + "\"},\"data\":[{\"id\":\"m-" + CANARY + "\"}]}";
        try (var server = PlainServer.answering(status, echo, "Location", "https://" + CANARY + "/")) {
            var asked = withKey(server);
            assertThat(asked.models(PATIENT) + " " + asked)
                    .contains(status == 200 ? "m-[key]" : Integer.toString(status))
                    .doesNotContain(CANARY);
        }
    }

    @Test
    void is_let_go_of_when_its_caller_is_interrupted() throws Exception {
        try (var server = RawServer.sendingThenSilent("")) {
            var outcome = new FutureTask<>(() -> server.unnamed().models(PATIENT));
            var caller = Thread.startVirtualThread(outcome);
            assertThat(server.awaitArrival()).isTrue();
            caller.interrupt();
            assertThatThrownBy(outcome::get).hasCauseInstanceOf(InterruptedException.class);
            assertThat(server.awaitClose()).isTrue();
        }
    }

    @Test
    void is_given_a_time_that_makes_sense() {
        var server = OpenAi.at(URI.create("http://localhost:1/v1"));
        assertThatIllegalArgumentException().isThrownBy(() -> server.models(Duration.ZERO));
    }

    private static Listing answer(int status, String body) throws IOException, InterruptedException {
        try (var server = PlainServer.running(
                exchange -> PlainServer.send(exchange, status, body.getBytes(StandardCharsets.UTF_8)))) {
            return OpenAi.at(server.baseUrl()).models(PATIENT);
        }
    }

    private static OpenAi.Unnamed withKey(PlainServer server) {
        return named(server, CANARY);
    }

    private static OpenAi.Unnamed named(PlainServer server, String key) {
        return OpenAi.server(
                "openai", Map.of("OPENAI_BASE_URL", server.baseUrl().toString(), "OPENAI_API_KEY", key));
    }
}
