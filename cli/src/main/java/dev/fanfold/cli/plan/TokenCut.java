package dev.fanfold.cli.plan;

import dev.fanfold.cli.plan.StepText.Kind;
import dev.fanfold.model.TokenCounter;
import dev.fanfold.split.Seams;
import java.util.Optional;

/**
 * A step that cuts the input into chunks of a token budget.
 *
 * @param step its name
 * @param tokens the most tokens of a chunk
 */
public record TokenCut(String step, int tokens) {
    static Optional<TokenCut> of(StepText step) {
        return step.kind() instanceof Kind.Volume volume && volume.cut() instanceof CutText.Tokens cut
                ? Optional.of(new TokenCut(step.name(), cut.most()))
                : Optional.empty();
    }

    /** Where its chunks of an input end inside a sentence. */
    public Seams seams(String input) {
        return Seams.of(input, tokens, TokenCounter.estimate());
    }
}
