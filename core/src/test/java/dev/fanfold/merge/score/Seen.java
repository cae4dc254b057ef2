package dev.fanfold.merge.score;

import dev.fanfold.model.Format;
import dev.fanfold.model.Prompt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a judge can see in a prompt, and answers in the form that it wants.
 *
 * @param texts what is quoted, by label, in the order shown
 * @param criteria how many there are
 */
public record Seen(Map<String, String> texts, int criteria, Prompt prompt) {
    private static final Pattern QUOTED =
            Pattern.compile("--- (\\w{12}) \\[(\\w+)] ---\n(.*?)\n--- end \\1 ---\n", Pattern.DOTALL);
    private static final Pattern CRITERION = Pattern.compile("(?m)^c\\d+[ :]");

    public static Seen of(Prompt prompt) {
        var texts = new LinkedHashMap<String, String>();
        QUOTED.matcher(prompt.user()).results().forEach(found -> texts.put(found.group(2), found.group(3)));
        var tail = prompt.user().substring(prompt.user().lastIndexOf("\nCriteria:\n") + 1);
        return new Seen(texts, (int) CRITERION.matcher(tail).results().count(), prompt);
    }

    /** Whether this is a question to a judge at all. */
    public static boolean judges(Prompt prompt) {
        return prompt.system().startsWith("You judge") && prompt.format() instanceof Format.Json;
    }

    public boolean alone() {
        return texts.containsKey("CANDIDATE");
    }

    public boolean pair() {
        return texts.containsKey("FIRST");
    }

    public String text(String label) {
        return texts.getOrDefault(label, "");
    }

    /** The candidates, in the order shown. */
    public List<String> candidates() {
        return texts.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("IN"))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The same mark for each criterion. */
    public String marks(int mark) {
        return marks(criterion -> mark);
    }

    /** A mark for each criterion, by its number from 1. */
    public String marks(ToIntFunction<Integer> mark) {
        return java.util.stream.IntStream.rangeClosed(1, criteria)
                .mapToObj(i -> "\"c%d\":{\"evidence\":\"seen\",\"score\":%d}".formatted(i, mark.applyAsInt(i)))
                .collect(Collectors.joining(",", "{", "}"));
    }

    public static String better(String which) {
        return "{\"evidence\":\"seen\",\"winner\":\"" + which + "\"}";
    }

    /** Places by quality, the highest first; equal ones share a place. */
    public String places(java.util.function.ToDoubleFunction<String> quality) {
        return texts.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("R"))
                .map(entry -> "\"%s\":{\"evidence\":\"seen\",\"place\":%d}"
                        .formatted(entry.getKey(), place(quality.applyAsDouble(entry.getValue()), quality)))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private long place(double own, java.util.function.ToDoubleFunction<String> quality) {
        return 1
                + candidates().stream()
                        .filter(other -> quality.applyAsDouble(other) > own)
                        .count();
    }
}
