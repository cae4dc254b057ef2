package dev.fanfold.cli.completion;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Completion for zsh; both for {@code source} and for a file {@code _fanfold} in a folder of functions. */
final class ZshScript {
    private static final String HEAD = """
            #compdef fanfold
            # Completion of fanfold for zsh, printed by: fanfold completion zsh

            _fanfold() {
                local command='' i at=1
                local -a commands
                for ((i = 2; i < CURRENT; i++)); do
                    case "$command $words[i]" in
                        (%s)
                            command="$command $words[i]" at=$i ;;
                    esac
                done
                words=("fanfold$command" "${(@)words[at + 1,-1]}")
                ((CURRENT -= at - 1))
                case $command in
            """;
    private static final String FOOT = """
                esac
            }

            if [[ ${funcstack[1]} == _fanfold ]]; then
                _fanfold "$@"
            else
                (($+functions[compdef])) || { autoload -Uz compinit && compinit }
                compdef _fanfold fanfold
            fi
            """;

    private ZshScript() {}

    static String of(Command root) {
        var commands = root.all().filter(one -> !one.path().isEmpty()).map(one -> Quoted.sh(one.trail()));
        return HEAD.replace("%s", commands.collect(Collectors.joining("|")))
                + root.all().map(ZshScript::branch).collect(Collectors.joining())
                + FOOT;
    }

    private static String branch(Command command) {
        var specs = Stream.concat(command.options().stream().flatMap(ZshScript::specs), operand(command))
                .map(spec -> " \\\n                " + Quoted.sh(spec))
                .collect(Collectors.joining());
        return "        (" + Quoted.sh(command.trail()) + ")\n" + below(command) + "            _arguments -S :" + specs
                + "\n            ;;\n";
    }

    private static String below(Command command) {
        return command.commands().isEmpty()
                ? ""
                : command.commands().stream()
                        .map(one -> "\n                " + Quoted.sh(one.name() + ":" + one.about()))
                        .collect(Collectors.joining("", "            commands=(", "\n            )\n"));
    }

    private static Stream<String> operand(Command command) {
        if (!command.commands().isEmpty()) {
            return Stream.of("1:command:{_describe -t commands command commands}");
        }
        var offered = offer(command.operand());
        return offered.isEmpty() ? Stream.of() : Stream.of("*" + offered);
    }

    private static Stream<String> specs(Option option) {
        var before = option.times() == Option.Times.OFTEN ? "*" : "(" + String.join(" ", option.names()) + ")";
        return option.names().stream()
                .map(name -> before + name + equals(name, option.value()) + "[" + bracketed(option.about()) + "]"
                        + offer(option.value()));
    }

    /** A long name takes its value behind an equals sign or as the next word. */
    private static String equals(String name, Value value) {
        return name.startsWith("--") && !(value instanceof Value.Nothing) ? "=" : "";
    }

    private static String offer(Value value) {
        return switch (value) {
            case Value.Nothing nothing -> "";
            case Value.Text(var label) -> ":" + message(label) + ": ";
            case Value.AnyFile(var label) -> ":" + message(label) + ":_files";
            case Value.OneOf(var label, var words) -> ":" + message(label) + ":(" + String.join(" ", words) + ")";
        };
    }

    private static String message(String label) {
        return label.replace(":", "\\:");
    }

    private static String bracketed(String text) {
        return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
    }
}
