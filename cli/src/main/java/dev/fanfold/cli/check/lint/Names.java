package dev.fanfold.cli.check.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The names of steps and parts, to be found in a text.
 *
 * <p>Law: a text is read once, however many names there are. People write blanks for strokes and either number, so both
 * are the same here.
 */
final class Names {
    private static final int SHORTEST = 3;
    private static final int MOST_WORDS = 8;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern GAP = Pattern.compile("[\\s_-]+");

    /** Whoever says "the email above" speaks of the input, whatever a part is called. */
    private static final Set<String> KINDS_OF_INPUT = Set.of(
            "article",
            "code",
            "context",
            "contract",
            "conversation",
            "data",
            "diff",
            "document",
            "email",
            "input",
            "letter",
            "mail",
            "message",
            "page",
            "paper",
            "passage",
            "post",
            "query",
            "question",
            "recipe",
            "task",
            "text",
            "thread",
            "ticket",
            "transcript");

    private final Map<String, List<String>> byWords = new HashMap<>();
    private int mostWords;

    private Names() {}

    /** Where a name stands in a text. */
    record Spot(int start, int end, String name) {}

    static Names of(Collection<String> names) {
        var all = new Names();
        names.stream()
                .distinct()
                .filter(name -> name.length() >= SHORTEST && !KINDS_OF_INPUT.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(all::add);
        return all;
    }

    private void add(String name) {
        var words = WORD.matcher(name).results().map(MatchResult::group).toList();
        if (!words.isEmpty() && words.size() <= MOST_WORDS) {
            byWords.computeIfAbsent(key(String.join(" ", words)), key -> new ArrayList<>())
                    .add(name);
            mostWords = Math.max(mostWords, words.size());
        }
    }

    /** Where the names stand that somebody wants; the longer one where two begin at the same word. */
    List<Spot> in(String text, Predicate<String> wanted) {
        var words = WORD.matcher(text).results().toList();
        var spots = new ArrayList<Spot>();
        int from = 0;
        while (from < words.size()) {
            var found = longest(text, words.subList(from, words.size()), wanted);
            if (found.isPresent()) {
                var spot = found.get();
                spots.add(spot);
                while (from < words.size() && words.get(from).start() < spot.end()) {
                    from++;
                }
            } else {
                from++;
            }
        }
        return spots;
    }

    private Optional<Spot> longest(String text, List<MatchResult> words, Predicate<String> wanted) {
        var found = Optional.<Spot>empty();
        var joined = "";
        for (int i = 0; i < Math.min(mostWords, words.size()); i++) {
            var word = words.get(i);
            if (i > 0
                    && !GAP.matcher(text.substring(words.get(i - 1).end(), word.start()))
                            .matches()) {
                break;
            }
            joined = i == 0 ? word.group() : joined + " " + word.group();
            var name = byWords.getOrDefault(key(joined), List.of()).stream()
                    .filter(wanted)
                    .findFirst();
            if (name.isPresent()) {
                found = Optional.of(new Spot(words.getFirst().start(), word.end(), name.get()));
            }
        }
        return found;
    }

    private static String key(String words) {
        var lower = words.toLowerCase(Locale.ROOT);
        return lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
