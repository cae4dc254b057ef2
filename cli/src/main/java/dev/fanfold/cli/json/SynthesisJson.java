package dev.fanfold.cli.json;

import dev.fanfold.merge.synthesis.Finding;
import dev.fanfold.merge.synthesis.Sentence;
import dev.fanfold.merge.synthesis.Synthesis;
import dev.fanfold.merge.synthesis.Unfaithful;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A synthesis: its sentences with their sources and verdicts, and what stands against it. */
final class SynthesisJson {
    private SynthesisJson() {}

    static ObjectNode of(ObjectNode json, Synthesis synthesis) {
        json.put("text", synthesis.text()).put("faithful", !(synthesis instanceof Unfaithful));
        var sources = json.putArray("sources");
        synthesis
                .sources()
                .forEach(one -> sources.addObject()
                        .put("label", one.label())
                        .put("part", one.part().name()));
        sentences(json.putArray("sentences"), synthesis.sentences());
        sentences(json.putArray("dropped"), synthesis.dropped());
        notInText(json, synthesis);
        if (synthesis instanceof Unfaithful unfaithful) {
            against(json, unfaithful);
        }
        return json;
    }

    private static void notInText(ObjectNode json, Synthesis synthesis) {
        var omitted = json.putArray("omitted");
        synthesis
                .omitted()
                .forEach(one ->
                        omitted.addObject().put("part", one.part().name()).put("reason", one.reason()));
        var missing = json.putArray("missing");
        synthesis
                .missing()
                .forEach(one ->
                        missing.addObject().put("part", one.part().name()).put("why", one.why()));
        var conflicts = json.putArray("conflicts");
        for (var one : synthesis.conflicts()) {
            var conflict = conflicts.addObject().put("what", one.what());
            one.sources().forEach(conflict.putArray("sources")::add);
        }
    }

    private static void sentences(ArrayNode array, List<Sentence> sentences) {
        sentences.forEach(one -> sentence(array.addObject(), one));
    }

    private static void sentence(ObjectNode json, Sentence sentence) {
        json.put("text", sentence.text());
        sentence.sources().forEach(json.putArray("sources")::add);
        sentence.verdict()
                .ifPresent(verdict -> json.put("verdict", verdict.name().toLowerCase(Locale.ROOT)));
        if (!sentence.why().isEmpty()) {
            json.put("why", sentence.why());
        }
    }

    private static void against(ObjectNode json, Unfaithful unfaithful) {
        var findings = json.putArray("findings");
        unfaithful.findings().stream().map(Finding::toString).forEach(findings::add);
        var stitched = json.putArray("stitched");
        unfaithful
                .stitched()
                .forEach(one -> stitched.addObject()
                        .put("label", one.label())
                        .put("part", one.part().name())
                        .put("text", one.text()));
    }
}
