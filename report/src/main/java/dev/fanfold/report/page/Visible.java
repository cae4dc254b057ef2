package dev.fanfold.report.page;

/**
 * Text that anybody wrote, as text that can be shown: what steers a reader's machine becomes a sign for it.
 *
 * <p>Law, model text is data: control characters become their pictures, what steers the direction of writing becomes
 * {@code ␦}, and a half of a surrogate pair a replacement.
 */
final class Visible {
    private static final int PICTURES = 0x2400;
    private static final char DELETED = '\u2421';
    private static final char BROKEN = '\ufffd';
    private static final char SIGN = '\u2426';

    private Visible() {}

    static String text(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var one = text.charAt(i);
            if (one == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                continue; // lines of mail and of CSV end so
            }
            if (Character.isHighSurrogate(one)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                plain.append(one).append(text.charAt(++i));
            } else {
                plain.append(shown(one));
            }
        }
        return plain.toString();
    }

    private static char shown(char one) {
        if (one == '\n' || one == '\t') {
            return one;
        }
        if (one < ' ') {
            return (char) (PICTURES + one);
        }
        if (one == 0x7f) {
            return DELETED;
        }
        return turns(one) ? SIGN : steers(one) ? BROKEN : one;
    }

    /** What turns the order of letters about, and ends of lines that look like none. */
    private static boolean turns(char one) {
        return one == 0x061c
                || one == 0x200e
                || one == 0x200f
                || (one >= 0x2028 && one <= 0x202e)
                || (one >= 0x2066 && one <= 0x2069);
    }

    /** Controls of old terminals, halves of pairs, and what is no character at all. */
    private static boolean steers(char one) {
        var control = one > 0x7f && one < 0xa0;
        var none = (one >= 0xfdd0 && one <= 0xfdef) || one >= 0xfffe;
        return control || none || Character.isSurrogate(one);
    }
}
