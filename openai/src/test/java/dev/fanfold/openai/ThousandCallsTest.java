package dev.fanfold.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.model.Prompt;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A thousand calls at once over TLS")
@Timeout(240)
class ThousandCallsTest {
    private static final int CALLS = 1000;
    private static final int MOST_CONNECTIONS = 16;
    private static final Duration LATENCY = Duration.ofMillis(100);

    @ParameterizedTest(name = "{0} streams a connection")
    @ValueSource(ints = {100, 3})
    void none_is_lost_and_none_is_sent_twice(int streams) throws Exception {
        try (var server = TlsServer.http2(streams, LATENCY);
                var model = model(server)) {
            assertAllAnsweredOnce(CALLS, Crowd.of(CALLS, model), server);
            server.forget();
            assertAllAnsweredOnce(CALLS, Crowd.of(CALLS, model), server);
            assertThat(server.connections()).isLessThanOrEqualTo(MOST_CONNECTIONS);
        }
    }

    @Test
    void none_is_lost_where_the_server_takes_fewer_streams_half_way() throws Exception {
        var arrived = new AtomicInteger();
        TlsServer.Policy changingItsMind = arrival -> {
            if (arrived.incrementAndGet() == CALLS / 2) {
                arrival.server().announce(3);
            }
            arrival.answerAfter(LATENCY);
        };
        try (var server = TlsServer.http2(100, changingItsMind).patient();
                var model = model(server)) {
            assertAllAnsweredOnce(CALLS, Crowd.of(CALLS, model), server);
            server.forget();
            assertAllAnsweredOnce(CALLS, Crowd.of(CALLS, model), server);
            assertThat(server.mostAtOnce()).isLessThanOrEqualTo(3 * MOST_CONNECTIONS);
        }
    }

    @Test
    void none_is_lost_where_the_server_knows_http_1_only() throws Exception {
        try (var server = TlsServer.http1(LATENCY);
                var model = model(server)) {
            assertAllAnsweredOnce(200, Crowd.of(200, model), server);
        }
    }

    @Test
    void the_server_is_asked_for_a_sign_once_a_connection_without_the_key_and_never_for_a_call_alone(
            @TempDir Path folder) throws Exception {
        var key = KeyReference.file(Files.writeString(folder.resolve("key"), "sk-canary"));
        try (var server = TlsServer.http2(100, LATENCY);
                var model = options(server).connections(1).key(key).open()) {
            model.reply(Prompt.of("alone"));
            assertThat(server.signs()).isEmpty();
        }
        try (var server = TlsServer.http2(100, LATENCY);
                var model = options(server).connections(1).key(key).open()) {
            Crowd.of(20, model);
            server.forget();
            assertAllAnsweredOnce(20, Crowd.of(20, model), server);
            assertThat(server.signs()).hasSize(1).noneMatch(names -> names.contains("Authorization"));
        }
    }

    private static OpenAiModel model(TlsServer server) {
        return options(server).open();
    }

    private static OpenAi options(TlsServer server) {
        return OpenAi.at(server.baseUrl())
                .model("echo")
                .trusting(Certificate.trusted())
                .connectTimeout(Duration.ofMinutes(1));
    }

    private static void assertAllAnsweredOnce(int calls, Crowd crowd, TlsServer server) {
        assertThat(crowd.failures()).isEmpty();
        assertThat(crowd.answers())
                .hasSize(calls)
                .allSatisfy((question, answer) -> assertThat(answer).isEqualTo(question));
        assertThat(server.arrivals()).hasSize(calls);
        assertThat(Crowd.sentTwice(server.arrivals())).isZero();
    }
}
