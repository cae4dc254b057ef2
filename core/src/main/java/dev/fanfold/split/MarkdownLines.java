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
    private static final Pattern RULER =
            pattern(" {0,3}(?:(?:\\*[ \\t]*+){3,}+|(?:-[ \\t]*+){3,}+|(?:_[ \\t]*+){3,}+)");

    /** What may be long is possessive: otherwise a line of blanks would take the square of its length. */
    private static final Pattern UNDER_TABLE_HEADER =
            pattern("[ \\t]*+\\|?[ \\t]*+:?-++:?[ \\t]*+(?:\\|[ \\t]*+:?-++:?[ \\t]*+)*+\\|?");

    private final String text;
    private final List<MarkdownLine> lines = new ArrayList<>();
    private Optional<Fence> fence = Optional.empty();

    /** Which line is the first of those of prose that stand last. */
    private int prose;

    private MarkdownLines(String text) {
        this.text = text;
    }

    private static Pattern pattern(String line) {
        return Pattern.compile(line, Pattern.DOTALL);
    }

    static List<MarkdownLine> of(String text) {
        var reading = new MarkdownLines(text);
        int start = reading.frontMatter();
        while (start < text.length()) {
            int end = Cuts.endOfLine(text, start);
            reading.read(start, end);
            start = end;
        }
        return reading.lines;
    }

    /** Front matter is to all who cut like code: it stays whole, and what looks like a heading in it is none. */
    private int frontMatter() {
        int end = FrontMatter.end(text);
        for (int start = 0; start < end; start = lines.getLast().end()) {
            lines.add(new MarkdownLine(start, Cuts.endOfLine(text, start), start == 0 ? Kind.FENCE : Kind.CODE));
        }
        return end;
    }

    private void read(int start, int end) {
        String line = MarkdownLine.shown(text, start, end).stripTrailing();
        Kind kind = inFence(line) ? Kind.CODE : kindOf(line);
        if ((kind == Kind.PROSE || kind == Kind.RULER)
                && UNDERLINE.matcher(line).matches()
                && underlinesHeading()) {
            kind = Kind.HEADING_REST;
        } else if (kind == Kind.PROSE && continuesTable(line)) {
            kind = Kind.ROW;
        }
        if (kind == Kind.PROSE && !endsInProse()) {
            prose = lines.size();
        }
        lines.add(new MarkdownLine(start, end, kind));
    }

    private boolean endsInProse() {
        return !lines.isEmpty() && lines.getLast().kind() == Kind.PROSE;
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
        if (RULER.matcher(line).matches()) {
            return Kind.RULER;
        }
        return switch (shown.charAt(0)) {
            case '|' -> Kind.ROW;
            case '>' -> Kind.QUOTE;
            default -> ITEM.matcher(line).matches() ? Kind.ITEM : Kind.PROSE;
        };
    }

    /** Turns the paragraph above into a heading, if there is one and it is plain text. */
    private boolean underlinesHeading() {
        if (!endsInProse() || (prose > 0 && isContainer(lines.get(prose - 1).kind()))) {
            return false;
        }
        for (int i = prose; i < lines.size(); i++) {
            lines.set(i, lines.get(i).as(i == prose ? Kind.HEADING : Kind.HEADING_REST));
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
