package dev.fanfold;

import dev.fanfold.model.Format;
import dev.fanfold.model.Prompt;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Answers in the forms of a synthesis, for scripted models. */
public final class Blended {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern SOURCE = Pattern.compile("(?m)^--- ([0-9a-f]{12}) \\[(P\\d+)][^\\n]* ---$");
    private static final Pattern SENTENCE = Pattern.compile("(?m)^--- [0-9a-f]{12} \\[([SN]\\d+)][^\\n]* ---$");

    private Blended() {}

    /** The text as one sentence that rests on all parts, where that form is wanted; else the text itself. */
    public static String inForm(Prompt prompt, String text) {
        return isDraft(prompt) && !text.isBlank() && !text.startsWith("{")
                ? draft(sentence(text, "SAME_LINE", labels(prompt).toArray(String[]::new)))
                : text;
    }

    public static boolean isDraft(Prompt prompt) {
        return schema(prompt).contains("\"conflicts\"");
    }

    public static boolean isJudge(Prompt prompt) {
        return schema(prompt).contains("\"rulings\"");
    }

    public static boolean isRepair(Prompt prompt) {
        return schema(prompt).contains("\"omitted\"") && !isDraft(prompt);
    }

    private static String schema(Prompt prompt) {
        return prompt.format() instanceof Format.Json json ? json.schema() : "";
    }

    /** The labels of the parts that a prompt quotes. */
    public static List<String> labels(Prompt prompt) {
        return SOURCE.matcher(prompt.user())
                .results()
                .map(found -> found.group(2))
                .toList();
    }

    /** The ids of the sentences that a prompt quotes. */
    public static List<String> ids(Prompt prompt) {
        return SENTENCE.matcher(prompt.user())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** One sentence of a draft. */
    public static String sentence(String text, String start, String... sources) {
        return "{\"text\":" + JSON.writeValueAsString(text) + ",\"sources\":"
                + JSON.writeValueAsString(List.of(sources)) + ",\"start\":\"" + start + "\"}";
    }

    /** A draft that leaves nothing out and lists no conflict. */
    public static String draft(String... sentences) {
        return draft(List.of(sentences), "", "");
    }

    public static String draft(List<String> sentences, String omitted, String conflicts) {
        return "{\"sentences\":[" + String.join(",", sentences) + "],\"omitted\":[" + omitted + "],\"conflicts\":["
                + conflicts + "]}";
    }

    public static String omission(String source, String reason) {
        return "{\"source\":\"" + source + "\",\"reason\":\"" + reason + "\"}";
    }

    /** The same verdict on every sentence that a prompt quotes. */
    public static String rulings(Prompt prompt, String verdict) {
        return ids(prompt).stream()
                .map(id -> "{\"id\":\"" + id + "\",\"reason\":\"because\",\"verdict\":\"" + verdict + "\"}")
                .collect(Collectors.joining(",", "{\"rulings\":[", "]}"));
    }

    /** The same text under every id that a prompt quotes. */
    public static String repairs(Prompt prompt, String text) {
        return ids(prompt).stream()
                .map(id -> "{\"id\":\"" + id + "\",\"text\":" + JSON.writeValueAsString(text) + ",\"sources\":"
                        + JSON.writeValueAsString(labels(prompt)) + "}")
                .collect(Collectors.joining(",", "{\"sentences\":[", "],\"omitted\":[]}"));
    }
}
