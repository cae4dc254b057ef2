package dev.fanfold.cli.check;

import dev.fanfold.cli.check.lint.Finding;
import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.json.CostJson;
import dev.fanfold.cli.json.RunJson;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is known of a plan as one JSON document, for programs. */
final class CheckJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CheckJson() {}

    static String of(String plan, List<List<String>> waves, List<Sketch> steps, Figures figures, Verdict verdict) {
        var json =
                JSON.objectNode().put("name", plan).put("exit", verdict.exit().code());
        figures.first().ifPresent(model -> json.put("model", model.toString()));
        var all = json.putArray("waves");
        waves.forEach(wave -> {
            var its = all.addArray();
            wave.forEach(its::add);
        });
        var each = json.putArray("steps");
        steps.forEach(step -> each.add(step(step)));
        json.set("estimate", CostJson.estimate(figures.estimate()));
        figures.binding().ifPresent(limit -> json.set("binding_limit", limit(limit)));
        figures.atOnce().ifPresent(most -> json.put("at_once", most).put("rounds_at_least", figures.rounds(most)));
        var found = json.putArray("findings");
        verdict.findings().forEach(finding -> found.add(finding(finding)));
        return RunJson.text(json);
    }

    /** A plan, or an input, that cannot be looked at: every reason, as it is said to people. */
    static String refused(String plan, Refusal refusal) {
        var json = JSON.objectNode().put("name", plan).put("exit", Exit.USAGE.code());
        json.putObject("error").put("message", refusal.reasons());
        return RunJson.text(json);
    }

    private static ObjectNode step(Sketch step) {
        var json = JSON.objectNode()
                .put("name", step.name())
                .put("line", step.line())
                .put("wave", step.wave())
                .put("split", step.split());
        step.parts().ifPresent(count -> json.put("parts", count));
        step.batch().ifPresent(size -> json.put("batches_of", size));
        var names = json.putArray("part_names");
        step.names().forEach(names::add);
        step.merge().ifPresent(merge -> json.put("merge", merge));
        var needs = json.putArray("waits_for");
        step.needs().forEach(needs::add);
        json.putObject("calls")
                .put("lowest", step.range().lowest().calls())
                .put("expected", step.range().expected().calls())
                .put("worst", step.range().worst().calls());
        return json;
    }

    private static ObjectNode limit(Limited limit) {
        return JSON.objectNode()
                .put("what", limit.what().name().toLowerCase(Locale.ROOT))
                .put("per_minute", limit.perMinute())
                .put("at_limit_ms", limit.time().toMillis());
    }

    private static ObjectNode finding(Finding found) {
        return JSON.objectNode()
                .put("rule", found.rule())
                .put("level", found.level().name().toLowerCase(Locale.ROOT))
                .put("line", found.line())
                .put("what", found.what())
                .put("next", found.next());
    }

    /** What was found, and how the command ends by it. */
    record Verdict(List<Finding> findings) {
        Verdict {
            findings = List.copyOf(findings);
        }

        Exit exit() {
            return findings.stream().anyMatch(one -> one.level() == Finding.Level.WARNING) ? Exit.PARTIAL : Exit.WHOLE;
        }
    }
}
