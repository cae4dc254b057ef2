package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("The help that lies beside the classes is what the options come to")
class WrittenHelpTest {
    private static final Path FOLDER = Path.of("src/main/resources/dev/fanfold/cli");
    private static final String REPAIR = "the help was changed: mvn test -pl cli -am -Dfanfold.write=true"
            + " -Dtest='WrittenHelpTest,ReferenceTest' -Dsurefire.failIfNoSpecifiedTests=false writes it anew";

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> of_every_command() {
        return commands(Options.fanfold("any"), List.of())
                .map(words -> DynamicTest.dynamicTest("fanfold " + String.join(" ", words), () -> held(words)));
    }

    private void held(List<String> command) throws IOException {
        var file = FOLDER.resolve(WrittenHelp.file(command.toArray(String[]::new)));
        if (Boolean.getBoolean("fanfold.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, laidOut(command));
            return; // what the classes see was copied before
        }
        assertThat(file).as(REPAIR).content().isEqualTo(laidOut(command));
        for (var flag : List.of("--help", "-h")) {
            var said = Shell.in(folder).type(with(command, flag));
            assertThat(said.out()).as(REPAIR).isEqualTo(laidOut(command));
            assertThat(said.err()).isEmpty();
            assertThat(said.exit()).isZero();
        }
    }

    @Test
    void no_text_is_left_of_a_command_that_is_gone() throws IOException {
        var wanted = commands(Options.fanfold("any"), List.of())
                .map(words -> FOLDER.resolve(WrittenHelp.file(words.toArray(String[]::new))))
                .toList();
        try (var files = Files.list(FOLDER.resolve("help"))) {
            assertThat(files).containsExactlyInAnyOrderElementsOf(wanted);
        }
    }

    @Test
    void whatever_else_is_typed_is_read_as_ever() {
        assertThat(WrittenHelp.asked()).isEmpty();
        assertThat(WrittenHelp.asked("run", "plan.yaml")).isEmpty();
        assertThat(WrittenHelp.asked("run", "--help", "plan.yaml")).isEmpty();
        assertThat(WrittenHelp.asked("run", "plan.yaml", "--help")).isEmpty();
        assertThat(WrittenHelp.asked("../help/run", "--help")).isEmpty();
        assertThat(WrittenHelp.asked("runn", "--help")).isEmpty();
        assertThat(Shell.in(folder).type("run", "plan.yaml", "--help").out()).isEqualTo(laidOut(List.of("run")));
    }

    @Test
    void is_shown_by_the_word_help_too() {
        assertThat(Shell.in(folder).type("help").out()).isEqualTo(laidOut(List.of()));
        assertThat(Shell.in(folder).type("help", "journal", "list").out())
                .isEqualTo(laidOut(List.of("journal", "list")));
        assertThat(Shell.in(folder).type("help", "nothing").exit()).isEqualTo(64);
    }

    /** What picocli makes of the options: the help of a command with an argument too many is not looked up. */
    private String laidOut(List<String> command) {
        var sub = Options.fanfold("any");
        for (var word : command) {
            sub = sub.getSubcommands().get(word);
        }
        return Cli.help(sub);
    }

    private static Stream<List<String>> commands(CommandLine command, List<String> words) {
        return Stream.concat(
                Stream.of(words),
                command.getSubcommands().entrySet().stream()
                        .flatMap(sub -> commands(sub.getValue(), plus(words, sub.getKey()))));
    }

    private static List<String> plus(List<String> words, String word) {
        var more = new ArrayList<>(words);
        more.add(word);
        return List.copyOf(more);
    }

    private static String[] with(List<String> command, String flag) {
        return plus(command, flag).toArray(String[]::new);
    }
}
