package dev.fanfold.split;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Walks down a Markdown text and knows at each place which headings it stands under. For one thread. */
final class HeadingsAbove {

    private final String text;
    private final List<Heading> headings;
    private final Deque<Heading> above = new ArrayDeque<>();
    private int next;

    /** Where the blanks in front of the next heading begin. */
    private int blank;

    HeadingsAbove(String text) {
        this.text = text;
        this.headings = Heading.of(text);
        this.blank = blankBeforeNext();
    }

    /**
     * The titles above a place, the highest first. A heading at the place itself is not above it, and neither are those
     * that it takes the place of.
     *
     * @param start never before that of the last call
     */
    List<String> above(int start) {
        while (next < headings.size() && headings.get(next).start() < start) {
            enter(headings.get(next++));
            blank = blankBeforeNext();
        }
        int lowest = startsWithHeading(start) ? headings.get(next).level() : Integer.MAX_VALUE;
        return above.stream()
                .filter(heading -> heading.level() < lowest)
                .map(Heading::title)
                .filter(title -> !title.isEmpty())
                .toList();
    }

    private void enter(Heading heading) {
        while (!above.isEmpty() && above.getLast().level() >= heading.level()) {
            above.removeLast();
        }
        above.addLast(heading);
    }

    private boolean startsWithHeading(int start) {
        return next < headings.size() && start >= blank;
    }

    /** Looked up once for each heading, as many places may be asked for among the blanks. */
    private int blankBeforeNext() {
        int at = next < headings.size() ? headings.get(next).start() : 0;
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
