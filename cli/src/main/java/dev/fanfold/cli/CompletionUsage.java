package dev.fanfold.cli;

import java.util.List;

/** What {@code fanfold completion --help} says. */
final class CompletionUsage {
    private CompletionUsage() {}

    static final String COMPLETION = "Prints a script that lets a shell complete commands and options.";

    static final List<String> ABOUT = List.of(
            "With it a shell completes commands, options, files, and values where there are few of them. zsh and fish say"
                    + " beside each what it is for. Load it in the file that the shell reads at its start, or keep it in a"
                    + " file, which is faster. The script starts nothing and asks nobody; after an update print it anew.",
            "");

    static final List<String> END = List.of(
            "",
            "Exit codes:",
            "    0  printed",
            "    2  it could not be written",
            "   64  the command line is wrong, or the shell is another",
            "",
            "Examples:",
            "  source <(fanfold completion bash)",
            "  fanfold completion bash > ~/.local/share/bash-completion/completions/fanfold",
            "  fanfold completion zsh > ~/.zfunc/_fanfold",
            "  fanfold completion fish > ~/.config/fish/completions/fanfold.fish",
            "");

    static String noShell() {
        return "name the shell, as in fanfold completion bash";
    }
}
