package dev.fanfold.cli.check;

import dev.fanfold.cli.screen.Look;

/**
 * The signs that a drawing is made of.
 *
 * @param first begins the first wave, with more below it
 * @param middle begins a wave between others
 * @param last begins the last wave
 * @param only begins the only wave
 * @param line goes on to the next wave
 * @param step stands before a step
 * @param into stands between a split and its merge
 * @param dash draws the rest of a line
 */
record Pen(String first, String middle, String last, String only, String line, String step, String into, String dash) {
    static final Pen LINES = new Pen("┌", "├", "└", "─", "│", "●", "→", "─");
    static final Pen ASCII = new Pen("+", "+", "+", "-", "|", "*", "->", "-");

    /** The one for a terminal: plain signs where it has no others, or where somebody wants nothing but text. */
    static Pen of(CheckOptions.Form form, Look look) {
        return form == CheckOptions.Form.PLAIN || look.signs() == Look.Signs.ASCII ? ASCII : LINES;
    }
}
