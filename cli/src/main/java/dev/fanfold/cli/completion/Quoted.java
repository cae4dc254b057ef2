package dev.fanfold.cli.completion;

/** Texts between single quotes, in which a shell reads nothing. */
final class Quoted {
    private Quoted() {}

    /** For bash and zsh. */
    static String sh(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    static String fish(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
