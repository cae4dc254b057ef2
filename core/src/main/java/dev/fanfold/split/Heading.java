package dev.fanfold.split;

import dev.fanfold.split.MarkdownLine.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A heading of a Markdown text: where it starts, how high it is (1 to 6, 1 the highest), and its title on one line. */
record Heading(int start, int level, String title) {

    /** A title that goes along with every piece may not be a page of its own. */
    private static final int LONGEST_TITLE = 120;

    /** All headings, first to last. */
    static List<Heading> of(String text) {
        List<MarkdownLine> lines = MarkdownLines.of(text);
        List<Heading> headings = new ArrayList<>();
        for (int first = 0; first < lines.size(); first++) {
            if (lines.get(first).kind() == Kind.HEADING) {
                int last = lastOf(lines, first);
                headings.add(
                        last == first
                                ? marked(text, lines.get(first))
                                : underlined(text, lines.subList(first, last + 1)));
            }
        }
        return headings;
    }

    private static int lastOf(List<MarkdownLine> lines, int first) {
        int last = first;
        while (last + 1 < lines.size() && lines.get(last + 1).kind() == Kind.HEADING_REST) {
            last++;
        }
        return last;
    }

    /** {@code ## Title ##}. */
    private static Heading marked(String text, MarkdownLine line) {
        String shown = line.shown(text).strip();
        int level = 0;
        while (level < shown.length() && shown.charAt(level) == '#') {
            level++;
        }
        String title = shown.substring(level);
        int end = title.length();
        while (end > 0 && title.charAt(end - 1) == '#') {
            end--;
        }
        boolean closed = end == 0 || Character.isWhitespace(title.charAt(end - 1));
        return new Heading(line.start(), level, shortened(closed ? title.substring(0, end) : title));
    }

    /** One line or more over {@code ===} or {@code ---}. */
    private static Heading underlined(String text, List<MarkdownLine> lines) {
        String title = lines.subList(0, lines.size() - 1).stream()
                .limit(LONGEST_TITLE)
                .map(line -> shortened(line.shown(text)))
                .collect(Collectors.joining(" "));
        int level = lines.getLast().shown(text).strip().startsWith("=") ? 1 : 2;
        return new Heading(lines.getFirst().start(), level, shortened(title));
    }

    private static String shortened(String title) {
        StringBuilder line = new StringBuilder();
        title.strip()
                .codePoints()
                .limit(LONGEST_TITLE + 1L)
                .forEach(c -> line.appendCodePoint(Character.isISOControl(c) || isBreak(c) ? ' ' : c));
        if (line.codePointCount(0, line.length()) <= LONGEST_TITLE) {
            return line.toString().strip();
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE)).strip() + "…";
    }

    private static boolean isBreak(int c) {
        return c == '\u2028' || c == '\u2029';
    }
}
