package dev.fanfold.merge;

import dev.fanfold.merge.quote.Sources;
import dev.fanfold.merge.synthesis.Sentence;
import dev.fanfold.merge.synthesis.Synthesis;
import dev.fanfold.result.Ledger;
import dev.fanfold.result.Part;
import dev.fanfold.result.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What became of each part in a synthesis: the sentences that rest on it, with their verdicts, or why there is none. */
record SynthesisLedger(Synthesis synthesis) {
    List<Ledger.Line> lines(Parts<?> parts) {
        var lines = new ArrayList<Ledger.Line>();
        for (Part<?> part : parts.all()) {
            lines.add(new Ledger.Line(
                    part.id(), part instanceof Part.Done ? fate(part) : Ledger.fateWithoutAnswer(part)));
        }
        return lines;
    }

    private Ledger.Fate fate(Part<?> part) {
        var label = Sources.label(part);
        var sentences = synthesis.sentences();
        var resting = IntStream.range(0, sentences.size())
                .filter(i -> sentences.get(i).sources().contains(label))
                .mapToObj(i -> (i + 1) + verdict(sentences.get(i)))
                .toList();
        var reason = synthesis.omitted().stream()
                .filter(one -> one.part().equals(part.id()))
                .map(one -> "left out: " + one.reason())
                .findFirst();
        if (reason.isPresent() || resting.isEmpty()) {
            return new Ledger.Fate.LeftOut(reason.orElse("in no sentence, and no reason is given"));
        }
        return new Ledger.Fate.Used("as " + label + " in " + (resting.size() == 1 ? "sentence " : "sentences ")
                + resting.stream().collect(Collectors.joining(", ")));
    }

    private static String verdict(Sentence sentence) {
        return sentence.verdict()
                .map(verdict -> " (" + verdict.name().toLowerCase(Locale.ROOT) + ")")
                .orElse("");
    }
}
