package dev.fanfold.cli.plan;

import dev.fanfold.job.Job;
import dev.fanfold.job.Step;
import dev.fanfold.merge.Merge;
import dev.fanfold.result.Ordered;
import dev.fanfold.work.Work;

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
}
