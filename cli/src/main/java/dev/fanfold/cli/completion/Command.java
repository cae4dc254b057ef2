package dev.fanfold.cli.completion;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A command as shells complete it.
 *
 * @param path the words behind {@code fanfold} that lead to it; none for the whole
 * @param about what it does, in a line
 * @param operand what may stand where no option does
 */
record Command(List<String> path, String about, List<Option> options, Value operand, List<Command> commands) {
    Command {
        path = List.copyOf(path);
        options = List.copyOf(options);
        commands = List.copyOf(commands);
    }

    /** The whole tree. */
    static Command of(CommandSpec root) {
        return of(root, List.of());
    }

    private static Command of(CommandSpec spec, List<String> path) {
        var commands = spec.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .map(sub -> of(
                        sub, Stream.concat(path.stream(), Stream.of(sub.name())).toList()))
                .toList();
        var options = spec.options().stream().map(Option::of).toList();
        return new Command(path, about(spec), options, operand(spec), commands);
    }

    private static String about(CommandSpec spec) {
        return Stream.of(spec.usageMessage().header()).findFirst().orElse("");
    }

    /** A place for a file or for one of a few words goes before a place for any text. */
    private static Value operand(CommandSpec spec) {
        var values = spec.positionalParameters().stream().map(Value::of).toList();
        return values.stream()
                .filter(value -> !(value instanceof Value.Text))
                .findFirst()
                .or(() -> values.stream().findFirst())
                .orElseGet(Value.Nothing::new);
    }

    /** Itself and all below it. */
    Stream<Command> all() {
        return Stream.concat(Stream.of(this), commands.stream().flatMap(Command::all));
    }

    /** Its last word. */
    String name() {
        return path.isEmpty() ? "" : path.getLast();
    }

    /** Its words, a blank before each; empty for the whole. */
    String trail() {
        return path.stream().map(" "::concat).collect(Collectors.joining());
    }

    /** The commands below it, by their names. */
    String names() {
        return commands.stream().map(Command::name).collect(Collectors.joining(" "));
    }
}
