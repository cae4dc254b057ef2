package dev.fanfold.cli.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A pick as written in a plan.
 *
 * @param judge one model, by its name in the plan
 * @param jury several, or none
 * @param line where its settings begin
 */
public record PickText(
        List<Weight> rubric,
        Optional<Integer> readings,
        Optional<AskText.Words> judge,
        List<AskText.Words> jury,
        Way by,
        Optional<Double> equalWithin,
        int line) {
    /** In which way rivals are judged. */
    public enum Way {
        SCORES,
        ROUND_ROBIN,
        KNOCKOUT,
        LISTWISE
    }

    /** A criterion and how much it counts. */
    public record Weight(String criterion, int weight) {}

    /** The models that it names, by the key that names them. */
    public Stream<MergeText.Named> models() {
        return Stream.concat(
                judge.stream().map(name -> new MergeText.Named("judge", name)),
                jury.stream().map(name -> new MergeText.Named("jury", name)));
    }
}
