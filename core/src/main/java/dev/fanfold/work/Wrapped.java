package dev.fanfold.work;

import java.util.regex.Pattern;

/**
 * What a model means in a reply that says more: a thought before it, a sentence or a code fence around it.
 *
 * <p>Law: nothing is chosen. Only where one object stands in the reply and nothing around it could be another, or a
 * quotation of one, is that object taken; any other reply stays as it is, and is then no JSON.
 */
final class Wrapped {
    private static final String OPEN = "<think>";
    private static final String CLOSE = "</think>";
    /** What may not stand beside the one object: more JSON, a quotation, a thought. */
    private static final Pattern DOUBT = Pattern.compile("[{}\\[\\]\"“”„«»]|</?think|(?m)^[ \\t]*>|(?<!`)`(?!`)");

    /** What may not stand right before it: an apostrophe elsewhere is one. */
    private static final String QUOTES = "'‘’`";

    private Wrapped() {}

    /** The reply without one thought at its beginning. */
    static String afterThought(String reply) {
        var whole = reply.strip();
        int end = whole.indexOf(CLOSE);
        return whole.startsWith(OPEN) && end > 0
                ? whole.substring(end + CLOSE.length()).strip()
                : whole;
    }

    /** The one object of a reply; the reply itself where there is none, or where that is in doubt. */
    static String object(String reply) {
        var whole = afterThought(reply);
        int from = whole.indexOf('{');
        int to = from < 0 ? -1 : end(whole, from);
        return to < 0 || doubtful(whole, from, to) ? whole : whole.substring(from, to);
    }

    private static boolean doubtful(String whole, int from, int to) {
        return DOUBT.matcher(whole.substring(0, from)).find()
                || DOUBT.matcher(whole.substring(to)).find()
                || (from > 0 && QUOTES.indexOf(whole.charAt(from - 1)) >= 0);
    }

    /** Where the object ends that begins here; braces in its texts do not count. Below 0 where it does not end. */
    private static int end(String text, int from) {
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (quoted && sign == '\\') {
                i++;
            } else if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted && sign == '{') {
                depth++;
            } else if (!quoted && sign == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }
}
