package dev.fanfold.cli.plan;

import dev.fanfold.cli.plan.StepText.Kind;
import dev.fanfold.model.TokenCounter;
import dev.fanfold.split.Seams;
import dev.fanfold.split.Splitter;
import java.util.Optional;

/**
 * A step that cuts the input into parts.
 *
 * @param step its name
 * @param cut how it cuts; of records, one by one
 * @param tokens the most tokens of a part, where it cuts to a token budget
 */
public record VolumeCut(String step, Splitter<String, ?> cut, Optional<Integer> tokens) {
    static Optional<VolumeCut> of(StepText step) {
        return step.kind() instanceof Kind.Volume volume
                ? Optional.of(of(step.name(), volume.cut()))
                : Optional.empty();
    }

    private static VolumeCut of(String step, CutText cut) {
        return switch (cut) {
            case CutText.Tokens(var most, var around) ->
                new VolumeCut(step, Cuts.text(new CutText.Tokens(most, Optional.empty())), Optional.of(most));
            case CutText.Boundary boundary -> new VolumeCut(step, Cuts.text(boundary), Optional.empty());
            case CutText.Batches batches -> new VolumeCut(step, Cuts.records(batches), Optional.empty());
        };
    }

    /**
     * How many parts an input has, broken records included.
     *
     * @throws IllegalArgumentException when it cannot be cut like that
     */
    public long parts(String input) {
        try (var parts = cut.split(input)) {
            return parts.count();
        }
    }

    /** Where its chunks of an input end inside a sentence; empty where it cuts to no token budget. */
    public Optional<Seams> seams(String input) {
        return tokens.map(most -> Seams.of(input, most, TokenCounter.estimate()));
    }
}
