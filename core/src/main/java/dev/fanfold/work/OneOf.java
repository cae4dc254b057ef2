package dev.fanfold.work;

import dev.fanfold.model.Format;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * An answer that is one label of a closed set.
 *
 * <p>An answer is compared after Unicode NFKC, trimming, case folding and dropping punctuation at its end; then it must be
 * the whole label. "YES, because …" is no label, and is never taken for one.
 */
record OneOf<L>(List<String> spellings, Map<String, L> byFolded) implements Answer<L> {
    static <L> OneOf<L> of(List<L> labels, Function<L, String> spelling) {
        var byFolded = new LinkedHashMap<String, L>();
        var spellings = new ArrayList<String>();
        for (var label : labels) {
            var text = spelling.apply(label);
            spellings.add(text);
            if (byFolded.put(foldedLabel(text), label) != null) {
                throw new IllegalArgumentException("labels must differ by more than case and punctuation: " + text);
            }
        }
        return new OneOf<>(List.copyOf(spellings), byFolded);
    }

    @Override
    public Format format() {
        return new Format.OneOf(spellings);
    }

    @Override
    public String instruction() {
        return "Answer with exactly one of these labels and nothing else: " + Json.text(spellings);
    }

    @Override
    public OptionalLong usual() {
        return OptionalLong.of(Conventions.LABEL);
    }

    @Override
    public OptionalLong longest() {
        return spellings.stream().mapToLong(label -> Size.of(label).worst()).max();
    }

    @Override
    public Reading<L> read(String text) {
        var label = byFolded.get(folded(Wrapped.afterThought(text)));
        return label == null
                ? new Reading.Unreadable<>("it is none of the labels " + String.join(", ", spellings))
                : new Reading.Read<>(label);
    }

    private static String foldedLabel(String label) {
        var folded = folded(label);
        if (folded.isEmpty()) {
            throw new IllegalArgumentException("a label needs letters or digits: \"" + label + "\"");
        }
        return folded;
    }

    static String folded(String text) {
        var normal = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        int end = normal.length();
        while (end > 0 && dropped(normal.codePointBefore(end))) {
            end -= Character.charCount(normal.codePointBefore(end));
        }
        return normal.substring(0, end).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static boolean dropped(int last) {
        return Character.isWhitespace(last)
                || switch (Character.getType(last)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> false;
                };
    }
}
