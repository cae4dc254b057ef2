package dev.fanfold.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.cli.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A shell that has loaded the script")
class CompletionTest {
    private static final String EVIL = "p$(touch pwned).yaml";

    @TempDir
    Path folder;

    @BeforeEach
    void some_files() throws IOException {
        for (var name : List.of("plan.yaml", "p two.yaml", EVIL)) {
            Files.createFile(folder.resolve(name));
        }
    }

    @ParameterizedTest
    @EnumSource
    void completes_commands(Dialect shell) {
        var asked = Asked.of(shell, folder);
        var all = Commands.line().getSubcommands().keySet();
        assertThat(asked.behind("fanfold ")).containsExactlyInAnyOrderElementsOf(all);
        assertThat(asked.behind("fanfold re")).containsExactlyInAnyOrder("replay", "report");
        assertThat(asked.behind("fanfold journal "))
                .contains("list", "show", "purge")
                .doesNotContain("run");
    }

    @ParameterizedTest
    @EnumSource
    void completes_options(Dialect shell) {
        var asked = Asked.of(shell, folder);
        assertThat(asked.behind("fanfold run --re"))
                .containsExactlyInAnyOrder("--rehearse", "--resume", "--report", "--requests-per-minute");
        assertThat(asked.behind("fanfold journal export --f")).containsExactly("--force");
        assertThat(asked.behind("fanfold --v")).containsExactly("--version");
        assertThat(asked.behind("fanfold vote journal --quo")).containsExactly("--quorum");
    }

    @ParameterizedTest
    @EnumSource
    void completes_files_where_files_are_wanted(Dialect shell) {
        var asked = Asked.of(shell, folder);
        for (var line : List.of("run ", "run -i ", "run plan.yaml --report p", "check p", "map Tag p", "report ")) {
            assertThat(asked.behind("fanfold " + line)).as(line).containsExactly(Asked.FILES);
        }
        assertThat(asked.behind("fanfold run --model ")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void completes_values_where_there_are_few(Dialect shell) {
        var asked = Asked.of(shell, folder);
        assertThat(asked.behind("fanfold completion ")).containsExactlyInAnyOrder("bash", "zsh", "fish");
        assertThat(asked.behind("fanfold map Tag --format ")).containsExactlyInAnyOrder("jsonl", "csv", "lines");
        assertThat(asked.behind("fanfold init --pair repetition-v")).containsExactly("repetition-vote");
    }

    @ParameterizedTest
    @EnumSource
    void runs_nothing_that_a_file_is_named(Dialect shell) {
        assertThat(Asked.of(shell, folder).behind("fanfold run p")).containsExactly(Asked.FILES);
        assertThat(folder.resolve("pwned")).doesNotExist();
    }

    @Test
    void bash_takes_an_equals_sign_for_a_word_and_is_understood() {
        var asked = Asked.of(Dialect.BASH, folder);
        assertThat(asked.behind("fanfold map Tag --format = c")).containsExactly("csv");
        assertThat(asked.behind("fanfold map Tag --format =")).hasSize(3);
        assertThat(asked.behind("fanfold run --input = p")).containsExactly(Asked.FILES);
        assertThat(asked.behind("fanfold run --model ollama : ll")).isEmpty();
    }

    @Test
    void no_option_of_any_command_is_missing() {
        var asked = Asked.of(Dialect.BASH, folder);
        assertThat(Commands.all()).allSatisfy(command -> {
            Set<String> names = new TreeSet<>();
            command.options().forEach(option -> names.addAll(Arrays.asList(option.names())));
            assertThat(asked.behind(command.qualifiedName() + " -")).containsExactlyInAnyOrderElementsOf(names);
        });
    }
}
