package dev.fanfold.cli.plan;

import dev.fanfold.job.Job;
import dev.fanfold.job.Step;
import dev.fanfold.merge.Merge;
import dev.fanfold.result.Item;
import dev.fanfold.result.Ordered;
import dev.fanfold.result.Rivals;
import dev.fanfold.work.Label;
import dev.fanfold.work.Work;
import java.util.List;

/**
 * Work seen as giving objects: a plan file has no types that a compiler could check, so the checks of {@link Fits} stand
 * in for it, and all values are objects here.
 */
final class Widened {
    private Widened() {}

    /** Work only gives answers out, so it may be seen as giving any object. */
    @SuppressWarnings("unchecked")
    static Work<String, Object> work(Work<String, ?> work) {
        return (Work<String, Object>) work;
    }

    /** The same for a job. */
    @SuppressWarnings("unchecked")
    static Job<String, Object> job(Job<String, ?> job) {
        return (Job<String, Object>) job;
    }

    /** A handle is never read, so it may be seen as the handle of any object. */
    @SuppressWarnings("unchecked")
    static Step<Object> step(Step<?> step) {
        return (Step<Object>) step;
    }

    /** Joins answers by their text. */
    @SuppressWarnings("unchecked") // it reads its parts as text, whatever they are
    static <O> Merge<Ordered<O>, String> stitch(String between) {
        return (Merge<Ordered<O>, String>) (Merge<?, String>) Merge.stitch(between);
    }

    /** A merge of texts or of rankings: {@link Fits} has seen that the answers are such. */
    @SuppressWarnings("unchecked")
    static <O> Merge<Rivals<O>, ?> rivals(Merge<? extends Rivals<?>, ?> merge) {
        return (Merge<Rivals<O>, ?>) merge;
    }

    /** The label that an answer is, or that a record was given: {@link Fits} has seen that there is one. */
    static Label label(Object answer) {
        return (Label) (answer instanceof Item<?> item ? item.value() : answer);
    }

    /** Labels as answers: the answers are labels where {@link Fits} has seen that all parts have them. */
    @SuppressWarnings("unchecked")
    static <O> List<O> labels(List<String> labels) {
        return (List<O>) labels.stream().map(Label::new).toList();
    }
}
