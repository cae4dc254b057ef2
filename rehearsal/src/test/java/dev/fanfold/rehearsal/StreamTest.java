package dev.fanfold.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.rehearsal.http.Body;
import dev.fanfold.rehearsal.reply.Reply;
import dev.fanfold.rehearsal.reply.RequestParser;
import dev.fanfold.rehearsal.reply.Usage;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StreamTest {

    private static final Chat CHAT = Chat.of("Be brief.", "The cat sat on the mat. The dog lay under the table.");

    @Test
    void the_events_of_a_stream_join_to_a_whole_answer_and_end_in_done() throws Exception {
        try (var server = Rehearsal.withSeed(2).start();
                var caller = Caller.to(server)) {
            var response = caller.post(CHAT.with("stream", true).with("stream_options", Map.of("include_usage", true)));
            var lines = response.body().lines().filter(line -> !line.isEmpty()).toList();
            var events = events(lines);

            assertThat(response.headers().firstValue("content-type")).hasValue("text/event-stream");
            assertThat(lines).allMatch(line -> line.startsWith("data: "));
            assertThat(lines.get(lines.size() - 1)).isEqualTo("data: [DONE]");
            assertThat(events.get(0).at("/choices/0/delta/role").asString()).isEqualTo("assistant");
            assertThat(text(events)).startsWith("[rehearsed] The ").endsWith(".");
            assertThat(events.get(events.size() - 2)
                            .at("/choices/0/finish_reason")
                            .asString())
                    .isEqualTo("stop");
            assertThat(events.get(events.size() - 1)
                            .at("/usage/completion_tokens")
                            .asInt())
                    .isPositive();
        }
    }

    private static List<JsonNode> events(List<String> lines) {
        return lines.stream()
                .map(line -> line.substring("data: ".length()))
                .filter(line -> !line.equals("[DONE]"))
                .map(Chat.JSON::readTree)
                .toList();
    }

    private static String text(List<JsonNode> events) {
        var text = new StringBuilder();
        events.forEach(event -> text.append(event.at("/choices/0/delta/content").asString("")));
        return text.toString();
    }

    @Test
    void the_first_token_leaves_right_behind_the_role_and_the_rest_is_spread_over_the_time() throws Exception {
        var request =
                new RequestParser(Chat.JSON).parse(CHAT.with("stream", true).json());
        var said = List.of(new Reply("YES", Reply.Finish.STOP));
        var completion = new Completion("id", 0, request, said, new Usage(1, 1, 0));
        var sink = new Notes();

        new EventStream(Chat.JSON, completion)
                .over(Duration.ofSeconds(3))
                .writing()
                .to(sink);

        assertThat(sink.written()).hasSize(4);
        assertThat(sink.written().get(0)).contains("\"role\":\"assistant\"").endsWith("after PT0S");
        assertThat(sink.written().get(1)).contains("\"content\":\"YES\"").endsWith("after PT0S");
        assertThat(sink.written().get(2)).contains("\"finish_reason\":\"stop\"").endsWith("after PT1.5S");
        assertThat(sink.written().get(3)).contains("[DONE]").endsWith("after PT3S");
    }

    /** Notes what is written, and after how much of pausing. */
    private static final class Notes implements Body.Sink {
        private final List<String> written = new ArrayList<>();
        private Duration paused = Duration.ZERO;

        List<String> written() {
            return written;
        }

        @Override
        public void write(byte[] bytes) {
            written.add(new String(bytes, StandardCharsets.UTF_8) + "after " + paused);
        }

        @Override
        public void pause(Duration duration) {
            paused = paused.plus(duration);
        }
    }

    @Test
    void the_first_token_comes_after_a_quarter_of_the_latency() throws Exception {
        try (var server = Rehearsal.withSeed(2)
                        .latency(Latency.fixed(Duration.ofMillis(800)))
                        .start();
                var caller = Caller.to(server)) {
            long begin = System.nanoTime();
            var response = caller.client().send(caller.completion(CHAT.with("stream", true)), BodyHandlers.ofLines());
            var lines = response.body().iterator();
            lines.next();
            var first = Duration.ofNanos(System.nanoTime() - begin);
            lines.forEachRemaining(line -> {});
            var whole = Duration.ofNanos(System.nanoTime() - begin);

            assertThat(first).isGreaterThanOrEqualTo(Duration.ofMillis(200));
            assertThat(whole).isGreaterThanOrEqualTo(Duration.ofMillis(790));
            assertThat(first).isLessThan(whole.minusMillis(100));
        }
    }
}
