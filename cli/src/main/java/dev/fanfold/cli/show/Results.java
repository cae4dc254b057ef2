package dev.fanfold.cli.show;

import dev.fanfold.cli.plan.MergeText;
import dev.fanfold.cli.plan.MergeText.How;
import dev.fanfold.cli.plan.PlanFile;
import dev.fanfold.cli.plan.StepText;
import dev.fanfold.model.Endpoint.Author;
import dev.fanfold.result.Part;
import dev.fanfold.result.Run;
import java.util.ArrayList;
import java.util.Optional;

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
     * @param plan what was run
     */
    public static String text(PlanFile plan, Run<?> run) {
        var names = plan.results();
        var blocks = new ArrayList<String>();
        for (var name : names) {
            for (var step : run.parts()) {
                if (step.id().name().equals(name) && step instanceof Part.Done<?> done) {
                    blocks.add(block(name, text(plan, name, done.value(), run.author()), names.size()));
                }
            }
        }
        return String.join("\n", blocks);
    }

    private static String text(PlanFile plan, String name, Object value, Author author) {
        return rows(plan, name)
                .filter(form -> author == Author.STAND_IN)
                .flatMap(form -> form.marked(value.toString()))
                .map(rows -> Plain.text(rows).strip())
                .orElseGet(() -> ResultText.by(author).apply(value));
    }

    /** How a step writes rows, where it does. */
    private static Optional<RehearsedRows> rows(PlanFile plan, String step) {
        return Optional.ofNullable(plan.written().byName().get(step))
                .flatMap(StepText::merge)
                .flatMap(merge -> merge.how() instanceof How.Rows(var as) ? Optional.of(as) : Optional.empty())
                .map(as -> as == MergeText.Format.CSV ? RehearsedRows.CSV : RehearsedRows.JSONL);
    }

    private static String block(String name, String text, int results) {
        return (results > 1 ? ShowMessages.heading(Plain.field(name)) + "\n" : "") + text + "\n";
    }
}
