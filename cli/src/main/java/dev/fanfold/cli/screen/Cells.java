package dev.fanfold.cli.screen;

/**
 * How many cells of a terminal a text takes.
 *
 * <p>In doubt a cell too many is counted: a line that is too short is no harm, one that is too long wraps.
 */
public final class Cells {
    private static final int EMOJI_STYLE = 0xFE0F;

    /** First and last code points of what is two cells wide, by Unicode's East Asian Width. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xA960, 0xA97F}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
        {0xFE10, 0xFE19}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x16FE0, 0x18DFF}, {0x1AFF0, 0x1B2FF},
        {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1FAFF}, {0x20000, 0x3FFFD},
    };

    private Cells() {}

    /** The cells of a text without control characters. */
    public static int of(String text) {
        return text.codePoints().map(Cells::of).sum();
    }

    private static int of(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> point == EMOJI_STYLE ? 1 : 0;
            case Character.FORMAT -> point == 0xAD ? 1 : 0;
            default -> isWide(point) ? 2 : 1;
        };
    }

    private static boolean isWide(int point) {
        if (point < WIDE[0][0]) {
            return false;
        }
        for (var range : WIDE) {
            if (range[0] <= point && point <= range[1]) {
                return true;
            }
        }
        return Character.isEmojiPresentation(point);
    }

    /**
     * The text in at most so many cells; where it has more, this stands for the rest.
     *
     * @param rest takes a cell at least, such as {@code …}
     */
    public static String clipped(String text, int most, String rest) {
        return of(text) <= most ? text : begin(text, most - of(rest)) + begin(rest, most);
    }

    /** The same for a name, of which the end is worth as much as the begin. */
    public static String clippedInside(String text, int most, String rest) {
        int room = most - of(rest);
        if (of(text) <= most || room < 2) {
            return clipped(text, most, rest);
        }
        var begin = begin(text, room - room / 2);
        int from = text.length();
        while (from > 0 && of(text.substring(text.offsetByCodePoints(from, -1))) <= room / 2) {
            from = text.offsetByCodePoints(from, -1);
        }
        return begin + rest + text.substring(from);
    }

    private static String begin(String text, int most) {
        int cells = 0;
        int end = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            cells += of(point);
            if (cells > most) {
                break;
            }
            end += Character.charCount(point);
        }
        return text.substring(0, end);
    }

    /** The text with blanks behind it, up to so many cells. */
    public static String padded(String text, int cells) {
        return text + " ".repeat(Math.max(0, cells - of(text)));
    }

    /** The text with blanks before it, up to so many cells. */
    public static String flushRight(String text, int cells) {
        return " ".repeat(Math.max(0, cells - of(text))) + text;
    }
}
