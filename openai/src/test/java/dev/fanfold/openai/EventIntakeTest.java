package dev.fanfold.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fanfold.model.RateNews;
import dev.fanfold.model.Reply;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A stream of events")
class EventIntakeTest {
    private static final String TEXT = "Grüße, 世界 \ud83d\ude00!";
    private static final String STREAM = "\ufeff: a comment\n\nevent: x\nid: 7\nretry: 5\n" + piece(0, "Grüße, ")
            + piece(0, "世界 ") + piece(0, "\ud83d\ude00!") + finish(0) + "data: [DONE]\n\n";

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void is_read_whatever_ends_its_lines(String end) throws UnusableReplyException {
        assertThat(text(STREAM.replace("\n", end), Integer.MAX_VALUE)).isEqualTo(TEXT);
    }

    @Test
    void is_read_wherever_the_wire_splits_it() throws UnusableReplyException {
        for (int size = 1; size < 40; size++) {
            assertThat(text(STREAM.replace("\n", "\r\n"), size))
                    .as("packets of " + size)
                    .isEqualTo(TEXT);
        }
    }

    @Test
    void is_read_wherever_chance_splits_it() throws UnusableReplyException {
        for (long seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var intake = intake();
            var bytes = ByteBuffer.wrap(STREAM.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                intake.add(packet(bytes, 1 + random.nextInt(60)));
            }
            assertThat(text(intake)).as("seed " + seed).isEqualTo(TEXT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void may_spread_one_event_over_several_lines(String end) throws UnusableReplyException {
        var event = """
                data: {"choices":[{"index":0,
                data:"finish_reason":"stop",
                data:  "delta":{"content":"a"}}]}

                """;
        assertThat(text((event + "data:[DONE]\n\n").replace("\n", end), Integer.MAX_VALUE))
                .isEqualTo("a");
    }

    @Test
    void may_leave_out_the_empty_line_after_its_last_word() throws UnusableReplyException {
        for (var last : new String[] {"data: [DONE]", "data: [DONE]\n", "data:[DONE] \r\n"}) {
            assertThat(text(piece(0, "a") + finish(0) + last, 3)).isEqualTo("a");
        }
    }

    @Test
    void may_split_a_character_over_two_events() throws UnusableReplyException {
        assertThat(text(piece(0, "\\ud83d") + piece(0, "\\ude00") + finish(0) + "data: [DONE]\n\n", 7))
                .isEqualTo("\ud83d\ude00");
    }

    @Test
    void may_end_with_half_a_character() throws UnusableReplyException {
        assertThat(text(piece(0, "a\\ud83d") + finish(0) + "data: [DONE]\n\n", 7))
                .isEqualTo("a\ud83d");
    }

    @Test
    void is_not_read_on_after_its_last_word() throws UnusableReplyException {
        var stream = piece(0, "a") + finish(0) + "data: [DONE]\n\n" + piece(0, "b") + "data: no JSON\n\n";
        assertThat(text(stream, Integer.MAX_VALUE)).isEqualTo("a");
    }

    @Test
    void needs_no_last_word_once_it_has_said_what_was_used() throws UnusableReplyException {
        assertThat(text(piece(0, "a") + finish(0) + "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":1}}\n\n", 9))
                .isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ": nothing but a comment\n\n",
                "event: ping\n\n",
                "data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}]}\n\n",
                "data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}]}\n\ndata: [DONE]\n\n",
                "data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}],\"usage\":{\"prompt_tokens\":1}}\n\n",
                "data: {\"choices\":[{\"delta\":{\"content\":\"a\"},\"finish_reason\":\"stop\"}]}\n\n",
                "data: {\"choices\":[{\"finish_reason\":\"stop\",\"index\":0},{\"index\":1}]}\n\ndata: [DONE]\n\n",
                "data: {\"choices\":[{\"finish_reason\":\"stop\",\"delta\":{\"content\":7}}]}\n\ndata: [DONE]\n\n",
                "data: {\"choices\":[{\"delta\":{\"cont\n\n",
                "data: 17\n\n",
                "Good morning!\n\n",
            })
    void that_stops_too_soon_or_makes_no_sense_is_unusable(String stream) {
        assertThatExceptionOfType(UnusableReplyException.class).isThrownBy(() -> text(stream, Integer.MAX_VALUE));
    }

    @Test
    void cut_anywhere_before_the_end_of_its_last_word_is_unusable() throws UnusableReplyException {
        var bytes = STREAM.getBytes(StandardCharsets.UTF_8);
        int needed = bytes.length - "\n\n".length();
        for (int length = 0; length < needed; length++) {
            var intake = intake();
            intake.add(ByteBuffer.wrap(bytes, 0, length));
            assertThatExceptionOfType(UnusableReplyException.class)
                    .as(length + " bytes")
                    .isThrownBy(intake::whole);
        }
    }

    @Test
    void that_is_not_utf_8_is_unusable() {
        assertThatExceptionOfType(UnusableReplyException.class)
                .isThrownBy(() -> intake().add(ByteBuffer.wrap(new byte[] {'d', ':', (byte) 0xff, '\n'})))
                .withMessage("is not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"content\":\"a\"}",
                "{\"content\":[{\"type\":\"text\",\"text\":\"a\"}]}",
                "{\"refusal\":\"I cannot.\"}",
                "{\"reasoning_content\":\"Hm\"}",
                "{\"reasoning\":\"Hm\"}",
            })
    void has_its_first_token_when_the_model_has_written_anything(String delta) throws Exception {
        assertThat(tokenAfter("data: {\"choices\":[{\"delta\":" + delta + "}]}\n\n"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"role\":\"assistant\",\"content\":\"\"}", "{\"content\":null,\"refusal\":null}"})
    void has_no_first_token_while_the_model_has_written_nothing(String delta) throws Exception {
        assertThat(tokenAfter("data: {\"choices\":[{\"delta\":" + delta + ",\"finish_reason\":null}]}\n\n"))
                .isFalse();
        assertThat(tokenAfter(": keep-alive\n\ndata: {\"choices\":[],\"prompt_filter_results\":[]}\n\n"))
                .isFalse();
    }

    private static boolean tokenAfter(String events) throws Exception {
        var told = new AtomicInteger();
        var first = new FirstToken(told::incrementAndGet);
        new EventIntake(new StreamedAnswer(first)).add(ByteBuffer.wrap(events.getBytes(StandardCharsets.UTF_8)));
        first.await(CompletableFuture.completedFuture(null), Duration.ofSeconds(9));
        return told.get() == 1;
    }

    private static String piece(int index, String text) {
        return "data: {\"choices\":[{\"index\":" + index + ",\"delta\":{\"content\":\"" + text
                + "\"},\"finish_reason\":null}]}\n\n";
    }

    private static String finish(int index) {
        return "data: {\"choices\":[{\"index\":" + index + ",\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n";
    }

    private static EventIntake intake() {
        return new EventIntake(new StreamedAnswer(new FirstToken(() -> {})));
    }

    private static String text(String stream, int packet) throws UnusableReplyException {
        var intake = intake();
        var bytes = ByteBuffer.wrap(stream.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            intake.add(packet(bytes, packet));
        }
        return text(intake);
    }

    private static String text(EventIntake intake) throws UnusableReplyException {
        Reply reply = ChatResponse.read(ReplyText.json(intake.whole(), "host"), RateNews.none(), "host");
        return reply.first().text();
    }

    private static ByteBuffer packet(ByteBuffer bytes, int most) {
        var packet = bytes.slice(bytes.position(), Math.min(most, bytes.remaining()));
        bytes.position(bytes.position() + packet.remaining());
        return packet;
    }
}
