package dev.fanfold.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A thousand calls at once over TLS")
@Timeout(120)
class ThousandCallsTest {
    private static final int CALLS = 1000;

    @ParameterizedTest(name = "a server that takes {0} streams a connection")
    @ValueSource(ints = {100, 3})
    void none_is_lost_and_none_is_sent_twice(int streams) throws Exception {
        try (var server = TlsServer.http2(streams, Duration.ofMillis(100));
                var model = model(server)) {
            assertAllAnsweredOnce(Crowd.of(CALLS, model), server);
            System.out.println(streams + " cold: connections " + server.connections() + " most " + server.mostAtOnce());
            server.arrivals().clear();
            assertAllAnsweredOnce(Crowd.of(CALLS, model), server);
            System.out.println(streams + " warm: connections " + server.connections());
        }
    }

    @Test
    void none_is_lost_where_the_server_knows_http_1_only() throws Exception {
        try (var server = TlsServer.http1(Duration.ofMillis(100));
                var model = model(server)) {
            assertAllAnsweredOnce(Crowd.of(CALLS, model), server);
        }
    }

    private static OpenAiModel model(TlsServer server) {
        return OpenAi.at(server.baseUrl()).model("echo").trusting(Certificate.trusted()).open();
    }

    private static void assertAllAnsweredOnce(Crowd crowd, TlsServer server) {
        assertThat(crowd.failures()).isEmpty();
        assertThat(crowd.answers()).hasSize(CALLS).allSatisfy((question, answer) -> assertThat(answer)
                .isEqualTo(question));
        assertThat(server.arrivals()).hasSize(CALLS);
        assertThat(Crowd.sentTwice(server.arrivals())).isZero();
    }
}
