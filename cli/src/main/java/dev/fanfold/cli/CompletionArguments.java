package dev.fanfold.cli;

import dev.fanfold.cli.completion.CompletionCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The arguments of {@code fanfold completion}. */
final class CompletionArguments {
    static final String NAME = "completion";

    private CompletionArguments() {}

    static CommandSpec completion() {
        var spec = OnceArguments.begun(NAME, CompletionUsage.COMPLETION, CompletionUsage.ABOUT, CompletionUsage.END);
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("SHELL")
                .type(String.class)
                .arity("1")
                .required(true)
                .completionCandidates(() -> CompletionCommand.shells().iterator())
                .description("bash, zsh or fish.")
                .build());
        return spec.addOption(Options.help());
    }

    /** The name of the shell. */
    static String read(ParseResult parsed) {
        var shell = parsed.<String>matchedPositionalValue(0, "");
        if (shell.isBlank()) {
            throw Options.wrong(parsed, CompletionUsage.noShell());
        }
        return shell;
    }
}
