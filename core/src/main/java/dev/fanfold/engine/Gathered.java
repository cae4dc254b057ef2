package dev.fanfold.engine;

import dev.fanfold.job.Course;
import dev.fanfold.job.FanRules;
import dev.fanfold.job.Straight;
import dev.fanfold.job.Task;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Part;
import dev.fanfold.result.RunFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A fan that has ended, with all its parts in the order of the split.
 *
 * @param effort what its tasks took, side by side
 * @param tasks how many there were
 */
record Gathered<O>(List<Part<O>> parts, Optional<Stop> stop, Effort effort, int tasks) {
    /**
     * Does all tasks of a course.
     *
     * @throws RunFailedException when the rules do not put up with why the fan was stopped
     */
    static <X, O> Gathered<O> of(Scope scope, FanRules rules, Terms<X> terms, Course<X, O> course) {
        var parts = new ArrayList<Part<O>>();
        var ended = new Fork<>(scope, rules, terms, course, new Handover<O>(scope, parts::add)).run();
        parts.addAll(ended.kept());
        if (terms.place() == Terms.Place.OWN) {
            scope.over(ended.attendance(), ended.stop());
        }
        try {
            ended.stop().ifPresent(why -> new Judgement(scope.where(), rules).on(parts, why));
            return new Gathered<>(List.copyOf(parts), ended.stop(), ended.effort(), ended.tasks());
        } catch (RunFailedException e) {
            scope.meter().add(ended.effort());
            throw e;
        }
    }

    /** The same, where each task is a part, and all are wanted. */
    static <O> Gathered<O> of(Scope scope, FanRules rules, Stream<Task<O>> tasks) {
        return of(scope, rules, Terms.keepingAll(scope.engine(), rules), new Straight<>(tasks));
    }
}
