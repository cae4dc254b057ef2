package dev.fanfold.openai;

import static dev.fanfold.openai.Replies.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.fanfold.model.Mishap;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.RateNews;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A fault of the wire")
@Timeout(60)
class FaultsTest {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    @Test
    void no_server_asks_whether_it_is_running() throws IOException {
        int port;
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        var options = OpenAi.at(URI.create("http://localhost:" + port + "/v1")).model("m");
        assertThat(failure(ModelException.Transient.class, options))
                .hasMessage("no server answers at http://localhost:" + port + "/v1: is it running?")
                .returns(Mishap.OnTheWire.NO_CONNECTION, ModelException::mishap);
    }

    @Test
    void an_unknown_host_is_told_as_such() {
        var unknown = new ConnectException();
        unknown.initCause(new UnresolvedAddressException());
        var target = new Target(
                new BaseUrl(URI.create("https://no-such-host.example/v1")), "m", KeyReference.none(), Map.of());
        assertThat(Broken.of(unknown, target, WireOptions.USUAL))
                .isInstanceOf(ModelException.Transient.class)
                .hasMessageStartingWith("the host no-such-host.example is not known")
                .returns(Mishap.OnTheWire.UNKNOWN_HOST, ModelException::mishap);
    }

    @Test
    void a_connection_reset_before_the_head_is_sent_once_and_transient() throws IOException {
        try (var server = RawServer.that((socket, out) -> {
            socket.setSoLinger(true, 0);
            socket.close();
        })) {
            assertThat(failure(ModelException.Transient.class, server.options()))
                    .hasMessage("the connection to " + server.place() + " broke before the reply was whole")
                    .extracting(ModelException.Transient::rates)
                    .isEqualTo(RateNews.none());
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void a_body_that_ends_too_soon_is_transient() throws IOException {
        try (var server = RawServer.that((socket, out) -> {
            out.write((HEAD + "Content-Length: 500\r\n\r\n{\"choices\":[").getBytes(StandardCharsets.UTF_8));
            socket.close();
        })) {
            assertThat(failure(ModelException.Transient.class, server.options()))
                    .hasMessageContaining("broke before");
        }
    }

    @Test
    void silence_before_the_head_ends_with_the_time_limit_and_the_connection() throws Exception {
        try (var server = RawServer.sendingThenSilent("")) {
            assertFailsAndLetsGo(
                    server,
                    impatient(server),
                    Mishap.OnTheWire.LATE,
                    "no whole reply from " + server.place() + " within 300 ms");
        }
    }

    @Test
    void silence_within_the_body_ends_with_the_time_limit_and_the_connection() throws Exception {
        try (var server = RawServer.sendingThenSilent(HEAD + "Content-Length: 500\r\n\r\n{\"choices\":[")) {
            assertFailsAndLetsGo(
                    server,
                    impatient(server),
                    Mishap.OnTheWire.LATE,
                    "no whole reply from " + server.place() + " within 300 ms");
        }
    }

    @Test
    void an_endless_body_is_read_to_the_bound_and_no_further() throws Exception {
        var chunk = ("1000\r\n" + "x".repeat(0x1000) + "\r\n").getBytes(StandardCharsets.UTF_8);
        try (var server = RawServer.that((socket, out) -> {
            out.write((HEAD + "Transfer-Encoding: chunked\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            while (true) {
                out.write(chunk);
            }
        })) {
            assertFailsAndLetsGo(
                    server,
                    server.options().replyBytes(100_000),
                    Mishap.OnTheWire.UNREADABLE_REPLY,
                    "unreadable: the reply of " + server.place()
                            + " is longer than 100000 bytes, and was not read further");
        }
    }

    @Test
    void a_body_announced_too_long_is_not_read_at_all() throws Exception {
        try (var server = RawServer.sendingThenSilent(HEAD + "Content-Length: 100000000\r\n\r\n")) {
            assertFailsAndLetsGo(
                    server,
                    server.options(),
                    Mishap.OnTheWire.UNREADABLE_REPLY,
                    "unreadable: the reply of " + server.place()
                            + " is longer than 16777216 bytes, and was not read further");
        }
    }

    @Test
    void a_compressed_body_is_not_unpacked() throws Exception {
        try (var server = PlainServer.answering(200, "whatever", "Content-Encoding", "gzip")) {
            assertThat(failure(ModelException.Transient.class, server.options()))
                    .hasMessageContaining("is compressed, though identity was asked for");
            assertThat(server.received().getFirst().headers()).containsEntry("Accept-encoding", List.of("identity"));
        }
    }

    @Test
    void bytes_that_are_not_utf_8_are_unreadable() throws Exception {
        try (var server = PlainServer.answering(new byte[] {'{', '"', (byte) 0xff, '"', '}'})) {
            assertThat(failure(ModelException.Transient.class, server.options()))
                    .hasMessageContaining("is not UTF-8");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!doctype html><title>Sign in</title>", "\n<HTML lang=\"en\"><body>Welcome"})
    void a_web_page_with_200_stops_as_the_address_is_wrong(String page) throws Exception {
        try (var server = PlainServer.answering(200, page)) {
            assertThat(failure(ModelException.Stop.class, server.options()))
                    .hasMessage("this address is no chat endpoint: " + server.place() + " answered with a web page; "
                            + "check the base address, which often ends in /v1");
        }
    }

    @Test
    void a_missing_content_type_is_none() throws Exception {
        try (var server = PlainServer.answering(200, Answer.saying("fine"))) {
            assertThat(Replies.to(Prompt.of("x"), server).first().text()).isEqualTo("fine");
        }
    }

    @Test
    void a_certificate_that_is_not_trusted_stops() throws Exception {
        try (var server = TlsServer.http2(100, Duration.ZERO)) {
            assertThat(failure(
                            ModelException.Stop.class,
                            OpenAi.at(server.baseUrl()).model("m")))
                    .hasMessageContaining("the certificate of " + server.place() + " is not trusted")
                    .hasMessageContaining("trust store of Java");
        }
    }

    @Test
    void a_closed_model_says_so() throws Exception {
        try (var server = PlainServer.answering(200, Answer.saying("x"))) {
            var model = server.options().open();
            model.close();
            assertThatIllegalStateException()
                    .isThrownBy(() -> model.reply(Prompt.of("x")))
                    .withMessage("this model is closed");
        }
    }

    /** The model stays open meanwhile, so that it is the failed call that closes the connection. */
    private static void assertFailsAndLetsGo(RawServer server, OpenAi options, Mishap mishap, String message)
            throws Exception {
        try (var model = options.open()) {
            assertThatExceptionOfType(ModelException.Transient.class)
                    .isThrownBy(() -> model.reply(Prompt.of("anything")))
                    .withMessage(message)
                    .returns(mishap, ModelException::mishap);
            assertThat(server.awaitClose()).isTrue();
        }
    }

    private static OpenAi impatient(RawServer server) {
        return server.options().timeout(Duration.ofMillis(300));
    }
}
