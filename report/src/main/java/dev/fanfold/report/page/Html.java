package dev.fanfold.report.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Writes HTML, and is the only way to.
 *
 * <p>Law, model text is data: names of elements and attributes are letters of this program, and all else is escaped. There
 * is no way to write a script or a style but by {@link #trusted}, which takes what lies in this room's own files.
 */
final class Html {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*", Pattern.CASE_INSENSITIVE);
    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    /** Begins an element; attributes may follow. */
    Html open(String name) {
        empty(name);
        open.push(name);
        return this;
    }

    /** Begins one that has no end, such as meta. */
    Html empty(String name) {
        closeTag();
        out.append('<').append(named(name));
        inTag = true;
        return this;
    }

    /** Gives the element that was just begun an attribute. */
    Html with(String name, String value) {
        if (!inTag) {
            throw new IllegalStateException("an attribute stands at the beginning of an element: " + name);
        }
        out.append(' ').append(named(name)).append("=\"");
        escaped(Visible.text(value));
        out.append('"');
        return this;
    }

    Html with(String name, double value) {
        return with(name, String.format(Locale.ROOT, "%.3f", value).replaceAll("\\.?0+$", ""));
    }

    Html percent(String name, double share) {
        return with(name, String.format(Locale.ROOT, "%.3f%%", 100 * share));
    }

    Html text(String text) {
        closeTag();
        escaped(Visible.text(text));
        return this;
    }

    Html close() {
        closeTag();
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element that holds this text. */
    Html leaf(String name, String text) {
        return open(name).text(text).close();
    }

    /** The same of a class of looks. */
    Html leaf(String name, String look, String text) {
        return open(name).with("class", look).text(text).close();
    }

    /** What a file of this room holds, as it is. */
    Html trusted(String text) {
        closeTag();
        out.append(text);
        return this;
    }

    Html line() {
        closeTag();
        out.append('\n');
        return this;
    }

    /** The page, once every element has been ended. */
    String written() {
        if (!open.isEmpty() || inTag) {
            throw new IllegalStateException("not ended: " + open);
        }
        return out.toString();
    }

    private void closeTag() {
        if (inTag) {
            out.append('>');
            inTag = false;
        }
    }

    private static String named(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of an element or attribute: " + name);
        }
        return name;
    }

    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            var one = text.charAt(i);
            switch (one) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(one);
            }
        }
    }
}
