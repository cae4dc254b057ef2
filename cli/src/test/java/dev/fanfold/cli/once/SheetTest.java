package dev.fanfold.cli.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

@DisplayName("What is written into a plan is read back as it was")
class SheetTest {
    private static final String SIGNS =
            "ab YESno01:#-?{}[]&*!|>'\"%@`,\\\n\t\r\u001b\u0000\u007f\u0085\u00a0é\u2028\ufeff語😀";

    @Test
    void whatever_words_somebody_typed() {
        for (long seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var words = random.ints(random.nextInt(200), 0, SIGNS.codePointCount(0, SIGNS.length()))
                    .map(at -> SIGNS.codePointAt(SIGNS.offsetByCodePoints(0, at)))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            var sheet =
                    new Sheet().say(0, "words", words).put(0, "x" + words, "1").toString();
            assertThat(read(sheet)).as("seed %s", seed).isEqualTo(Map.of("words", words, "x" + words, 1));
        }
    }

    @Test
    void and_words_that_mean_something_to_yaml() {
        var words =
                List.of("null", "NULL", "true", "False", "~", "", " a", "a ", "1", "1.5", "YES", "no", "a-b", "a b");
        assertThat(read(new Sheet().put(0, "list", Sheet.list(words)).toString()))
                .isEqualTo(Map.of("list", words));
        assertThat(Stream.of("YES", "a-b", "null", "a b", "1").map(Sheet::word))
                .containsExactly("YES", "a-b", "\"null\"", "\"a b\"", "\"1\"");
    }

    @Test
    void a_remark_stays_in_its_line() {
        assertThat(new Sheet().remark("a\nname: b\u2028c").toString()).isEqualTo("# a name: b c\n");
    }

    private static Object read(String yaml) {
        return new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }
}
