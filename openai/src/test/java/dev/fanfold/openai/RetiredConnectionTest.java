package dev.fanfold.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.model.ModelException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A connection that ends with calls on it")
@Timeout(60)
class RetiredConnectionTest {
    private static final int CALLS = 20;

    @Test
    void takes_calls_that_came_after_the_last_one_it_names_to_another_connection() throws Exception {
        var held = new ArrayList<TlsServer.Arrival>();
        TlsServer.Policy retiring = arrival -> {
            synchronized (held) {
                held.add(arrival);
                if (held.size() == CALLS) {
                    retireHalfWay(held);
                } else if (held.size() > CALLS) {
                    arrival.answer().run();
                }
            }
        };
        try (var server = TlsServer.http2(100, retiring);
                var model = model(server)) {
            var crowd = Crowd.of(CALLS, model);
            assertThat(crowd.failures()).isEmpty();
            assertThat(crowd.answers()).hasSize(CALLS);
            assertThat(Crowd.sentTwice(server.arrivals())).isEqualTo(CALLS / 2);
            assertThat(server.connections()).isGreaterThan(1);
        }
    }

    @Test
    void without_a_word_fails_them_and_sends_none_again() throws Exception {
        var held = new ArrayList<TlsServer.Arrival>();
        TlsServer.Policy cutting = arrival -> {
            synchronized (held) {
                held.add(arrival);
                if (held.size() == CALLS) {
                    held.forEach(TlsServer.Arrival::cutConnection);
                }
            }
        };
        try (var server = TlsServer.http2(100, cutting);
                var model = model(server)) {
            var crowd = Crowd.of(CALLS, model);
            assertThat(crowd.failures().values())
                    .hasSize(CALLS)
                    .allSatisfy(failure -> assertThat(failure)
                            .isInstanceOf(ModelException.Transient.class)
                            .hasMessage("the connection to " + server.place() + " broke before the reply was whole"));
            assertThat(Crowd.sentTwice(server.arrivals())).isZero();
        }
    }

    /** Answers the first half, and names its last stream as the last that was taken up. */
    private static void retireHalfWay(List<TlsServer.Arrival> held) {
        var inOrder = held.stream()
                .sorted(Comparator.comparingInt(TlsServer.Arrival::stream))
                .toList();
        var last = inOrder.get(CALLS / 2 - 1);
        last.retireConnectionAfter(last.stream());
        inOrder.subList(0, CALLS / 2).forEach(arrival -> arrival.answer().run());
    }

    private static OpenAiModel model(TlsServer server) {
        return OpenAi.at(server.baseUrl())
                .model("echo")
                .connections(1)
                .trusting(Certificate.trusted())
                .open();
    }
}
