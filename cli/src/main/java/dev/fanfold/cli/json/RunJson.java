package dev.fanfold.cli.json;

import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.plan.PlanFile;
import dev.fanfold.cli.show.Culprit;
import dev.fanfold.cli.show.Kept;
import dev.fanfold.model.Endpoint.Author;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Fold;
import dev.fanfold.result.Ledger;
import dev.fanfold.result.Part;
import dev.fanfold.result.Run;
import dev.fanfold.result.RunFailedException;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What happened as one JSON document, for programs.
 *
 * <p>Rehearsed answers are marked on the document, on every result and on every part. Times are in milliseconds.
 */
public final class RunJson {
    /** A JSON writer leaves these as they are, and a terminal would obey them. */
    private static final Pattern CONTROL = Pattern.compile("[\\x7f-\\x9f]");

    private RunJson() {}

    /** A run that was merged. */
    public static String merged(PlanFile plan, Run<?> run, Bill bill, Exit exit) {
        var rehearsed = run.author() == Author.STAND_IN;
        var json = head(plan.name(), exit).put("rehearsed", rehearsed).put("whole", run.whole());
        var results = json.putArray("results");
        for (var name : plan.results()) {
            run.parts().stream()
                    .filter(step -> step.id().name().equals(name))
                    .forEach(step -> results.add(result(step, rehearsed)));
        }
        var steps = json.putArray("steps");
        run.parts().forEach(step -> steps.add(PartJson.of(step)));
        var folds = json.putArray("folds");
        run.folds().forEach(fold -> folds.add(fold(fold)));
        dependences(json, run);
        mark(json, run.author());
        json.putObject("timing").put("wall_ms", run.wall().total().toMillis());
        json.set("wall", CostJson.wall(run.wall()));
        bill.writeTo(json);
        return text(effort(json, run.effort()));
    }

    /** A run that came to nothing, with every answer that was finished. */
    public static String failed(PlanFile plan, RunFailedException failure, Author author, Bill bill, Exit exit) {
        var culprit = Culprit.of(failure);
        var rehearsed = author == Author.STAND_IN;
        var json = head(plan.name(), exit).put("rehearsed", rehearsed).put("whole", false);
        json.putObject("error").put("part", culprit.path()).put("message", culprit.why());
        var kept = json.putArray("kept");
        Kept.of(failure)
                .forEach(one -> kept.addObject()
                        .put("path", one.path())
                        .put("rehearsed", rehearsed)
                        .set("value", Value.of(one.value())));
        var steps = json.putArray("steps");
        failure.parts().forEach(step -> steps.add(PartJson.of(step)));
        mark(json, author);
        bill.writeTo(json);
        return text(effort(json, failure.effort()));
    }

    /** Something that was refused before anything was sent. */
    public static String refused(String name, Refusal refusal) {
        var json = head(name, Exit.USAGE).put("rehearsed", false).put("whole", false);
        json.putObject("error").put("part", "").put("message", refusal.reasons());
        return text(json);
    }

    /** Every part that no model judged bears the mark, wherever it stands. */
    private static void mark(ObjectNode json, Author author) {
        if (author == Author.STAND_IN) {
            json.findParents("fate").forEach(part -> ((ObjectNode) part).put("rehearsed", true));
        }
    }

    private static ObjectNode head(String name, Exit exit) {
        return JsonNodeFactory.instance.objectNode().put("name", name).put("exit", exit.code());
    }

    private static ObjectNode result(Part<?> step, boolean rehearsed) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("step", step.id().name())
                .put("rehearsed", rehearsed);
        if (step instanceof Part.Done<?> done) {
            json.set("value", Value.of(done.value()));
        }
        return json;
    }

    private static ObjectNode fold(Fold fold) {
        var json =
                JsonNodeFactory.instance.objectNode().put("path", fold.path()).put("whole", fold.whole());
        var timing = fold.timing();
        json.putObject("timing")
                .put("parts", timing.parts())
                .put("together_ms", timing.together().toMillis())
                .put("one_by_one_ms", timing.oneByOne().toMillis())
                .put("merge_ms", timing.merge().toMillis());
        var reservations = json.putArray("reservations");
        fold.reservations().forEach(reservations::add);
        var advice = json.putArray("advice");
        fold.advice().forEach(advice::add);
        var parts = json.putArray("parts");
        fold.parts().forEach(part -> parts.add(PartJson.of(part)));
        fold.ledger().ifPresent(ledger -> json.set("ledger", ledger(ledger.lines())));
        return json;
    }

    private static ArrayNode ledger(List<Ledger.Line> lines) {
        var json = JsonNodeFactory.instance.arrayNode();
        for (var line : lines) {
            json.addObject()
                    .put("part", line.part().name())
                    .put("ordinal", line.part().ordinal())
                    .put("used", line.fate() instanceof Ledger.Fate.Used)
                    .put("spared", line.fate() instanceof Ledger.Fate.Spared)
                    .put("how", line.fate().how());
        }
        return json;
    }

    private static void dependences(ObjectNode json, Run<?> run) {
        var all = json.putArray("dependences");
        for (var dependence : run.dependences()) {
            var one = all.addObject().put("asker", dependence.asker()).put("missing", dependence.missing());
            dependence.chainAfter().ifPresent(sibling -> one.put("chain_after", sibling));
        }
    }

    private static ObjectNode effort(ObjectNode json, Effort effort) {
        var notes = json.putArray("notes");
        effort.notes().forEach(note -> notes.add(PartJson.note(note)));
        json.withObject("/timing")
                .put("live_ms", effort.live().toMillis())
                .put("critical_ms", effort.critical().toMillis());
        json.set("usage", PartJson.usage(effort));
        return json;
    }

    /** The document as it is printed, in which nothing can move a terminal's cursor. */
    public static String text(ObjectNode json) {
        var text = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json);
        return CONTROL.matcher(text)
                        .replaceAll(found ->
                                String.format("\\\\u%04x", (int) found.group().charAt(0)))
                + "\n";
    }
}
