package dev.fanfold.cli.show;

import dev.fanfold.model.Endpoint.Author;
import dev.fanfold.result.Part;
import dev.fanfold.result.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * The results of a run as standard output holds them, in the order of the plan.
 *
 * <p>One result stands alone. Several have a heading each, {@code # name}, and a blank line between.
 */
public final class Results {
    private Results() {}

    /**
     * The text of all results.
     *
     * @param names the steps that are results
     */
    public static String text(List<String> names, Run<?> run) {
        var blocks = new ArrayList<String>();
        for (var name : names) {
            for (var step : run.parts()) {
                if (step.id().name().equals(name) && step instanceof Part.Done<?> done) {
                    blocks.add(block(name, done.value(), run.author(), names.size()));
                }
            }
        }
        return String.join("\n", blocks);
    }

    private static String block(String name, Object value, Author author, int results) {
        var text = ResultText.by(author).apply(value);
        return (results > 1 ? ShowMessages.heading(Plain.field(name)) + "\n" : "") + text + "\n";
    }
}
