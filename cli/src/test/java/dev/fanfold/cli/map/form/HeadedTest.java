package dev.fanfold.cli.map.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The header of a CSV file is read ahead")
class HeadedTest {
    @Test
    void and_the_text_is_whole_all_the_same() throws IOException {
        var text = "\n \r\n\"i\nd\",text\r\n1,x\r\n";
        var headed = Headed.of(new BufferedReader(new StringReader(text)));
        assertThat(headed.head()).isEqualTo("\"i\nd\",text\r\n");
        var again = new StringWriter();
        headed.transferTo(again);
        assertThat(again).hasToString(text);
    }

    @Test
    void and_one_without_an_end_is_not_read_for_ever() throws IOException {
        assertThat(Headed.of(new BufferedReader(new Endless())).head()).hasSize(1 << 21);
    }

    /** A quotation mark that opens a field, and lines behind it. */
    private static final class Endless extends Reader {
        private boolean begun;

        @Override
        public int read(char[] to, int from, int length) {
            Arrays.fill(to, from, from + length, '\n');
            to[from] = begun ? '\n' : '"';
            begun = true;
            return length;
        }

        @Override
        public void close() {
            // there is nothing to close
        }
    }
}
