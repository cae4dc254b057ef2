package dev.fanfold.cli.plan;

import dev.fanfold.cli.plan.MergeText.How;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.score.Rubric;
import dev.fanfold.result.Ordered;
import dev.fanfold.result.Rivals;

/** Makes merges of what is written. */
final class Merges {
    private Merges() {}

    /**
     * A merge of views or pieces.
     *
     * @param values what may stand in the texts of the merge, by name
     */
    static <O> Merge<? super Ordered<O>, ?> ordered(MergeText text, Filling values) {
        return switch (text.how()) {
            case How.Stitch stitch
            when stitch.between().isPresent() -> Widened.stitch(stitch.between().get());
            case How.Stitch stitch -> Merge.<O>stitch();
            case How.Synthesise(var editor) -> Merge.synthesise(Asks.editor(editor, values));
            default -> throw new IllegalStateException("a merge of rivals stands where the order matters");
        };
    }

    /** A merge of rivals. */
    static <O> Merge<? super Rivals<O>, ?> rivals(MergeText text, Filling values) {
        return switch (text.how()) {
            case How.Vote vote -> Merge.<O>vote(Object::equals);
            case How.Pick pick -> Merge.<O>pick(rubric(pick));
            case How.Synthesise(var editor) -> Merge.synthesise(Asks.editor(editor, values));
            default -> throw new IllegalStateException("rivals are never stitched");
        };
    }

    private static Rubric rubric(How.Pick pick) {
        var criteria = pick.criteria().stream()
                .map(weight -> Rubric.criterion(weight.criterion(), weight.weight()))
                .toList();
        var more = criteria.stream().skip(1).toArray(Rubric.Criterion[]::new);
        var rubric = Rubric.of(criteria.getFirst(), more);
        rubric = pick.readings().map(rubric::readings).orElse(rubric);
        return pick.judge().map(AskText.Words::text).map(rubric::on).orElse(rubric);
    }
}
