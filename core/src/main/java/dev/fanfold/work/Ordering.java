package dev.fanfold.work;

import dev.fanfold.model.Format;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;

/**
 * An answer that ranks all labels of a closed set, as in {@code B > A > C}.
 *
 * <p>Each label is read as {@link OneOf} reads one; then all must be there, and each once.
 */
record Ordering(OneOf<Label> labels) implements Answer<Ranking> {
    /** So many labels have 24 orders, which can still be listed. */
    private static final int LISTED = 4;

    static Ordering of(List<Label> labels) {
        labels.stream()
                .map(Label::text)
                .filter(text -> text.contains(">"))
                .findFirst()
                .ifPresent(text -> {
                    throw new IllegalArgumentException("a label that is ranked may not hold \">\": " + text);
                });
        return new Ordering(OneOf.of(labels, Label::text));
    }

    @Override
    public Format format() {
        return listed() ? new Format.OneOf(orders(labels.spellings())) : new Format.Text();
    }

    @Override
    public String instruction() {
        var all = "Rank all of " + Json.text(labels.spellings()) + ", the best first. ";
        return listed()
                ? all + "Answer with exactly one of these answers and nothing else: "
                        + Json.text(orders(labels.spellings()))
                : all + "Answer with each of them once, as they stand there, and \">\" between each two; nothing else.";
    }

    @Override
    public OptionalLong usual() {
        return OptionalLong.of(2 * Conventions.LABEL * labels.spellings().size());
    }

    @Override
    public OptionalLong longest() {
        return OptionalLong.of(
                Size.of(String.join(Ranking.BEFORE, labels.spellings())).worst());
    }

    @Override
    public Reading<Ranking> read(String text) {
        var order = new ArrayList<Label>();
        for (var one : Wrapped.afterThought(text).split(">", -1)) {
            switch (labels.read(one)) {
                case Reading.Read<Label>(var label) -> order.add(label);
                case Reading.Unreadable<Label> none -> {
                    return unreadable("\"" + one.strip() + "\" is none of them");
                }
            }
        }
        var once = new HashSet<>(order).size() == order.size();
        return once && order.size() == labels.spellings().size()
                ? new Reading.Read<>(new Ranking(order))
                : unreadable(once ? "some are missing" : "some stand there twice");
    }

    private Reading<Ranking> unreadable(String what) {
        return new Reading.Unreadable<>(
                "it does not rank " + String.join(", ", labels.spellings()) + ", each once: " + what);
    }

    private boolean listed() {
        return labels.spellings().size() <= LISTED;
    }

    private static List<String> orders(List<String> labels) {
        return labels.size() == 1
                ? labels
                : labels.stream()
                        .flatMap(first ->
                                orders(without(first, labels)).stream().map(rest -> first + Ranking.BEFORE + rest))
                        .toList();
    }

    private static List<String> without(String one, List<String> labels) {
        return labels.stream().filter(label -> !label.equals(one)).toList();
    }
}
