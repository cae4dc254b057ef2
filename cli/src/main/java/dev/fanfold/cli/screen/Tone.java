package dev.fanfold.cli.screen;

/** What a line is about, which a terminal may say with a colour too; the words alone always say it. */
public enum Tone {
    PLAIN(""),
    QUIET("\u001b[2m"),
    GOOD("\u001b[32m"),
    WAITING("\u001b[33m"),
    BAD("\u001b[31m");

    private static final String RESET = "\u001b[0m";

    private final String begin;

    Tone(String begin) {
        this.begin = begin;
    }

    String dye(String text) {
        return begin.isEmpty() ? text : begin + text + RESET;
    }
}
