package dev.fanfold.openai;

import static dev.fanfold.openai.Replies.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.model.ModelException;
import dev.fanfold.model.ModelException.Charge;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a call costs that failed")
@Timeout(60)
class ChargeTest {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    @ParameterizedTest
    @ValueSource(ints = {408, 409, 425, 500, 502, 503, 504, 529})
    void is_nothing_where_the_server_said_that_it_failed(int status) throws IOException {
        try (var server = PlainServer.answering(status, "{}")) {
            assertThat(chargeOf(server.options())).isEqualTo(Charge.NOTHING);
        }
    }

    @Test
    void is_nothing_where_no_server_answers() throws IOException {
        int port;
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        assertThat(chargeOf(at("http://localhost:" + port + "/v1"))).isEqualTo(Charge.NOTHING);
    }

    @Test
    void is_nothing_where_the_host_is_unknown_or_never_connects() {
        var unknown = new IOException(new UnresolvedAddressException());
        var slow = new HttpConnectTimeoutException("slow");
        assertThat(List.of(unknown, slow))
                .extracting(ChargeTest::chargeOf)
                .containsExactly(Charge.NOTHING, Charge.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void is_nothing_where_the_connection_breaks_before_anything_is_sent(boolean reset) throws IOException {
        try (var server = HangingUp.atOnce(reset)) {
            assertThat(chargeOf(at("https://localhost:" + server.port() + "/v1").trusting(Certificate.trusted())))
                    .isEqualTo(Charge.NOTHING);
            assertThat(server.visits()).isPositive();
        }
    }

    @Test
    void is_unknown_where_the_connection_is_reset_once_the_call_was_read() throws IOException {
        try (var server = RawServer.that((socket, out) -> {
            socket.setSoLinger(true, 0);
            socket.close();
        })) {
            assertThat(chargeOf(server.options())).isEqualTo(Charge.UNKNOWN);
        }
    }

    @Test
    void is_unknown_where_the_reply_is_cut() throws IOException {
        try (var server = RawServer.that((socket, out) -> {
            out.write((HEAD + "Content-Length: 500\r\n\r\n{\"choices\":[").getBytes(StandardCharsets.UTF_8));
            socket.close();
        })) {
            assertThat(chargeOf(server.options())).isEqualTo(Charge.UNKNOWN);
        }
    }

    @Test
    void is_unknown_where_time_ran_out_on_a_call_that_was_read() throws IOException {
        try (var server = RawServer.sendingThenSilent("")) {
            assertThat(chargeOf(server.options().timeout(Duration.ofMillis(300))))
                    .isEqualTo(Charge.UNKNOWN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"choices\":[", "[]", "{\"choices\":[]}", "{\"error\":{\"message\":\"failed\"}}"})
    void is_unknown_where_a_reply_came_that_is_of_no_use(String body) throws IOException {
        try (var server = PlainServer.answering(200, body)) {
            assertThat(chargeOf(server.options())).isEqualTo(Charge.UNKNOWN);
        }
    }

    @Test
    void is_unknown_where_the_reply_is_too_long_to_read() throws IOException {
        try (var server = PlainServer.answering(200, Answer.saying("x".repeat(5000)))) {
            assertThat(chargeOf(server.options().replyBytes(4000))).isEqualTo(Charge.UNKNOWN);
        }
    }

    @Test
    void is_nothing_for_those_that_waited_for_a_connection_that_never_stood() throws Exception {
        try (var server = HangingUp.atOnce(false);
                var model = at("https://localhost:" + server.port() + "/v1")
                        .trusting(Certificate.trusted())
                        .connections(1)
                        .open()) {
            assertThat(Crowd.of(20, model).failures().values())
                    .hasSize(20)
                    .allSatisfy(failure -> assertThat(failure)
                            .asInstanceOf(InstanceOfAssertFactories.type(ModelException.Transient.class))
                            .extracting(ModelException.Transient::charge)
                            .isEqualTo(Charge.NOTHING));
        }
    }

    /** Takes connections and closes each without a word. */
    private record HangingUp(ServerSocket listening, boolean reset, AtomicInteger seen) implements AutoCloseable {
        static HangingUp atOnce(boolean reset) throws IOException {
            var server = new HangingUp(
                    new ServerSocket(0, 64, InetAddress.getLoopbackAddress()), reset, new AtomicInteger());
            Thread.startVirtualThread(server::accept);
            return server;
        }

        int port() {
            return listening.getLocalPort();
        }

        int visits() {
            return seen.get();
        }

        private void accept() {
            while (!listening.isClosed()) {
                try (var socket = listening.accept()) {
                    socket.setSoLinger(reset, 0);
                    seen.incrementAndGet();
                } catch (IOException closed) {
                    return;
                }
            }
        }

        @Override
        public void close() throws IOException {
            listening.close();
        }
    }

    private static OpenAi at(String address) {
        return OpenAi.at(URI.create(address)).model("m");
    }

    private static Charge chargeOf(OpenAi options) {
        return failure(ModelException.Transient.class, options).charge();
    }

    private static Charge chargeOf(IOException failure) {
        var target = new Target(new BaseUrl(URI.create("https://host.example/v1")), "m", KeyReference.none(), Map.of());
        return ((ModelException.Transient) Broken.of(failure, target, WireOptions.USUAL)).charge();
    }
}
