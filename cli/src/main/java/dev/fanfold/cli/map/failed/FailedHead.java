package dev.fanfold.cli.map.failed;

import dev.fanfold.cli.map.form.Kept;
import dev.fanfold.cli.map.form.Shape;
import dev.fanfold.cli.map.form.Switch;
import dev.fanfold.model.Endpoint.Author;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The first line of a file of failed records: the task that they belong to, so that no other is mixed with it.
 *
 * @param task the fingerprint of the question
 * @param shape how its rows look
 * @param output the file that they are missing from, as seen from this one; empty when their rows were printed
 */
public record FailedHead(String task, Shape shape, String output) {
    private static final String KIND = "failed records";
    private static final String OUTPUT = "output";

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("fanfold", KIND)
                .put("version", 1)
                .put("task", task)
                .put("format", shape.form().toString())
                .put("id", shape.id())
                .put("text", shape.text())
                .put("as", shape.answer())
                .put("keep", shape.has(Switch.KEEP))
                .put("raw", shape.has(Switch.RAW))
                .put("rehearsed", shape.author() == Author.STAND_IN)
                .put("head", shape.head())
                .put(OUTPUT, output);
    }

    /** The output that such a line names, when it is another one; rows that were printed may be in any file. */
    Optional<String> otherOutput(String line) {
        return Kept.object(line)
                .map(object -> object.path(OUTPUT).asString(""))
                .filter(there -> !there.isEmpty() && !there.equals(output));
    }

    /** The first row of the CSV file that such a line tells of; empty when the line is none of these. */
    static Optional<String> head(String line) {
        return Kept.object(line)
                .filter(object -> object.path("fanfold").asString("").equals(KIND))
                .map(object -> object.path("head").asString(""));
    }

    /** What is not as that line has it. */
    List<String> differences(String line) {
        var differences = new ArrayList<String>();
        var there = Kept.object(line).orElseGet(JsonNodeFactory.instance::objectNode);
        json().properties().forEach(mine -> {
            if (!mine.getKey().equals(OUTPUT) && !mine.getValue().equals(there.path(mine.getKey()))) {
                differences.add(FailedMessages.difference(mine.getKey()));
            }
        });
        return differences;
    }
}
