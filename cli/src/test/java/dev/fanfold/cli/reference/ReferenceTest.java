package dev.fanfold.cli.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.cli.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.CommandSpec;

@DisplayName("The reference of the commands")
class ReferenceTest {
    private static final Path MAN = Written.DOCS.resolve("man");

    static List<String> pages() {
        return specs().map(ManPage::name).toList();
    }

    private static Stream<CommandSpec> specs() {
        return Commands.all()
                .filter(spec -> spec.parent() == null || spec.parent().parent() == null);
    }

    private static CommandSpec spec(String page) {
        return specs().filter(one -> ManPage.name(one).equals(page)).findFirst().orElseThrow();
    }

    @Test
    void the_page_says_what_the_commands_say() throws IOException {
        Written.held(Written.DOCS.resolve("commands.md"), CommandsPage.written());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_man_page_is_what_its_command_says(String page) throws IOException {
        Written.held(MAN.resolve(page + ".1"), ManPage.of(spec(page)));
    }

    @Test
    void no_man_page_outlives_its_command() throws IOException {
        var known = pages().stream().map(page -> MAN.resolve(page + ".1")).toList();
        try (var files = Files.list(MAN)) {
            assertThat(files.toList()).isSubsetOf(known);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_man_page_names_every_option(String page) {
        var text = ManPage.of(spec(page));
        assertThat(spec(page).options())
                .isNotEmpty()
                .allSatisfy(option -> assertThat(text).contains(Roff.bold(option.longestName())));
    }
}
