package dev.fanfold.cli.reference;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes the language of man pages: escapes, a few macros, and nothing more. */
final class Roff {
    private static final Pattern ENTRY = Pattern.compile(" {1,6}(\\S.*?) {2,}(\\S.*)");
    private final StringBuilder page = new StringBuilder();

    /**
     * What every page begins with. It has no date, as a page changes with its source alone; and no word in it is torn, as
     * names of options and variables are copied.
     */
    Roff title(String name) {
        return macro("TH", escaped(name.toUpperCase(Locale.ROOT)) + " 1 \"\" Fanfold \"Fanfold manual\"")
                .macro("nh", "")
                .macro("ad", "l");
    }

    Roff section(String name) {
        return macro("SH", "\"" + escaped(name.toUpperCase(Locale.ROOT)) + "\"");
    }

    Roff part(String name) {
        return macro("SS", "\"" + escaped(name) + "\"");
    }

    Roff prose(String text) {
        return macro("PP", "").line(escaped(text));
    }

    /** What is explained, and its explanation to the right of it or below. */
    Roff entry(String term, String text) {
        return macro("TP", "").line(term).line(escaped(text));
    }

    /** Lines as they stand. */
    Roff literal(List<String> lines) {
        macro("PP", "").macro("RS", "4").macro("nf", "");
        lines.forEach(one -> line(escaped(one)));
        return macro("fi", "").macro("RE", "");
    }

    /** Lines with a term, a gap and an explanation, which may go on below. */
    Roff table(List<String> lines) {
        for (var one : lines) {
            var entry = ENTRY.matcher(one);
            if (entry.matches()) {
                entry(bold(entry.group(1)), entry.group(2));
            } else {
                line(escaped(one.strip()));
            }
        }
        return this;
    }

    static boolean isTable(List<String> lines) {
        return !lines.isEmpty() && ENTRY.matcher(lines.getFirst()).matches();
    }

    Roff macro(String name, String arguments) {
        page.append('.').append(name).append(arguments.isEmpty() ? "" : " " + arguments);
        page.append('\n');
        return this;
    }

    Roff line(String written) {
        page.append(written).append('\n');
        return this;
    }

    static String bold(String text) {
        return "\\fB" + escaped(text) + "\\fR";
    }

    static String italic(String text) {
        return "\\fI" + escaped(text) + "\\fR";
    }

    /** A text that means itself: no sign in it orders anything, and dashes and quotes can be copied. */
    static String escaped(String text) {
        var written = new StringBuilder();
        if (text.startsWith(".") || text.startsWith("'")) {
            written.append("\\&");
        }
        text.codePoints().forEach(sign -> written.append(escaped(sign)));
        return written.toString();
    }

    private static String escaped(int sign) {
        return switch (sign) {
            case '\\' -> "\\(rs";
            case '-' -> "\\-";
            case '~' -> "\\(ti";
            case '^' -> "\\(ha";
            case '`' -> "\\(ga";
            case '\'' -> "\\(aq";
            case '"' -> "\\(dq";
            default -> sign < 128 ? Character.toString(sign) : String.format(Locale.ROOT, "\\[u%04X]", sign);
        };
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
