package dev.fanfold.report.story;

/** Cuts what nobody would read to its end, so that a report stays a page. */
public final class Clipped {
    private Clipped() {}

    /** The beginning of a text, with the sign of a cut where it was longer. */
    public static String to(int most, String text) {
        if (text.length() <= most) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + " […]";
    }

    /** The same on one line. */
    public static String line(int most, String text) {
        return to(most, text.strip().replaceAll("\\s+", " "));
    }
}
