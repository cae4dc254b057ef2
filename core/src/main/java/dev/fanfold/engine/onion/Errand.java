package dev.fanfold.engine.onion;

import dev.fanfold.engine.clock.Chain;
import dev.fanfold.event.Awaited;
import dev.fanfold.event.Event;
import dev.fanfold.model.Model;
import dev.fanfold.model.Prompt;
import java.util.Optional;

/**
 * One prompt on its way to a model.
 *
 * @param caller who sends it
 * @param chain where the time of the sending thread is booked
 * @param place its place in the queue; an attempt that was throttled keeps it
 * @param attempt what became of this attempt so far
 * @param asking what it is known by where answers are remembered
 * @param firstToken told when the first token is there, if somebody wants to know
 */
record Errand(
        Prompt prompt,
        Model model,
        Caller caller,
        Chain chain,
        Place place,
        Attempt attempt,
        Asking asking,
        Optional<Runnable> firstToken) {
    static Errand of(Prompt prompt, Model model, Caller caller) {
        return of(prompt, model, caller, Asking.unremembered());
    }

    static Errand of(Prompt prompt, Model model, Caller caller, Asking asking) {
        return new Errand(prompt, model, caller, caller.chain(), new Place(), new Attempt(), asking, Optional.empty());
    }

    Errand with(Prompt changed) {
        return new Errand(changed, model, caller, chain, place, attempt, asking, firstToken);
    }

    /** The same errand once more beside this attempt, with a place of its own in the queue. */
    Errand beside(Chain from) {
        return new Errand(prompt, model, caller, from, new Place(), new Attempt(), asking, firstToken);
    }

    /** The same errand, and somebody who is told at its first token. */
    Errand telling(Runnable atFirstToken) {
        return new Errand(prompt, model, caller, chain, place, attempt, asking, Optional.of(atFirstToken));
    }

    /** Tells that it waits for this. */
    void waits(Awaited what) {
        caller.tell(new Event.CallWaits(caller.path(), model.endpoint(), what));
    }

    /** The same errand, tried once more. */
    Errand attempt(Attempt another) {
        return new Errand(prompt, model, caller, chain, place, another, asking, firstToken);
    }
}
