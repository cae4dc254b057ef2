package dev.fanfold.merge.synthesis.check;

import dev.fanfold.merge.synthesis.Blend;
import dev.fanfold.merge.synthesis.Faithful;
import dev.fanfold.merge.synthesis.Finding;
import dev.fanfold.merge.synthesis.Sentence;
import dev.fanfold.merge.synthesis.Synthesis;
import dev.fanfold.merge.synthesis.Synthesis.Conflict;
import dev.fanfold.merge.synthesis.Synthesis.Missing;
import dev.fanfold.merge.synthesis.Synthesis.Omission;
import dev.fanfold.merge.synthesis.Synthesis.Source;
import dev.fanfold.merge.synthesis.Unfaithful;
import dev.fanfold.merge.synthesis.Unfaithful.Passage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the texts of a tree come to.
 *
 * @param texts those of lower levels first; the last is the synthesis
 * @param stitched every part that had an answer
 */
public record Outcome(List<Text> texts, List<Passage> stitched, List<Missing> missing) {
    /** The synthesis, with all that was found on the way. */
    public Synthesis synthesis() {
        var findings = findings();
        return findings.isEmpty() ? new Faithful(blend()) : new Unfaithful(blend(), findings, stitched);
    }

    private Blend blend() {
        var sources = stitched.stream()
                .map(one -> new Source(one.label(), one.part()))
                .toList();
        var conflicts = texts.stream()
                .flatMap(text -> text.conflicts().stream())
                .map(clash -> new Conflict(clash.sources(), clash.what()))
                .distinct()
                .toList();
        var dropped =
                texts.stream().flatMap(text -> sentences(text, text.dropped())).toList();
        var top = texts.getLast();
        return new Blend(sentences(top, top.lines()).toList(), sources, omitted(), conflicts, missing, dropped);
    }

    private static Stream<Sentence> sentences(Text text, List<Line> lines) {
        return lines.stream().map(line -> line.sentence(text.material()));
    }

    /** A part is left out where the last text does not rest on it and some level said why. */
    private List<Omission> omitted() {
        var reasons = new LinkedHashMap<String, String>();
        texts.forEach(text -> text.omitted().forEach(reasons::putIfAbsent));
        var covered = texts.getLast().covered();
        return stitched.stream()
                .filter(part -> reasons.containsKey(part.label()) && !covered.contains(part.label()))
                .map(part -> new Omission(part.part(), reasons.getOrDefault(part.label(), "")))
                .toList();
    }

    private List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        var names = new LinkedHashMap<String, String>();
        stitched.forEach(part -> names.put(part.label(), part.part() + " " + part.label()));
        for (var text : texts) {
            sentences(text, text.failing()).forEach(one -> findings.add(new Finding(Optional.of(one), one.why())));
            text.gaps().forEach(leaf -> findings.add(leftOut(leaf, names)));
            text.troubles().forEach(what -> findings.add(new Finding(Optional.empty(), what)));
        }
        if (findings.isEmpty() && !stitched.isEmpty() && restsOnNoPart()) {
            findings.add(new Finding(Optional.empty(), "it rests on no part, as each was left out"));
        }
        return findings;
    }

    /** Reasons may be given for leaving parts out, but not for all of them: nothing would be blended. */
    private boolean restsOnNoPart() {
        return texts.getLast().covered().stream().allMatch(Material.SUBJECT::equals);
    }

    private static Finding leftOut(String leaf, Map<String, String> names) {
        return new Finding(
                Optional.empty(), names.getOrDefault(leaf, leaf) + " is in no sentence, and no reason is given");
    }
}
