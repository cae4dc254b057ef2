package dev.fanfold.cli.plan;

import dev.fanfold.model.Prompt;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers in the JSON form that a merge asks for, which depend on the prompt alone.
 *
 * @param prose what is said where a text is wanted
 */
record ScriptedForm(Prompt prompt, String schema, String prose) {
    private static final JsonMapper JSON = new JsonMapper();

    String answer() {
        var properties = (ObjectNode) JSON.readTree(schema).get("properties");
        var names = List.copyOf(properties.propertyNames());
        return switch (names.getFirst()) {
            case "answers" -> sheet();
            case "sentences" ->
                dev.fanfold.cli.SynthesisText.of(prose, labels("P\\d+").toList());
            case "rulings" -> rulings();
            case "groups" -> groups();
            case "evidence" ->
                "{\"evidence\":\"seen\",\"winner\":\"" + (number("") % 2 == 0 ? "FIRST" : "SECOND") + "\"}";
            default -> each(names, properties);
        };
    }

    /** A label for each record. */
    private String sheet() {
        var sheet = JSON.createObjectNode();
        var answers = sheet.putArray("answers");
        prompt.user()
                .lines()
                .map(JSON::readTree)
                .forEach(one -> answers.addObject()
                        .put("id", one.get("id").asString())
                        .put("answer", one.get("text").asString().contains("good") ? "GOOD" : "BAD"));
        return sheet.toString();
    }

    private String rulings() {
        var answer = JSON.createObjectNode();
        var rulings = answer.putArray("rulings");
        labels("S\\d+")
                .forEach(id ->
                        rulings.addObject().put("id", id).put("reason", "seen").put("verdict", "SUPPORTED"));
        return answer.toString();
    }

    /** All answers in one group. */
    private String groups() {
        var answer = JSON.createObjectNode();
        var one = answer.putArray("groups").addObject().putArray("answers");
        labels("A\\d+").forEach(one::add);
        return answer.toString();
    }

    /** A mark or a place under each name. */
    private String each(List<String> names, ObjectNode properties) {
        var answer = JSON.createObjectNode();
        for (var name : names) {
            var word = properties.at("/" + name + "/properties").has("place") ? "place" : "score";
            answer.putObject(name).put("evidence", "seen").put(word, 1 + number(name) % 5);
        }
        return answer.toString();
    }

    private Stream<String> labels(String form) {
        return Pattern.compile("\\[(" + form + ")\\]")
                .matcher(prompt.user())
                .results()
                .map(found -> found.group(1))
                .distinct();
    }

    private int number(String name) {
        return Scripted.number(name + prompt);
    }
}
