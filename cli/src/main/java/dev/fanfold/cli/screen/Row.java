package dev.fanfold.cli.screen;

/**
 * One line of a block that is drawn again and again.
 *
 * @param text without control characters, and narrower than the terminal
 */
public record Row(Tone tone, String text) {
    public static Row plain(String text) {
        return new Row(Tone.PLAIN, text);
    }
}
