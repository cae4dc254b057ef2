package dev.fanfold.merge.synthesis;

import dev.fanfold.result.PartId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A synthesis that is not borne out by its sources: the parts themselves come with it.
 *
 * @param findings what is wrong with it, at least one thing
 * @param stitched every part that had an answer, in the order of the split
 */
public record Unfaithful(Blend blend, List<Finding> findings, List<Passage> stitched) implements Synthesis {
    public Unfaithful {
        findings = List.copyOf(findings);
        stitched = List.copyOf(stitched);
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("a synthesis is not called unfaithful without a finding");
        }
    }

    /** A part as it was answered. */
    public record Passage(String label, PartId part, String text) {}

    @Override
    public List<String> reservations() {
        var more = findings.size() > 1 ? " (and " + (findings.size() - 1) + " more)" : "";
        return List.of("the synthesis is not faithful to its parts: " + findings.getFirst() + more);
    }

    /** The parts as one text, each after its name. */
    public String stitchedText() {
        return stitched.stream()
                .map(one -> one.label() + " " + one.part() + "\n" + one.text())
                .collect(Collectors.joining("\n\n"));
    }

    /** The text, and below it what is missing, contradictory or wrong. */
    @Override
    public String toString() {
        return Remarks.on(blend, findings);
    }
}
