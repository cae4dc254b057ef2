package dev.fanfold.cli.reference;

import dev.fanfold.cli.Commands;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** The page of all commands: under a heading for each, what its {@code --help} prints. */
final class CommandsPage {
    private static final String HEAD = """
            # Commands

            What `--help` says of each command, to the letter; a test compares the two. The same as man pages: [docs/man](man).

            """;

    private CommandsPage() {}

    static String written() {
        return HEAD
                + Commands.all().map(CommandsPage::entry).collect(Collectors.joining())
                + Commands.all().map(CommandsPage::section).collect(Collectors.joining());
    }

    private static String entry(CommandSpec spec) {
        var words = spec.qualifiedName().split(" ");
        var depth = "  ".repeat(words.length - 1);
        return depth + "- [" + spec.qualifiedName() + "](#" + String.join("-", words) + ")\n";
    }

    private static String section(CommandSpec spec) {
        var words = spec.qualifiedName().split(" ");
        var asked = Stream.concat(Arrays.stream(words).skip(1), Stream.of("--help"));
        return "\n## " + spec.qualifiedName() + "\n\n```text\n"
                + Commands.printed(asked.toArray(String[]::new)).strip() + "\n```\n";
    }
}
