package dev.fanfold.split;

import dev.fanfold.split.MarkdownLine.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a Markdown text line by line: what is a heading, code, a table row, a list item. The rules are CommonMark's. */
final class MarkdownLines {

    private static final Pattern HEADING = pattern(" {0,3}#{1,6}(?:[ \\t].*)?");
    private static final Pattern UNDERLINE = pattern(" {0,3}(?:=+|-+)");
    private static final Pattern ITEM = pattern("[ \\t]*(?:[-*+]|\\d{1,9}[.)])[ \\t].*");
    private static final Pattern UNDER_TABLE_HEADER =
            pattern("[ \\t]*\\|?[ \\t]*:?-+:?[ \\t]*(?:\\|[ \\t]*:?-+:?[ \\t]*)*+\\|?");

    private final String text;
    private final List<MarkdownLine> lines = new ArrayList<>();
    private Optional<Fence> fence = Optional.empty();

    private MarkdownLines(String text) {
        this.text = text;
    }

    private static Pattern pattern(String line) {
        return Pattern.compile(line, Pattern.DOTALL);
    }

    static List<MarkdownLine> of(String text) {
        var reading = new MarkdownLines(text);
        int start = 0;
        while (start < text.length()) {
            int end = Cuts.endOfLine(text, start);
            reading.read(start, end);
            start = end;
        }
        return reading.lines;
    }

    private void read(int start, int end) {
        String line = text.substring(start, end).stripTrailing();
        Kind kind = inFence(line) ? Kind.CODE : kindOf(line);
        if (kind == Kind.PROSE && UNDERLINE.matcher(line).matches() && underlinesHeading()) {
            kind = Kind.HEADING_REST;
        } else if (kind == Kind.PROSE && continuesTable(line)) {
            kind = Kind.ROW;
        }
        lines.add(new MarkdownLine(start, end, kind));
    }

    private boolean inFence(String line) {
        if (fence.isEmpty() || fence.get().endsBefore(line)) {
            fence = Optional.empty();
            return false;
        }
        if (fence.get().isClosedBy(line)) {
            fence = Optional.empty();
        }
        return true;
    }

    private Kind kindOf(String line) {
        String shown = line.stripLeading();
        if (shown.isEmpty()) {
            return Kind.BLANK;
        }
        fence = Fence.openedBy(line);
        if (fence.isPresent()) {
            return Kind.FENCE;
        }
        if (HEADING.matcher(line).matches()) {
            return Kind.HEADING;
        }
        return switch (shown.charAt(0)) {
            case '|' -> Kind.ROW;
            case '>' -> Kind.QUOTE;
            default -> ITEM.matcher(line).matches() ? Kind.ITEM : Kind.PROSE;
        };
    }

    /** Turns the paragraph above into a heading, if there is one and it is plain text. */
    private boolean underlinesHeading() {
        int first = lines.size();
        while (first > 0 && lines.get(first - 1).kind() == Kind.PROSE) {
            first--;
        }
        if (first == lines.size()
                || (first > 0 && isContainer(lines.get(first - 1).kind()))) {
            return false;
        }
        for (int i = first; i < lines.size(); i++) {
            lines.set(i, lines.get(i).as(i == first ? Kind.HEADING : Kind.HEADING_REST));
        }
        return true;
    }

    private static boolean isContainer(Kind kind) {
        return kind == Kind.ITEM || kind == Kind.QUOTE;
    }

    /** A table begins with a header and a line of dashes under it, and ends at a blank line. */
    private boolean continuesTable(String line) {
        if (lines.isEmpty()) {
            return false;
        }
        MarkdownLine above = lines.getLast();
        if (above.kind() == Kind.PROSE
                && line.contains("|")
                && UNDER_TABLE_HEADER.matcher(line).matches()
                && above.in(text).contains("|")) {
            lines.set(lines.size() - 1, above.as(Kind.ROW));
            return true;
        }
        return above.kind() == Kind.ROW;
    }
}
