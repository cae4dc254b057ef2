package dev.fanfold.engine.onion;

import dev.fanfold.model.Reply;

/** One layer around a model: it lets an errand through to the next one inside, and does its own duty on the way. */
@FunctionalInterface
interface Layer {
    /**
     * Brings back the reply.
     *
     * @throws dev.fanfold.model.ModelException when there is none
     * @throws InterruptedException when the caller was told to stop; what was on the wire has been aborted
     */
    Reply send(Errand errand) throws InterruptedException;
}
