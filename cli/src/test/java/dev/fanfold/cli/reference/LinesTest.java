package dev.fanfold.cli.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.fanfold.cli.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;

@DisplayName("Lines that pages and help texts show")
class LinesTest {
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]+");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/guide.md", "docs/commands.md", "CHANGELOG.md"})
    void are_understood_by_the_command(String page) throws IOException {
        var lines = TypedLine.in(Files.readString(Written.DOCS.resolveSibling(page)));
        assertThat(lines).allSatisfy(LinesTest::understood);
    }

    @Test
    void are_found() throws IOException {
        var readme = TypedLine.in(Files.readString(Written.DOCS.resolveSibling("README.md")));
        assertThat(readme).contains(List.of("run", "examples/recipe-review.yaml", "--budget", "0.10"));
        assertThat(readme).hasSizeGreaterThan(10);
        assertThat(Commands.all().flatMap(spec -> TypedLine.in(help(spec)).stream()))
                .hasSizeGreaterThan(25);
    }

    @Test
    void of_a_command_that_is_not_there_would_be_told() {
        assertThatCode(() -> understood(List.of("runn", "plan.yaml"))).hasMessageContaining("runn");
        assertThatCode(() -> understood(List.of("run", "plan.yaml", "--jsn"))).hasMessageContaining("--jsn");
    }

    @Test
    void name_no_option_that_no_command_has() {
        var known = Commands.all()
                .flatMap(spec -> spec.options().stream())
                .flatMap(option -> Arrays.stream(option.names()))
                .collect(Collectors.toSet());
        assertThat(Commands.all())
                .allSatisfy(spec -> assertThat(known).as(spec.qualifiedName()).containsAll(named(help(spec))));
    }

    @Test
    void show_each_option_of_a_command_with_what_it_does() {
        assertThat(Commands.all()).allSatisfy(spec -> {
            var help = Commands.printed(
                    Stream.concat(Arrays.stream(spec.qualifiedName().split(" ")).skip(1), Stream.of("--help"))
                            .toArray(String[]::new));
            assertThat(spec.options()).allSatisfy(option -> {
                assertThat(help).contains(option.longestName());
                assertThat(option.description()).isNotEmpty();
            });
        });
    }

    /** Where a label says file, a shell offers files; so a new option cannot forget. */
    @Test
    void that_name_a_file_are_completed() {
        assertThat(Commands.all().flatMap(spec -> spec.args().stream()))
                .filteredOn(argument ->
                        Set.of("FILE", "FOLDER", "PLAN", "JOURNAL", "PLACE").contains(argument.paramLabel()))
                .hasSizeGreaterThan(20)
                .allSatisfy(argument ->
                        assertThat(argument.type()).as(argument.toString()).isEqualTo(java.nio.file.Path.class));
    }

    private static void understood(List<String> words) {
        Commands.line().parseArgs(words.toArray(String[]::new));
    }

    private static String help(CommandSpec spec) {
        var usage = spec.usageMessage();
        return Stream.of(usage.header(), usage.description(), usage.footer())
                .flatMap(Arrays::stream)
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> named(String text) {
        return OPTION.matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
