package dev.fanfold.rehearsal.reply;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the closed labels that a prompt asks for: a JSON array after "one of these labels", a list after "one word:" or
 * "one of:", or two words in capitals as in "answer YES or NO". Instructions come before the user's text, and the last
 * such line counts.
 */
final class Labels {

    private static final int LONGEST = 60;
    private static final Pattern ARRAY = Pattern.compile(
            "(?i)one of (?:these|the following) (?:labels|words|answers|options)[^\\[\\n]*(\\[[^\\n]*])");
    private static final Pattern LIST =
            Pattern.compile("(?i)\\b(?:exactly|only|just|with) one (?:word|label|of)(?: of)?\\s*[:,]\\s*([^.\\n]+)");
    private static final Pattern PAIR = Pattern.compile(
            "(?i:\\b(?:answer|reply|respond)\\b(?: (?:with|only|just|either))*) ['\"“]?([A-Z]{2,})['\"”]? or ['\"“]?([A-Z]{2,})\\b");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,\\s*(?:or\\s+)?|/|\\||\\bor\\b)\\s*");

    private final JsonMapper json;

    Labels(JsonMapper json) {
        this.json = json;
    }

    /** The labels asked for, at least two; nothing where the prompt leaves the answer open. */
    Optional<List<String>> askedBy(ChatRequest request) {
        var rules = request.system().isBlank() ? request.user() : request.system();
        return Stream.of(array(rules), list(rules), pair(rules))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<List<String>> array(String rules) {
        return last(ARRAY, rules, found -> labels(found.get(0)));
    }

    private List<String> labels(String array) {
        try {
            return json.readTree(array).values().stream()
                    .map(JsonNode::asString)
                    .toList();
        } catch (JacksonException noArray) {
            return List.of();
        }
    }

    private static Optional<List<String>> list(String rules) {
        return last(
                LIST,
                rules,
                found -> BETWEEN.splitAsStream(found.get(0))
                        .map(Labels::bare)
                        .filter(label -> !label.isEmpty())
                        .toList());
    }

    private static Optional<List<String>> pair(String rules) {
        return last(PAIR, rules, found -> found);
    }

    private static String bare(String label) {
        return label.strip().replaceAll("^['\"“‘`]+|['\"”’`]+$", "");
    }

    private interface Reading {
        List<String> of(List<String> groups);
    }

    private static Optional<List<String>> last(Pattern pattern, String rules, Reading reading) {
        return pattern.matcher(rules)
                .results()
                .map(found -> reading.of(IntStream.rangeClosed(1, found.groupCount())
                        .mapToObj(found::group)
                        .toList()))
                .filter(Labels::areLabels)
                .reduce((earlier, later) -> later);
    }

    private static boolean areLabels(List<String> labels) {
        return labels.size() >= 2 && labels.stream().allMatch(label -> !label.isBlank() && label.length() <= LONGEST);
    }
}
