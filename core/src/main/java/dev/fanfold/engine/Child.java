package dev.fanfold.engine;

import dev.fanfold.engine.clock.Chain;
import dev.fanfold.result.Fold;

/**
 * One task of a fan that was begun.
 *
 * @param begun when its chain was where the fan's was
 */
record Child(Thread thread, Scope scope, long begun) {
    static Child of(Thread thread, Scope scope) {
        return new Child(thread, scope, scope.chain().at());
    }

    /** Its chain to its end. One that was stopped while it waited for others had no time of its own: it took theirs. */
    Chain chain(boolean stopped, Chain others) {
        var own = scope.chain();
        if (stopped && own.at() == begun) {
            own.follow(others);
        }
        scope.worked();
        return own.fork();
    }

    /** Whether it found out anything about its own insides. */
    boolean tells() {
        return !scope.meter().folds().isEmpty() || !scope.meter().dependences().isEmpty();
    }

    /** Whether any of that stands against the result. */
    boolean warns() {
        return !scope.meter().folds().stream().allMatch(Fold::whole)
                || !scope.meter().dependences().isEmpty();
    }

    /** What a task found out about its own insides belongs to the whole run. */
    void adoptedBy(Scope fan) {
        scope.meter().folds().forEach(fan.meter()::add);
        fan.meter().add(scope.meter().dependences());
    }
}
