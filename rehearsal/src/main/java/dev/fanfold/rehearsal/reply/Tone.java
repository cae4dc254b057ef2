package dev.fanfold.rehearsal.reply;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A tiny word list, so that a rehearsed sentiment is not absurd. It is no classifier. */
final class Tone {

    private static final Set<String> GLAD = Set.of(
            "great",
            "love",
            "loved",
            "lovely",
            "thanks",
            "thank",
            "excellent",
            "perfect",
            "happy",
            "delighted",
            "fast",
            "wonderful",
            "amazing",
            "best",
            "recommend",
            "helpful",
            "brilliant",
            "superb",
            "enjoy",
            "fantastic");
    private static final Set<String> SORE = Set.of(
            "broken",
            "late",
            "refund",
            "terrible",
            "awful",
            "bad",
            "worst",
            "angry",
            "damaged",
            "missing",
            "slow",
            "never",
            "disappointed",
            "rude",
            "wrong",
            "faulty",
            "useless",
            "cancel",
            "complaint",
            "leaks",
            "cracked");
    private static final Set<String> UPWARD = Set.of("positive", "pos", "good", "happy", "praise", "satisfied");
    private static final Set<String> DOWNWARD =
            Set.of("negative", "neg", "bad", "unhappy", "complaint", "dissatisfied");
    private static final Set<String> LEVEL = Set.of("neutral", "mixed", "none", "other", "question");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");

    private Tone() {}

    /** The label that the words of the text suggest, where the labels are sentiments. */
    static Optional<String> suggests(List<String> labels, String text) {
        if (find(labels, UPWARD).isEmpty() || find(labels, DOWNWARD).isEmpty()) {
            return Optional.empty();
        }
        long tone = count(text, GLAD::contains) - count(text, SORE::contains);
        if (tone == 0) {
            return find(labels, LEVEL);
        }
        return find(labels, tone > 0 ? UPWARD : DOWNWARD);
    }

    private static Optional<String> find(List<String> labels, Set<String> names) {
        return labels.stream()
                .filter(label -> names.contains(label.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static long count(String text, Predicate<String> wanted) {
        return NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(wanted)
                .count();
    }
}
