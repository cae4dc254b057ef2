package dev.fanfold.result;

import dev.fanfold.model.Endpoint.Author;
import dev.fanfold.work.Note;
import java.util.List;
import java.util.stream.Stream;

/**
 * What happened: the value, and everything needed to trust it.
 *
 * @param value the merged result
 * @param parts the parts of the outermost split or the steps of the plan, in its order
 * @param folds every fold of the run, nested ones first, the outermost last
 * @param timing how long the outermost fold took, or the plan whose steps are the parts
 * @param effort calls, time on the wire, critical path, tokens, money and notes of the whole run
 * @param wall the time from start to end, and where it went
 * @param dependences parts that lacked something while their siblings ran beside them
 * @param author who wrote the answers
 */
public record Run<R>(
        R value,
        List<Part<?>> parts,
        List<Fold> folds,
        Timing timing,
        Effort effort,
        WallTime wall,
        List<Dependence> dependences,
        Author author) {
    public Run {
        parts = List.copyOf(parts);
        folds = List.copyOf(folds);
        dependences = List.copyOf(dependences);
    }

    /**
     * Whether every part has an answer, every merge came to a clean result, no fallback stands in, and no part lacked
     * anything.
     */
    public boolean whole() {
        return dependences.isEmpty() && fellBack().isEmpty() && folds.stream().allMatch(Fold::whole);
    }

    /** Why a fallback value stands in, once for each that does. */
    public List<Note.FellBack> fellBack() {
        return effort.notes().stream()
                .flatMap(note -> note instanceof Note.FellBack fallback ? Stream.of(fallback) : Stream.empty())
                .toList();
    }

    /** Whether parts that ran side by side were not independent after all. */
    public boolean dependent() {
        return !dependences.isEmpty();
    }
}
