package dev.fanfold.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.fanfold.split.Entry.Bad;
import dev.fanfold.split.Entry.Good;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsTest {

    private static final Records JSONL = Records.jsonl("id", "text");

    @Test
    void a_record_has_its_id_its_text_its_line_and_the_rest_raw() {
        String line = "{\"id\":\"a\",\"more\":{\"text\":[1]},\"text\":\"x\\ny\"}";
        assertThat(read(JSONL, line)).containsExactly(new Good("a", "x\ny", 1, line));
    }

    @Test
    void numbers_are_taken_as_they_are_written() {
        assertThat(read(JSONL, "{\"id\":1.50,\"text\":-7e2}"))
                .containsExactly(new Good("1.50", "-7e2", 1, "{\"id\":1.50,\"text\":-7e2}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "{\"id\":1 ! it is not JSON",
                "{'id':1,'text':2} ! it is not JSON",
                "[1,2] ! it is not a JSON object",
                "{\"id\":1} ! it has no field \"text\"",
                "{\"text\":\"x\"} ! it has no field \"id\"",
                "{\"id\":null,\"text\":\"x\"} ! the field \"id\" is null",
                "{\"id\":1,\"text\":{}} ! the field \"text\" is an object or a list",
                "{\"id\":true,\"text\":\"x\"} ! the field \"id\" is true or false",
                "{\"id\":1,\"text\":2} x ! it is not JSON",
                "{\"id\":1,\"text\":2} {} ! something follows the JSON object",
                "{\"id\":1,\"id\":2,\"text\":2} ! Duplicate",
                "{\"id\":\" \",\"text\":2} ! its id is blank",
            })
    void a_bad_line_says_where_and_why_and_does_not_stop_the_rest(String line, String why) {
        List<Entry> entries = read(JSONL, "\n" + line + "\n{\"id\":9,\"text\":\"fine\"}");
        assertThat(entries.getFirst()).isInstanceOfSatisfying(Bad.class, bad -> {
            assertThat(bad.message()).startsWith("line 2: ").contains(why).doesNotContain("\n");
            assertThat(bad.raw()).isEqualTo(line);
        });
        assertThat(entries.getLast())
                .isInstanceOfSatisfying(
                        Good.class, good -> assertThat(good.line()).isEqualTo(3));
    }

    @Test
    void a_line_that_was_cut_short_is_told_in_plain_words() {
        assertThat(read(JSONL, "{\"id\":1"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Bad.class,
                        bad -> assertThat(bad.why())
                                .startsWith("it is not JSON: Unexpected end-of-input")
                                .doesNotContain("Source", "UNKNOWN"));
    }

    @Test
    void deep_nesting_is_a_bad_line_and_no_overflow_of_the_stack() {
        String deep = "{\"id\":1,\"text\":\"x\",\"more\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThat(read(JSONL, deep)).singleElement().isInstanceOf(Bad.class);
    }

    @Test
    void an_id_that_comes_again_is_bad_and_names_the_line_of_the_first() {
        assertThat(read(JSONL, "{\"id\":7,\"text\":\"a\"}\n{\"id\":\"7\",\"text\":\"b\"}"))
                .last()
                .isEqualTo(new Bad(2, "it has the id \"7\" of line 1 again", "{\"id\":\"7\",\"text\":\"b\"}"));
    }

    @Test
    void a_message_holds_nothing_that_a_terminal_would_obey_and_no_half_character() {
        String line = "{\"id\":\"\\u001b[2J\\u009b\\u2028" + "x".repeat(192) + "👍\",\"text\":\"\"}\n";
        assertThat(read(JSONL, line + line))
                .last()
                .isInstanceOfSatisfying(
                        Bad.class,
                        bad -> assertThat(bad.why())
                                .isEqualTo("it has the id \"?[2J??" + "x".repeat(192) + "👍\" of line 1 again"));
        String longer = line.replace("👍", "x👍");
        assertThat(read(JSONL, longer + longer))
                .last()
                .isInstanceOfSatisfying(Bad.class, bad -> assertThat(bad.why()).contains("x…\""));
    }

    @Test
    void ids_are_remembered_for_a_bounded_number_of_records() {
        String ids = IntStream.rangeClosed(0, Records.IDS_REMEMBERED)
                .mapToObj(id -> "{\"id\":" + id + ",\"text\":\"\"}\n")
                .collect(Collectors.joining());
        String again = "{\"id\":0,\"text\":\"\"}\n{\"id\":2,\"text\":\"\"}\n";
        List<Entry> last = read(JSONL, ids + again).subList(Records.IDS_REMEMBERED + 1, Records.IDS_REMEMBERED + 3);
        assertThat(last.getFirst()).isInstanceOf(Good.class);
        assertThat(last.getLast()).isInstanceOf(Bad.class);
    }

    @Test
    void an_id_that_is_too_long_is_bad() {
        assertThat(read(JSONL, "{\"id\":\"" + "i".repeat(257) + "\",\"text\":\"\"}"))
                .singleElement()
                .isInstanceOf(Bad.class);
    }

    @Test
    void plain_lines_have_their_number_as_id_and_blank_ones_are_counted_only() {
        assertThat(read(Records.lines(), "\uFEFFone\r\n\n \t\rtwo\u2028still\rthree"))
                .containsExactly(
                        new Good("1", "one", 1, "one"),
                        new Good("4", "two\u2028still", 4, "two\u2028still"),
                        new Good("5", "three", 5, "three"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n", " \r\n\t\n\n"})
    void a_file_of_nothing_has_no_records(String file) {
        for (Records records : List.of(JSONL, Records.lines(), Records.csv("id", "text"))) {
            assertThat(read(records, file)).isEmpty();
        }
    }

    @Test
    void a_line_that_is_too_long_is_bad_and_only_its_start_is_kept() {
        assertThat(read(Records.lines().longest(10), "0123456789\n" + "x".repeat(100_000) + "\nok"))
                .extracting(
                        entry -> entry.getClass().getSimpleName(),
                        entry -> entry.raw().length())
                .containsExactly(tuple("Good", 10), tuple("Bad", 10), tuple("Good", 2));
    }

    @Test
    void what_is_kept_of_a_line_that_is_too_long_is_as_it_stands_there() {
        assertThat(read(Records.lines().longest(10), "a\tb" + "x".repeat(10)))
                .singleElement()
                .extracting(Entry::raw)
                .isEqualTo("a\tbxxxxxxx");
    }

    @Test
    void one_huge_line_is_one_record() {
        String huge = "x".repeat(1 << 20);
        assertThat(read(Records.lines(), huge)).singleElement().isInstanceOf(Good.class);
        assertThat(read(Records.lines(), huge + "x")).singleElement().isInstanceOf(Bad.class);
    }

    @Test
    void every_line_that_is_not_blank_is_one_entry_whatever_the_file_holds() {
        Seeds.forAll(2_000, seeds -> {
            String file = seeds.text();
            long lines = file.replace("\r\n", "\n")
                    .replace('\r', '\n')
                    .lines()
                    .filter(line -> !line.isBlank())
                    .count();
            assertThat((long) read(JSONL, "{}\n" + file).size()).isEqualTo(1 + lines);
        });
    }

    @Test
    void a_file_is_read_no_further_than_the_stream_is_consumed() {
        for (Records records : List.of(JSONL, Records.lines())) {
            assertThat(records.split(lineByLine(3)).limit(3)).hasSize(3);
            assertThat(records.batchesOf(3).split(lineByLine(6)).limit(2)).hasSize(2);
        }
    }

    @Test
    void the_reader_is_left_open() {
        var file = new Reader() {
            private boolean closed;

            @Override
            public int read(char[] to, int from, int length) {
                return -1;
            }

            @Override
            public void close() {
                closed = true;
            }
        };
        try (var entries = JSONL.split(file)) {
            assertThat(entries).isEmpty();
        }
        assertThat(file.closed).isFalse();
    }

    @Test
    void a_reader_that_fails_is_reported_with_the_line() {
        var broken = new Reader() {
            @Override
            public int read(char[] to, int from, int length) throws IOException {
                throw new IOException("disk gone");
            }

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> JSONL.split(broken).toList())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("reading line 1 failed: disk gone");
    }

    @Test
    void options_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> Records.jsonl(" ", "text")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JSONL.longest(0)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> JSONL.batchesOf(0)).hasMessageContaining("not 0");
    }

    /** Hands out one line at each call, and none after so many. */
    private static Reader lineByLine(int lines) {
        return new Reader() {
            private int handedOut;

            @Override
            public int read(char[] to, int from, int length) {
                assertThat(++handedOut).as("lines read").isLessThanOrEqualTo(lines);
                String line = "{\"id\":" + handedOut + ",\"text\":\"x\"}\r\n";
                line.getChars(0, line.length(), to, from);
                return line.length();
            }

            @Override
            public void close() {}
        };
    }

    private static List<Entry> read(Records records, String file) {
        return records.split(new StringReader(file)).toList();
    }
}
