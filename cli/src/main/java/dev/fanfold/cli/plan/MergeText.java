package dev.fanfold.cli.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A merge as written in a plan.
 *
 * @param asRivals why parts of another shape answer one question
 */
public record MergeText(How how, Optional<AskText.Words> asRivals, int line) {
    /** Which merge. */
    public sealed interface How {
        record Stitch(Optional<String> between) implements How {}

        record Rows(Format as) implements How {}

        record Count() implements How {}

        record Group() implements How {}

        record Vote(VoteText vote) implements How {}

        record Borda() implements How {}

        record Pick(PickText pick) implements How {}

        record Synthesise(SynthesisText synthesis) implements How {}

        /** It could not be read, which has been reported. */
        record Unread() implements How {}
    }

    /** How rows are written. */
    public enum Format {
        JSONL,
        CSV
    }

    /** A model by its name in the plan, and the key that names it. */
    public record Named(String key, AskText.Words model) {}

    /** What the merge asks a model, in words of the plan. */
    public List<AskText> asks() {
        return switch (how) {
            case How.Vote(var vote) -> vote.asks();
            case How.Synthesise(var synthesis) -> List.of(synthesis.editor());
            default -> List.of();
        };
    }

    /** The models that it names, but for those of its asks. */
    public Stream<Named> models() {
        return switch (how) {
            case How.Pick(var pick) -> pick.models();
            case How.Synthesise(var synthesis) -> synthesis.judge().stream().map(name -> new Named("judge", name));
            default -> Stream.empty();
        };
    }

    /** How many attempts it may take, where it says so. */
    public Optional<Integer> attempts() {
        return how instanceof How.Vote(var vote) ? vote.attempts() : Optional.empty();
    }

    /** Whether the lead decides how many attempts it takes. */
    public boolean isAdaptive() {
        return how instanceof How.Vote(var vote) && vote.rule() == VoteText.Rule.ADAPTIVE;
    }
}
