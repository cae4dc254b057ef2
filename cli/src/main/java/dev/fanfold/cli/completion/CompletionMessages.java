package dev.fanfold.cli.completion;

/** What is said of completion. */
final class CompletionMessages {
    private CompletionMessages() {}

    static String unknown(String shell) {
        return "fanfold: there is no completion for " + shell + ", but for bash, zsh and fish";
    }
}
