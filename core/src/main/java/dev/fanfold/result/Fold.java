package dev.fanfold.result;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One split, run and merged: the whole run, or a job nested in it.
 *
 * @param path where in the run, as names joined by {@code /}; empty for the run itself
 * @param parts the parts as the merge was given them; of a merge in one pass only those without an answer, and at most a
 *     thousand of these: its ledger counts the others
 * @param ledger what the merge did with each; empty for a merge written as a lambda, which is <em>unaudited</em>
 * @param reservations what the result itself says against being taken as a clean answer, as in {@link Qualified}
 * @param advice what is worth knowing of the result all the same
 * @param timing how long it took
 */
public record Fold(
        String path,
        List<Part<?>> parts,
        Optional<Ledger> ledger,
        List<String> reservations,
        List<String> advice,
        Timing timing) {
    public Fold {
        parts = List.copyOf(parts);
        reservations = List.copyOf(reservations);
        advice = List.copyOf(advice);
    }

    /** The parts without an answer, but for those that the merge did not need. */
    public List<Part<?>> gaps() {
        var spared = ledger.map(Ledger::spared).orElse(Set.of());
        return parts.stream()
                .filter(part -> !(part instanceof Part.Done) && !spared.contains(part.id()))
                .toList();
    }

    /** Whether every part has an answer and the result is a clean one. */
    public boolean whole() {
        return gaps().isEmpty() && reservations.isEmpty();
    }
}
