package dev.fanfold.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A set of ordinals, kept as its unbroken spans: ten million that have no gap take one.
 *
 * <p>Written as {@code 0-4,7,9-11}; the empty set is the empty text.
 *
 * @param spans rising, with a gap between each and the next
 */
public record Ordinals(List<Span> spans) {
    private static final Pattern TEXT = Pattern.compile("(0|[1-9][0-9]{0,9})(-([1-9][0-9]{0,9}))?");

    /** All ordinals from the first to the last, both included. */
    public record Span(int first, int last) {
        public Span {
            if (first < 0 || last < first) {
                throw new IllegalArgumentException("a span rises from 0 or more, not from " + first + " to " + last);
            }
        }

        @Override
        public String toString() {
            return first == last ? Integer.toString(first) : first + "-" + last;
        }
    }

    public Ordinals {
        spans = List.copyOf(spans);
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).first() - 1 <= spans.get(i - 1).last()) {
                throw new IllegalArgumentException(
                        "spans rise with gaps between them, not " + spans.get(i - 1) + " and then " + spans.get(i));
            }
        }
    }

    /** The set of these; in any order, and as often as they come. */
    public static Ordinals of(IntStream ordinals) {
        List<Span> spans = new ArrayList<>();
        ordinals.sorted().distinct().forEach(ordinal -> {
            var joins = !spans.isEmpty() && spans.getLast().last() == ordinal - 1;
            spans.add(new Span(joins ? spans.removeLast().first() : ordinal, ordinal));
        });
        return new Ordinals(spans);
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException when it is not such a text; names it
     */
    public static Ordinals parse(String text) {
        return new Ordinals(
                text.isEmpty()
                        ? List.of()
                        : List.of(text.split(",", -1)).stream()
                                .map(Ordinals::span)
                                .toList());
    }

    /** Whether this is one of them. */
    public boolean contains(int ordinal) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).last() < ordinal) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < spans.size() && spans.get(low).first() <= ordinal;
    }

    /** How many there are. */
    public int count() {
        return spans.stream().mapToInt(span -> span.last() - span.first() + 1).sum();
    }

    public IntStream stream() {
        return spans.stream().flatMapToInt(span -> IntStream.rangeClosed(span.first(), span.last()));
    }

    @Override
    public String toString() {
        return spans.stream().map(Span::toString).collect(Collectors.joining(","));
    }

    private static Span span(String text) {
        var matcher = TEXT.matcher(text);
        if (!matcher.matches() || matcher.group(1).equals(matcher.group(3))) {
            throw new IllegalArgumentException("\"" + text + "\" is no span of ordinals such as 7 or 0-4");
        }
        var last = matcher.group(3) == null ? matcher.group(1) : matcher.group(3);
        return new Span(Integer.parseInt(matcher.group(1)), Integer.parseInt(last));
    }
}
