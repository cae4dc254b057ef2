package dev.fanfold.cli.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.fanfold.openai.Listing.Listed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Several servers are asked")
class SurveyTest {
    private static final int SERVERS = 8;
    private static final int PATIENCE_SECONDS = 30;

    @Test
    void at_the_same_time_and_told_of_in_the_order_given() throws Exception {
        var allAreAsked = new CyclicBarrier(SERVERS);
        var running = Stream.iterate(0, i -> i < SERVERS, i -> i + 1)
                .map(i -> listing("model-" + i, allAreAsked))
                .toList();
        try {
            var survey = Survey.of(running.stream().map(SurveyTest::at).toList(), Duration.ofSeconds(PATIENCE_SECONDS));
            assertThat(survey.findings())
                    .extracting(Finding::listing)
                    .containsExactlyElementsOf(Stream.iterate(0, i -> i < SERVERS, i -> i + 1)
                            .map(i -> new Listed(List.of("model-" + i)))
                            .toList());
        } finally {
            running.forEach(server -> server.stop(0));
        }
    }

    @Test
    void and_one_that_can_be_used_is_enough() throws Exception {
        var running = listing("a", new CyclicBarrier(1));
        var gone = listing("b", new CyclicBarrier(1));
        gone.stop(0);
        var within = Duration.ofSeconds(PATIENCE_SECONDS);
        try {
            assertThat(Survey.of(List.of(at(gone), at(running)), within).usable())
                    .isTrue();
            assertThat(Survey.of(List.of(at(gone)), within).usable()).isFalse();
        } finally {
            running.stop(0);
        }
    }

    /** Each answers only when all are asked. */
    private static HttpServer listing(String model, CyclicBarrier allAreAsked) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/v1/models", exchange -> {
                try (exchange) {
                    allAreAsked.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    var body = ("{\"data\":[{\"id\":\"" + model + "\"}]}").getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                } catch (Exception oneByOne) {
                    throw new IOException(oneByOne);
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Candidate at(HttpServer server) {
        return Candidate.at("http://localhost:" + server.getAddress().getPort() + "/v1", Map.of());
    }
}
