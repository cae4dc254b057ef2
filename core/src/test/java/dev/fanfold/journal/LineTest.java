package dev.fanfold.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfold.split.Seeds;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A line that is read and written again is the same bytes")
class LineTest {
    private static final Path FIXTURE = Path.of("src/test/resources/dev/fanfold/journal/version-1.journal");

    /** Whatever a model may write, in one text. */
    private static final String HOSTILE =
            "\"quoted\" \\ \n\r\t\0 \u001b[2J \u007f \u0085 \u009b \u2028 \u2029 \ufeff \uffff é 你 👍🏽 \ud83d x \ude00 \\u0041";

    @Test
    void every_kind_of_line_comes_back_as_it_was() {
        Seeds.forAll(2_000, seeds -> {
            var line = new Lines(seeds).any();
            assertThat(reread(line)).isEqualTo(line);
        });
    }

    @Test
    void its_object_alone_is_what_stands_behind_the_checksum() {
        Seeds.forAll(200, seeds -> {
            var line = new Lines(seeds).any();
            assertThat(text(line)).endsWith(" " + line.json() + "\n");
        });
    }

    @Test
    void a_hostile_text_comes_back_as_it_was() {
        var line = Lines.answer(1, HOSTILE, HOSTILE);
        assertThat(reread(line)).isEqualTo(line);
    }

    @Test
    void a_hostile_text_is_one_line_that_moves_no_terminal() {
        var text = text(Lines.answer(1, HOSTILE, HOSTILE));
        assertThat(text.substring(0, text.length() - 1).codePoints())
                .noneMatch(Character::isISOControl)
                .doesNotContain(0x2028, 0x2029, 0xFFFD);
        assertThat(text).endsWith("}\n").contains("你 👍🏽");
    }

    @Test
    void a_line_is_eight_digits_a_blank_and_an_object_that_begins_with_its_type() {
        assertThat(text(Lines.OPENED))
                .isEqualTo("ba31dedd {\"type\":\"opened\",\"format\":\"fanfold journal\",\"version\":1,"
                        + "\"by\":\"fanfold 1.2.3\",\"prompts\":\"kept\"}\n");
    }

    @Test
    void a_journal_of_version_1_reads_as_it_always_did_and_is_written_byte_for_byte() throws IOException {
        var bytes = Files.readAllBytes(FIXTURE);
        var lines = lines(bytes);
        assertThat(lines).hasSize(15).doesNotContain(Optional.empty());
        assertThat(lines.stream().map(line -> text(line.orElseThrow()))).containsExactly(texts(bytes));
    }

    @Test
    void a_journal_of_version_1_has_every_kind_of_line() throws IOException {
        assertThat(lines(Files.readAllBytes(FIXTURE)).stream()
                        .<Class<?>>map(line -> line.orElseThrow().getClass()))
                .containsAll(kinds(Line.class).toList());
    }

    @Test
    void a_key_that_is_not_known_is_passed_over() {
        assertThat(LineReader.read("{\"type\":\"sealed\",\"mood\":{\"good\":true},\"run\":\"r\",\"outcome\":\"done\","
                        + "\"at\":\"2026-01-02T03:04:05Z\"}"))
                .isInstanceOf(Line.Sealed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}",
                "{\"type\":7}",
                "{\"type\":\"sealed\"}",
                "{\"type\":\"a\",\"type\":\"b\"}",
                "{\"type\":\"a\"} {}",
                "{\"type\":\"sealed\",\"run\":\"r\",\"outcome\":\"done\",\"at\":\"yesterday\"}",
                "{\"type\":\"sealed\",\"run\":\"r\",\"outcome\":\"dreamt\",\"at\":\"2026-01-02T03:04:05Z\"}",
                "{\"type\":\"settled\",\"attempt\":1,\"bill\":\"exact\",\"cost\":1.5,\"tokens\":1}",
                "{\"type\":\"settled\",\"attempt\":1,\"bill\":\"exact\",\"cost\":-1,\"tokens\":1}",
                "{\"type\":\"settled\",\"attempt\":99999999999999999999,\"bill\":\"exact\",\"tokens\":1}",
                "{\"type\":\"opened\",\"format\":\"another\",\"version\":1,\"by\":\"x\",\"prompts\":\"kept\"}",
                "{\"type\":\"merged\",\"run\":\"r\",\"where\":\"\",\"counted\":\"4-2\",\"unheard\":\"\",\"begun\":\"\"}",
                "{\"type\":\"merged\",\"run\":\"r\",\"where\":\"\",\"counted\":\"\",\"unheard\":\"\"}"
            })
    void what_is_no_line_is_refused(String json) {
        assertThatThrownBy(() -> LineReader.read(json)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_line_that_is_too_long_is_refused_before_it_is_written() {
        var line = Lines.answer(1, "", "x".repeat(Frame.LONGEST));
        assertThatThrownBy(() -> Frame.of(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 67108864 bytes");
    }

    private static Stream<Class<?>> kinds(Class<?> sealed) {
        return sealed.isRecord()
                ? Stream.of(sealed)
                : Stream.of(sealed.getPermittedSubclasses()).flatMap(LineTest::kinds);
    }

    private static Line reread(Line line) {
        return lines(Frame.of(line).array()).getFirst().orElseThrow();
    }

    private static List<Optional<Line>> lines(byte[] bytes) {
        return Stream.of(texts(bytes))
                .map(text -> text.substring(0, text.length() - 1).getBytes(StandardCharsets.UTF_8))
                .map(line -> Frame.json(line, 0, line.length).map(LineReader::read))
                .toList();
    }

    private static String[] texts(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).split("(?<=\n)");
    }

    private static String text(Line line) {
        ByteBuffer bytes = Frame.of(line);
        return StandardCharsets.UTF_8.decode(bytes).toString();
    }
}
