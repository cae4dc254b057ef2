package dev.fanfold.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.fanfold.split.Entry.Bad;
import dev.fanfold.split.Entry.Good;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

    private static final Records CSV = Records.csv("id", "text");

    @Test
    void generated_tables_are_read_as_another_reader_reads_them() {
        Seeds.forAll(3_000, seeds -> {
            String table = table(seeds);
            assertThat(read(table).stream().map(Good.class::cast).map(CsvTest::seen))
                    .as(table)
                    .isEqualTo(oracle(table));
        });
    }

    private static List<String> seen(Good good) {
        return List.of(good.id(), good.text(), Long.toString(good.line()));
    }

    private static List<List<String>> oracle(String table) {
        return CsvReader.builder().ofCsvRecord(table).stream()
                .skip(1)
                .map(row -> List.of(row.getField(1), row.getField(3), Long.toString(line(row))))
                .toList();
    }

    private static long line(CsvRecord row) {
        return row.getStartingLineNumber();
    }

    /** Four columns, quoted where they must be and sometimes where not; any line break, also none at the end. */
    private static String table(Seeds seeds) {
        String lineBreak = seeds.pick("\n", "\r\n", "\r");
        List<String> rows = new ArrayList<>(List.of("other,id,\"a \"\"third\"\"\",text"));
        for (int i = seeds.below(12); i > 0; i--) {
            rows.add(String.join(",", cell(seeds), "i" + i, cell(seeds), cell(seeds)));
        }
        return String.join(lineBreak, rows) + seeds.pick("", lineBreak, lineBreak + lineBreak);
    }

    private static String cell(Seeds seeds) {
        String text = seeds.pick(
                "", seeds.word(), seeds.sentence(), seeds.text(), "a,b", "\"", "a\nb", "\r\n", "\r", " \"x\" ");
        boolean mustBeQuoted = text.chars().anyMatch(c -> "\",\r\n".indexOf(c) >= 0);
        return mustBeQuoted || seeds.oneIn(3) ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    @Test
    void a_damaged_row_costs_no_row_below_it() {
        Seeds.forAll(2_000, seeds -> {
            List<String> rows = seeds.listOf(seeds.between(1, 8), () -> "\"" + seeds.word() + "\"");
            var file = new StringBuilder("id,text\n");
            for (int i = 0; i < rows.size(); i++) {
                file.append(i).append(',').append(rows.get(i)).append('\n');
                if (seeds.oneIn(2)) {
                    file.append(seeds.pick("x,\"open\n", "x,\"a\"b\n", "x\n", "x,y,z\n", ",y\n", "x,\"\"\"\n"));
                }
            }
            assertThat(read(file.toString()).stream().filter(Good.class::isInstance))
                    .extracting(Entry::raw)
                    .isEqualTo(expected(rows));
        });
    }

    private static List<String> expected(List<String> rows) {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            expected.add(i + "," + rows.get(i));
        }
        return expected;
    }

    @Test
    void no_row_disappears_whatever_the_file_holds() {
        Seeds.forAll(3_000, seeds -> {
            String file = "id,text\n" + seeds.text();
            String found = read(file).stream().map(Entry::raw).collect(Collectors.joining());
            assertThat(inked(found)).isEqualTo(inked(file.substring(8)));
        });
    }

    private static String inked(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Test
    void a_quoted_field_may_hold_commas_marks_and_line_breaks() {
        assertThat(read("\uFEFFid,text,more\r\n1,\"a, \"\"b\"\"\r\n\r\nc\",x\r\n2,d,y"))
                .containsExactly(
                        new Good("1", "a, \"b\"\r\n\r\nc", 2, "1,\"a, \"\"b\"\"\r\n\r\nc\",x"),
                        new Good("2", "d", 5, "2,d,y"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "7 ! it has 1 fields, and the header has 2",
                "7,a,b ! it has 3 fields, and the header has 2",
                "7,\"a\"b ! text follows a closing quotation mark",
                "7,\"a ! a quotation mark opens a field that does not end",
                ",a ! its id is blank",
                "1,a ! it has the id \"1\" of line 2 again",
            })
    void a_bad_row_says_where_and_why_and_does_not_stop_the_rest(String row, String why) {
        List<Entry> entries = read("id,text\n1,x\n" + row + "\n9,fine\n");
        assertThat(entries).hasSize(3);
        assertThat(entries.get(1)).isInstanceOfSatisfying(Bad.class, bad -> {
            assertThat(bad.message()).startsWith("line 3: " + why);
            assertThat(bad.raw()).isEqualTo(row);
        });
        assertThat(entries.getLast()).isEqualTo(new Good("9", "fine", 4, "9,fine"));
    }

    @Test
    void a_row_that_is_too_long_is_given_up_at_its_first_line() {
        Records small = CSV.longest(20);
        String file = "id,text\n1,\"" + "x\n".repeat(30) + "\"\n2," + "y".repeat(30) + "\n3,z";
        List<Entry> entries = small.split(new StringReader(file)).toList();
        assertThat(entries.getFirst())
                .isInstanceOfSatisfying(
                        Bad.class,
                        bad -> assertThat(bad.message()).startsWith("line 2: it is longer than 20 characters"));
        assertThat(entries.getLast()).isEqualTo(new Good("3", "z", 34, "3,z"));
    }

    @Test
    @Timeout(60)
    void a_mark_astray_in_every_row_is_not_read_again_for_each_of_them() {
        String opensAnywhere = "a\",x,\"y\n";
        List<Entry> entries = read("id,text,more\n" + opensAnywhere.repeat(100_000) + "7,\"fine\",\n");
        assertThat(entries).hasSize(100_001).last().isEqualTo(new Good("7", "fine", 100_002, "7,\"fine\","));
    }

    @Test
    void a_field_of_too_many_lines_says_so() {
        List<Entry> entries = read("id,text\n1,\"a\n" + "x,y\n".repeat(10_000) + "z\"\n");
        String why = "a quotation mark opens a field that does not end within 10,000 lines";
        assertThat(entries).hasSize(10_002).first().isEqualTo(new Bad(2, why, "1,\"a"));
    }

    @Test
    void a_header_without_the_columns_is_one_clear_error() {
        assertThatThrownBy(() -> read("id,message\n1,x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 1: the CSV header has no column \"text\", it has: id, message");
        assertThatThrownBy(() -> read("id,text,id\n")).hasMessageContaining("the column \"id\" twice");
        assertThatThrownBy(() -> read("id,\"text\n")).hasMessageContaining("the CSV header is broken");
    }

    @Test
    void a_header_alone_has_no_records() {
        assertThat(read("id,text")).isEmpty();
    }

    private static List<Entry> read(String file) {
        return CSV.split(new StringReader(file)).toList();
    }
}
