package dev.fanfold.cli.plan;

import dev.fanfold.cli.plan.MergeText.How;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.Synthesise;
import dev.fanfold.merge.rows.Rows;
import dev.fanfold.result.Ordered;
import dev.fanfold.result.Rivals;
import dev.fanfold.work.Label;
import java.util.List;

/**
 * Makes merges of what is written.
 *
 * @param values what may stand in the texts of the merge, by name
 * @param labels what the parts may answer, in the order of the plan; empty where that is anything
 */
record Merges(Filling values, List<String> labels) {
    /** A merge of views or pieces. */
    <O> Merge<? super Ordered<O>, ?> ordered(MergeText text) {
        return switch (text.how()) {
            case How.Stitch stitch
            when stitch.between().isPresent() -> Widened.stitch(stitch.between().get());
            case How.Stitch stitch -> Merge.<O>stitch();
            case How.Rows(var as) -> Merge.stitch(as == MergeText.Format.CSV ? Rows.csv() : Rows.jsonl());
            case How.Count count -> Merge.<O, Label>count(Widened::label).among(Widened.<Label>labels(labels));
            case How.Group group -> Merge.<O, Label>group(Widened::label).among(Widened.<Label>labels(labels));
            case How.Synthesise(var synthesis) -> synthesise(synthesis);
            default -> throw new IllegalStateException("a merge of rivals stands where the order matters");
        };
    }

    /** A merge of rivals. */
    <O> Merge<? super Rivals<O>, ?> rivals(MergeText text) {
        return switch (text.how()) {
            case How.Vote(var vote) -> vote(vote);
            case How.Borda borda -> Widened.<O>rivals(Merge.borda());
            case How.Pick(var pick) -> Merge.<O>pick(Rubrics.of(pick));
            case How.Synthesise(var synthesis) -> synthesise(synthesis);
            default -> throw new IllegalStateException("a merge of pieces stands where there are rivals");
        };
    }

    private <O> Merge<? super Rivals<O>, ?> vote(VoteText vote) {
        return vote.sameMeaning().isPresent()
                ? Widened.<O>rivals(
                        Merge.voteByMeaning(Asks.editor(vote.sameMeaning().get(), values)))
                : new Votes(values, labels).<O>of(vote);
    }

    private Synthesise synthesise(SynthesisText text) {
        var merge = Merge.synthesise(Asks.editor(text.editor(), values));
        merge = text.check() == SynthesisText.Check.STRICT ? merge.strict() : merge;
        merge = text.judge().map(AskText.Words::text).map(merge::judgedBy).orElse(merge);
        merge = text.unfaithful() == SynthesisText.Unfaithful.DROP ? merge.droppingUnsupported() : merge;
        return text.window().map(merge::window).orElse(merge);
    }
}
