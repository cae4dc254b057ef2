package dev.fanfold.cli.map.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.model.Endpoint.Author;
import dev.fanfold.split.Entry;
import dev.fanfold.split.Records;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CSV rows keep their cells")
class CsvRowsTest {
    private static final String LETTERS = "ab ,\"\n\r='\u00e9";

    @Test
    void whatever_is_in_a_cell_it_is_read_back_to_the_letter() throws IOException {
        for (long seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var cells = IntStream.range(0, 1 + random.nextInt(4))
                    .mapToObj(i -> word(random))
                    .toList();
            var row = cells.stream().map(CsvCells::quoted).collect(Collectors.joining(","));
            assertThat(CsvCells.of(row)).as("seed %d", seed).isEqualTo(cells);
            assertThat(CsvCells.whole(row, cells.size())).as("seed %d", seed).isTrue();
            var file = row + "\r\n" + row + "\n";
            assertThat(rows(file)).as("seed %d", seed).containsExactly(row + "\r\n", row + "\n");
        }
    }

    @Test
    void a_file_read_by_others_gives_the_answers_in_their_own_column() {
        for (long seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var answer = word(random);
            var raw = "1," + CsvCells.quoted(word(random));
            var shape =
                    new Shape(Form.CSV, "id", "text", "answer", Set.of(Switch.RAW), Author.LANGUAGE_MODEL, "id,text\n");
            var rows = shape.rows();
            var file = rows.head() + rows.row(new Entry.Good("1", "x", 2, raw), new Outcome.Answered(answer));
            var read = Records.csv("id", "answer").split(new StringReader(file)).toList();
            assertThat(read)
                    .as("seed %d: %s", seed, file)
                    .singleElement()
                    .satisfies(entry -> assertThat(((Entry.Good) entry).text()).isEqualTo(answer));
        }
    }

    @Test
    void a_row_that_is_broken_is_not_whole() {
        assertThat(CsvCells.whole("a,\"b\"c", 2)).isFalse();
        assertThat(CsvCells.whole("a,\"b", 2)).isFalse();
        assertThat(CsvCells.whole("a,b", 3)).isFalse();
        assertThat(CsvCells.whole("a,5\" pipe", 2)).isTrue();
    }

    @Test
    void a_byte_order_mark_is_one_at_the_very_start_alone() throws IOException {
        assertThat(rows("\uFEFF\"a\nb\",c\n\uFEFF\"d,e\nf,g\n"))
                .containsExactly("\uFEFF\"a\nb\",c\n", "\uFEFF\"d,e\n", "f,g\n");
    }

    private static List<String> rows(String file) throws IOException {
        var reader = new RowReader(new BufferedReader(new StringReader(file)), Form.CSV);
        var rows = new ArrayList<String>();
        for (var row = reader.next(); row.isPresent(); row = reader.next()) {
            rows.add(row.get());
        }
        return rows;
    }

    private static String word(Random random) {
        return random.ints(random.nextInt(6), 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
