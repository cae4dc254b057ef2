package dev.fanfold.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A path in a command that is pasted")
class ShellWordTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            plans/a-b_1.yaml | plans/a-b_1.yaml
            my plan.yaml     | 'my plan.yaml'
            $HOME/it's       | '$HOME/it'\\''s'
            -rf              | ./-rf
            - x              | './- x'
            Küche            | 'Küche'
            """)
    void is_one_word_of_a_shell_and_no_option(String path, String word) {
        assertThat(ShellWord.of(Path.of(path))).isEqualTo(word);
    }
}
