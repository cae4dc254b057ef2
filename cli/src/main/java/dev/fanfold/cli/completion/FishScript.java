package dev.fanfold.cli.completion;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Completion for fish, version 3 and later. */
final class FishScript {
    private static final String HEAD = """
            # Completion of fanfold for fish, printed by: fanfold completion fish

            function __fanfold_at --description 'Whether the words so far lead to this command'
                set -l command ''
                for word in (commandline -opc)[2..-1]
                    switch "$command $word"
                        case %s
                            set command "$command $word"
                    end
                end
                test "$command" = "$argv[1]"
            end

            complete -c fanfold -f
            """;

    private FishScript() {}

    static String of(Command root) {
        var commands = root.all().filter(one -> !one.path().isEmpty()).map(one -> Quoted.fish(one.trail()));
        return HEAD.replace("%s", commands.collect(Collectors.joining(" ")))
                + root.all().map(FishScript::branch).collect(Collectors.joining());
    }

    private static String branch(Command command) {
        var start = "complete -c fanfold -n " + Quoted.fish("__fanfold_at " + Quoted.fish(command.trail()));
        var below = command.commands().stream().map(one -> " -a " + one.name() + " -d " + Quoted.fish(one.about()));
        var options = command.options().stream().map(FishScript::option);
        return Stream.of(Stream.of(offer(command.operand())).filter(offered -> !offered.isEmpty()), below, options)
                .flatMap(lines -> lines)
                .map(line -> start + line + "\n")
                .collect(Collectors.joining("", "\n", ""));
    }

    private static String option(Option option) {
        var names = option.names().stream()
                .map(name -> name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1))
                .collect(Collectors.joining());
        return names + taken(option.value()) + offer(option.value()) + " -d " + Quoted.fish(option.about());
    }

    private static String taken(Value value) {
        return switch (value) {
            case Value.Nothing nothing -> "";
            case Value.AnyFile file -> " -r";
            case Value.Text text -> " -x";
            case Value.OneOf few -> " -x";
        };
    }

    private static String offer(Value value) {
        return switch (value) {
            case Value.Nothing nothing -> "";
            case Value.Text text -> "";
            case Value.AnyFile file -> " -F";
            case Value.OneOf(var label, var words) -> " -a " + Quoted.fish(String.join(" ", words));
        };
    }
}
