package dev.fanfold.cli.completion;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Completion for bash, version 3.2 and later.
 *
 * <p>Law: no name of a file is ever read as something to run. Files are left to readline, which quotes them itself.
 */
final class BashScript {
    private static final String HEAD = """
            # Completion of fanfold for bash, printed by: fanfold completion bash

            _fanfold() {
                local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
                local command='' words='' options='' files='' i
                for ((i = 1; i < COMP_CWORD; i++)); do
                    case "$command ${COMP_WORDS[i]}" in
                        %s)
                            command="$command ${COMP_WORDS[i]}" ;;
                    esac
                done
                # In --name=value and server:model bash takes the sign for a word of its own.
                if [[ $word == '=' ]]; then
                    word=''
                elif [[ $before == '=' ]]; then
                    before=${COMP_WORDS[COMP_CWORD - 2]}
                elif [[ $word == ':' || $before == ':' ]]; then
                    command=' :'
                fi
                case $command in
            """;
    private static final String FOOT = """
                esac
                [[ $word != -* ]] || words=$options
                COMPREPLY=($(compgen -W "$words" -- "$word"))
                # Of files readline makes the list, unless it is told not to.
                [[ -n $files ]] || compopt +o default 2>/dev/null
            }

            complete -o default -F _fanfold fanfold
            """;

    private BashScript() {}

    static String of(Command root) {
        var commands = root.all().filter(one -> !one.path().isEmpty()).map(one -> "'" + one.trail() + "'");
        return HEAD.replace("%s", commands.collect(Collectors.joining(" | ")))
                + root.all().map(BashScript::branch).collect(Collectors.joining())
                + FOOT;
    }

    private static String branch(Command command) {
        var values = command.options().stream().map(BashScript::behind).collect(Collectors.joining());
        var names =
                command.options().stream().flatMap(one -> one.names().stream()).collect(Collectors.joining(" "));
        var offered = command.commands().isEmpty() ? offer(command.operand()) : "words='" + command.names() + "'";
        return "        '" + command.trail() + "')\n            case $before in\n" + values + "                *) "
                + (offered.isEmpty() ? "" : offered + " ") + "options='" + names + "' ;;\n"
                + "            esac\n            ;;\n";
    }

    private static String behind(Option option) {
        var offered = offer(option.value());
        return option.value() instanceof Value.Nothing
                ? ""
                : "                " + patterns(option.names()) + ") " + (offered.isEmpty() ? "" : offered + " ")
                        + ";;\n";
    }

    private static String patterns(List<String> names) {
        return String.join(" | ", names);
    }

    private static String offer(Value value) {
        return switch (value) {
            case Value.Nothing nothing -> "";
            case Value.Text text -> "";
            case Value.AnyFile file -> "files=yes";
            case Value.OneOf(var label, var words) -> "words='" + String.join(" ", words) + "'";
        };
    }
}
