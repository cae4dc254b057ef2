package dev.fanfold.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;

class FaultsTest {

    private static final Chat CHAT = Chat.of("Be brief.", "The cat sat on the mat. The dog lay under the table.");

    private static RehearsalServer with(Fault fault) {
        return Rehearsal.withSeed(3).faults(Faults.every(1, fault)).start();
    }

    private static RawCall raw(Fault fault) throws Exception {
        try (var server = with(fault)) {
            return RawCall.post(server.baseUrl(), CHAT);
        }
    }

    private static HttpResponse<byte[]> call(Fault fault) throws Exception {
        try (var server = with(fault);
                var caller = Caller.to(server)) {
            return caller.client().send(caller.completion(CHAT), BodyHandlers.ofByteArray());
        }
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    @Test
    void a_reset_before_the_headers_is_a_true_reset_and_no_byte() throws Exception {
        var call = raw(new Fault.ResetBeforeHeaders());

        assertThat(call.head()).isEmpty();
        assertThat(call.end()).isEqualTo(RawCall.End.RST);
    }

    @Test
    void a_reset_after_the_headers_sends_them_and_no_body() throws Exception {
        var call = raw(new Fault.ResetAfterHeaders());

        assertThat(call.head()).startsWith("HTTP/1.1 200").contains("x-fanfold-rehearsal: true");
        assertThat(call.announced()).isPositive();
        assertThat(call.body()).isEmpty();
        assertThat(call.end()).isEqualTo(RawCall.End.RST);
    }

    @Test
    void a_reset_in_mid_body_sends_half_of_it() throws Exception {
        var call = raw(new Fault.ResetMidBody());

        assertThat(call.body()).hasSize(call.announced() / 2);
        assertThat(call.end()).isEqualTo(RawCall.End.RST);
    }

    @Test
    void a_cut_body_ends_in_good_order_before_its_end() throws Exception {
        var call = raw(new Fault.StreamCut());

        assertThat(call.body()).hasSize(call.announced() / 2);
        assertThat(call.end()).isEqualTo(RawCall.End.FIN);
    }

    @Test
    void a_cut_stream_has_no_last_chunk_and_no_done() throws Exception {
        try (var server = with(new Fault.StreamCut())) {
            var call = RawCall.post(server.baseUrl(), CHAT.with("stream", true));

            assertThat(call.head()).contains("chunked", "text/event-stream");
            assertThat(call.body()).contains("data: {").doesNotContain("[DONE]").doesNotEndWith("0\r\n\r\n");
            assertThat(call.end()).isEqualTo(RawCall.End.FIN);
            assertThat(server.log().await(seen -> seen.struckOff() == 1, Duration.ofSeconds(30)))
                    .isTrue();
        }
    }

    @Test
    void silence_lasts_until_the_client_leaves() throws Exception {
        try (var server = with(new Fault.Silence());
                var caller = Caller.to(server)) {
            var call = caller.later(CHAT);
            assertThat(server.log().await(seen -> seen.inFlight() == 1, Duration.ofSeconds(30)))
                    .isTrue();
            call.cancel(true);
            assertThat(server.log().await(seen -> seen.hungUp() == 1, Duration.ofSeconds(30)))
                    .isTrue();
        }
    }

    @Test
    void a_slow_body_drips() throws Exception {
        try (var server = with(new Fault.SlowBody(Duration.ofMillis(2)))) {
            var call = CHAT.json();
            long begin = System.nanoTime();
            var head = "POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nContent-Length: " + call.length() + "\r\n\r\n";
            RawCall.send(server.baseUrl(), head + call, 400);

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(100));
        }
    }

    @Test
    void an_endless_body_goes_on_past_twenty_megabytes() throws Exception {
        try (var server = with(new Fault.EndlessBody());
                var caller = Caller.to(server)) {
            var response = caller.client().send(caller.completion(CHAT), BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                assertThat(body.readNBytes(20 << 20)).hasSize(20 << 20);
            }
            assertThat(server.log().await(seen -> seen.hungUp() == 1, Duration.ofSeconds(30)))
                    .isTrue();
        }
    }

    @Test
    void truncated_json_is_a_whole_message() throws Exception {
        var response = call(new Fault.TruncatedJson());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> Chat.JSON.readTree(response.body())).isInstanceOf(JacksonException.class);
    }

    @Test
    void a_wrong_shape_is_json_without_choices() throws Exception {
        assertThat(Chat.JSON.readTree(call(new Fault.WrongShape()).body()).has("choices"))
                .isFalse();
    }

    @Test
    void html_comes_with_status_200() throws Exception {
        var response = call(new Fault.Html());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type")).hasValue("text/html");
        assertThat(text(response)).startsWith("<!DOCTYPE html>");
    }

    @Test
    void a_body_without_content_type_is_sound() throws Exception {
        var response = call(new Fault.NoContentType());

        assertThat(response.headers().firstValue("content-type")).isEmpty();
        assertThat(Caller.text(Chat.JSON.readTree(response.body()))).startsWith("[rehearsed]");
    }

    @Test
    void a_large_body_is_as_large_as_said_and_sound_at_its_end() throws Exception {
        var response = call(new Fault.LargeBody(5_000_000));

        assertThat(response.body().length).isBetween(5_000_100, 5_002_000);
        assertThat(response.headers().firstValue("content-length")).isEmpty();
        assertThat(Caller.text(Chat.JSON.readTree(response.body()))).startsWith("[rehearsed]");
    }

    @Test
    void invalid_utf8_stands_inside_the_text() throws Exception {
        var body = call(new Fault.InvalidUtf8()).body();

        assertThatThrownBy(() -> StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)))
                .isInstanceOf(CharacterCodingException.class);
        assertThat(new String(body, StandardCharsets.ISO_8859_1)).contains("\"content\":\"\u00C3(\u00FF[rehearsed]");
    }

    @Test
    void a_gzip_bomb_is_small_and_unpacks_to_what_was_said() throws Exception {
        var response = call(new Fault.GzipBomb(50_000_000));

        assertThat(response.headers().firstValue("content-encoding")).hasValue("gzip");
        assertThat(response.body().length).isLessThan(100_000);
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            assertThat(unpacked.skip(Long.MAX_VALUE)).isEqualTo(50_000_000);
        }
    }

    @Test
    void a_redirect_points_elsewhere() throws Exception {
        var elsewhere = URI.create("http://elsewhere.invalid/v1");
        var response = call(new Fault.Redirect(elsewhere));

        assertThat(response.statusCode()).isEqualTo(307);
        assertThat(response.headers().firstValue("location")).hasValue(elsewhere.toString());
    }

    @ParameterizedTest
    @CsvSource({"408, ''", "409, ''", "425, ''", "429, 7", "429, -5", "429, soon", "500, ''", "503, 2", "529, ''"})
    void an_error_status_comes_with_the_retry_after_that_was_chosen(int code, String retryAfter) throws Exception {
        var chosen = Optional.of(retryAfter).filter(value -> !value.isEmpty());
        var response = call(new Fault.Status(code, chosen));

        assertThat(response.statusCode()).isEqualTo(code);
        assertThat(response.headers().firstValue("retry-after")).isEqualTo(chosen);
        assertThat(text(response)).contains("\"error\"");
    }

    @Test
    void a_date_to_come_back_at_is_as_far_away_as_was_chosen() throws Exception {
        var before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var response = call(new Fault.StatusUntil(503, Duration.ofMinutes(2)));
        var date = response.headers().firstValue("retry-after").orElseThrow();

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant())
                .isBetween(before.plusSeconds(120), Instant.now().plusSeconds(120));
    }

    @Test
    void a_stall_sends_half_and_keeps_the_line() throws Exception {
        try (var server = with(new Fault.Stall());
                var caller = Caller.to(server)) {
            var response = caller.client().send(caller.completion(CHAT), BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                int announced = (int)
                        response.headers().firstValueAsLong("content-length").orElseThrow();
                assertThat(body.readNBytes(announced / 2)).hasSize(announced / 2);
                assertThat(server.log().counts().inFlight()).isEqualTo(1);
            }
            assertThat(server.log().await(seen -> seen.hungUp() == 1, Duration.ofSeconds(30)))
                    .isTrue();
        }
    }

    @Test
    void an_error_inside_comes_with_status_200_and_in_a_stream_half_way() throws Exception {
        var whole = call(new Fault.ErrorInside());
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(text(whole)).startsWith("{\"error\"");
        try (var server = with(new Fault.ErrorInside());
                var caller = Caller.to(server)) {
            assertThat(caller.post(CHAT.with("stream", true)).body())
                    .contains("\"content\":\"[reh", "\n\ndata: {\"error\"")
                    .doesNotContain("[DONE]")
                    .endsWith("\n\n");
        }
    }

    @Test
    void a_cap_of_the_day_and_an_unknown_parameter_are_told_in_words() throws Exception {
        var cap = call(new Fault.CapOfTheDay());
        var unknown = call(new Fault.Unsupported("stream_options"));

        assertThat(cap.statusCode()).isEqualTo(429);
        assertThat(text(cap)).contains("requests per day");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(text(unknown)).contains("Unsupported parameter: 'stream_options'.");
    }

    @Test
    void a_stream_without_choices_is_sound() throws Exception {
        try (var server = with(new Fault.NoChoices());
                var caller = Caller.to(server)) {
            assertThat(caller.post(CHAT.with("stream", true)).body()).isEqualTo("data: [DONE]\n\n");
        }
    }

    @Test
    void an_empty_account_is_a_429_of_its_own_kind() throws Exception {
        var response = call(new Fault.InsufficientQuota());

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(text(response)).contains("\"code\":\"insufficient_quota\"");
    }

    @Test
    void odd_completions_are_sound_messages() throws Exception {
        var none = Chat.JSON.readTree(call(new Fault.NoChoices()).body());
        var cut = Chat.JSON.readTree(call(new Fault.CutShort()).body());
        var filtered = Chat.JSON.readTree(call(new Fault.ContentFilter()).body());

        assertThat(none.path("choices").isEmpty()).isTrue();
        assertThat(cut.at("/choices/0/finish_reason").asString()).isEqualTo("length");
        assertThat(Caller.text(cut)).startsWith("[rehearsed]").doesNotEndWith(".");
        assertThat(filtered.at("/choices/0/finish_reason").asString()).isEqualTo("content_filter");
        assertThat(Caller.text(filtered)).isEmpty();
    }

    @Test
    void every_kind_of_fault_is_in_the_list() {
        var kinds = Fault.everyKind().stream().map(Object::getClass).distinct().count();
        var sealed = List.of(Fault.Instead.class, Fault.Damage.class, Fault.Oddity.class).stream()
                .mapToInt(group -> group.getPermittedSubclasses().length)
                .sum();

        assertThat(kinds).isEqualTo(sealed);
    }
}
