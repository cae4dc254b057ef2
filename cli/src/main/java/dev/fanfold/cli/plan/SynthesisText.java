package dev.fanfold.cli.plan;

import java.util.Optional;

/**
 * A synthesis as written in a plan.
 *
 * @param judge the model that checks it, by its name in the plan
 * @param window the tokens that a model can read at once
 */
public record SynthesisText(
        AskText editor, Check check, Optional<AskText.Words> judge, Unfaithful unfaithful, Optional<Integer> window) {
    /** How it is held against its sources. */
    public enum Check {
        CODE,
        STRICT
    }

    /** What becomes of a sentence that nothing bears out. */
    public enum Unfaithful {
        KEEP,
        DROP
    }
}
