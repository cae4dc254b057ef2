package dev.fanfold.merge.synthesis.check;

import dev.fanfold.merge.synthesis.Synthesis;
import dev.fanfold.merge.synthesis.Unfaithful.Passage;
import dev.fanfold.merge.synthesis.form.Draft;
import dev.fanfold.result.PartId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the checks in code make of a draft, without a model. */
public final class CodeCheckedText {
    private CodeCheckedText() {}

    public static Synthesis of(List<String> parts, Draft draft) {
        var quoted = IntStream.range(0, parts.size())
                .mapToObj(i -> Quoted.part("[P" + (i + 1) + "]", "part", parts.get(i)))
                .toList();
        var material = new Material(quoted, Optional.empty(), List.of());
        var text = Text.of(material, draft);
        var checks = new CodeChecks(material);
        var checked = text.with(text.lines().stream().map(checks::checked).toList());
        var passages = IntStream.range(0, parts.size())
                .mapToObj(i -> new Passage("[P" + (i + 1) + "]", new PartId(i, "part"), parts.get(i)))
                .toList();
        return new Outcome(List.of(checked), passages, List.of()).synthesis();
    }
}
