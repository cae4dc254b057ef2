package dev.fanfold.work;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All labels of a closed set in an order.
 *
 * @param order the best first, each once
 */
public record Ranking(List<Label> order) {
    /** What stands between two labels. */
    static final String BEFORE = " > ";

    public Ranking {
        order = List.copyOf(order);
        if (order.isEmpty() || new HashSet<>(order).size() < order.size()) {
            throw new IllegalArgumentException("a ranking holds each label once, and one at least, not " + order);
        }
    }

    /** The labels, the best first. */
    @Override
    public String toString() {
        return order.stream().map(Label::text).collect(Collectors.joining(BEFORE));
    }
}
