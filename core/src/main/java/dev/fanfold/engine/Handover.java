package dev.fanfold.engine;

import dev.fanfold.event.Event;
import dev.fanfold.result.Part;
import java.util.function.Consumer;

/** The parts of a fan on their way to the merge: told of as soon as their fate is known, and handed on in their order. */
record Handover<O>(Scope scope, Consumer<? super Part<O>> taker) {
    /** A part without a name stands in the place of the job itself, which is told of by others. */
    void settled(Part<O> part) {
        if (!part.id().name().isEmpty()) {
            scope.tell(new Event.PartEnded(scope.pathOf(part.id().name()), part));
        }
    }

    void handOn(Part<O> part) {
        if (!part.id().name().isEmpty()) {
            scope.tell(new Event.PartReady(scope.pathOf(part.id().name()), part));
        }
        taker.accept(part);
    }
}
