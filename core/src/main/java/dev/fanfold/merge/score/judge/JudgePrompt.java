package dev.fanfold.merge.score.judge;

import dev.fanfold.merge.quote.Sources;
import dev.fanfold.merge.score.Rubric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a judge is sent: the subject, then the rivals it is to judge, then the rubric.
 *
 * <p>In that order the prompts begin alike, and a provider's cache of prefixes can serve the subject. Model text is data:
 * every text stands between lines with a mark that none of them holds. A rival seen alone makes its prompt alone: nothing
 * in it comes from a sibling, or tells the rival's name, place or length.
 */
record JudgePrompt(Optional<String> subject, Rubric rubric) {
    private static final String SUBJECT = "[IN]";

    String alone(Candidate candidate) {
        return quoted(Map.of("[CANDIDATE]", candidate.text())) + aloneTail();
    }

    String pair(Candidate first, Candidate second) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("[FIRST]", first.text());
        texts.put("[SECOND]", second.text());
        return quoted(texts) + weighedTail();
    }

    String list(List<Candidate> shown) {
        var texts = new LinkedHashMap<String, String>();
        var labels = labels(shown.size());
        IntStream.range(0, shown.size())
                .forEach(i -> texts.put("[" + labels.get(i) + "]", shown.get(i).text()));
        return quoted(texts) + weighedTail();
    }

    /** What rivals are called in a list, in the order shown. */
    static List<String> labels(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "R" + i).toList();
    }

    /** The criteria by their short names. */
    String aloneTail() {
        return criteria(false);
    }

    /** The criteria with their weights, where the judge itself has to weigh. */
    String weighedTail() {
        return criteria(true);
    }

    private String criteria(boolean weighed) {
        var all = rubric.criteria();
        return IntStream.range(0, all.size())
                .mapToObj(
                        i -> "c" + (i + 1) + (weighed ? " (weight " + all.get(i).weight() + ")" : "") + ": "
                                + all.get(i).text())
                .collect(Collectors.joining("\n", "\nCriteria:\n", ""));
    }

    /** The subject bears a mark of its own, so that it begins every prompt alike, unless one of the texts holds a mark. */
    private String quoted(Map<String, String> texts) {
        var rivals = new Sources(texts, List.of());
        if (subject.isEmpty()) {
            return rivals.fenced();
        }
        var about = new Sources(Map.of(SUBJECT, subject.get()), List.of());
        var clear = !subject.get().contains(rivals.mark())
                && texts.values().stream().noneMatch(text -> text.contains(about.mark()));
        return clear
                ? about.fenced() + rivals.fenced()
                : together(subject.get(), texts).fenced();
    }

    private static Sources together(String subject, Map<String, String> texts) {
        var all = new LinkedHashMap<String, String>();
        all.put(SUBJECT, subject);
        all.putAll(texts);
        return new Sources(all, List.of());
    }
}
