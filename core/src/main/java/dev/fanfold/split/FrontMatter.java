package dev.fanfold.split;

import java.util.Set;

/**
 * What many Markdown texts begin with for the tools that publish them: lines of fields, between {@code ---} as the very
 * first line and {@code ---} or {@code ...}. A blank line ends the search: then the first line was a line across the page.
 */
final class FrontMatter {
    private static final String OPENING = "---";
    private static final Set<String> CLOSING = Set.of("---", "...");

    private FrontMatter() {}

    /** Behind the line that closes it; 0 where the text has none. */
    static int end(String text) {
        int at = Cuts.endOfLine(text, 0);
        if (!line(text, 0, at).equals(OPENING)) {
            return 0;
        }
        while (at < text.length()) {
            int start = at;
            at = Cuts.endOfLine(text, start);
            String line = line(text, start, at);
            if (line.isEmpty() || CLOSING.contains(line)) {
                return line.isEmpty() ? 0 : at;
            }
        }
        return 0;
    }

    private static String line(String text, int start, int end) {
        return MarkdownLine.shown(text, start, end).stripTrailing();
    }
}
