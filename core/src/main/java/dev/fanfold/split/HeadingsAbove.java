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

    HeadingsAbove(String text) {
        this.text = text;
        this.headings = Heading.of(text);
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
        if (next == headings.size()) {
            return false;
        }
        int at = start;
        int heading = headings.get(next).start();
        while (at < heading && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at == heading;
    }
}
