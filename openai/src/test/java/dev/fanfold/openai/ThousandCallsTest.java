package dev.fanfold.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A thousand calls at once over TLS")
@Timeout(120)
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

    private static OpenAiModel model(TlsServer server) {
        return OpenAi.at(server.baseUrl())
                .model("echo")
                .trusting(Certificate.trusted())
                .open();
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
