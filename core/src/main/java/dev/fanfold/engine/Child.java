package dev.fanfold.engine;

import dev.fanfold.engine.clock.Chain;
import dev.fanfold.event.Event;
import dev.fanfold.result.Part;

/**
 * One part of a fan that was begun.
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

    /** What a part found out about its own insides belongs to the whole run. */
    void adoptedBy(Scope fan) {
        scope.meter().folds().forEach(fan.meter()::add);
        fan.meter().add(scope.meter().dependences());
    }

    /** A part without a name stands in the place of the job itself, which is announced by others. */
    void announce(Part<?> part) {
        if (!part.id().name().isEmpty()) {
            scope.tell(new Event.PartEnded(scope.path(), part));
        }
    }
}
