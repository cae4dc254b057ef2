package dev.fanfold.work;

/**
 * One input to one output: a prompt, a whole job, or code of your own.
 *
 * <p>Independence is structural: work can read its input and what it asks for through {@link Call}, and nothing else that
 * a sibling produces. Work that needs a sibling's answer is chained after it in a plan.
 *
 * <p>Threads: the same work is run for many inputs at once, so it keeps no state. It runs on a virtual thread and may
 * block. When its run is stopped the thread is interrupted; let the exception of {@link Call} pass through.
 *
 * <p>Errors: any unchecked exception fails this part, and no other.
 *
 * @param <I> what goes in
 * @param <O> what comes out
 */
@FunctionalInterface
public interface Work<I, O> {
    /** Does the work; models are reached through {@code call} alone. */
    O answer(I input, Call call);

    /** What this work would send for this input, known without making a call. */
    default Forecast forecast(I input) {
        return forecast(Given.of(input));
    }

    /**
     * What this work would send for an input that may not be there yet.
     *
     * <p>Pure: nothing is sent. An input that is cut is really cut, so a reader is read to its end: give it one of its own.
     */
    default Forecast forecast(Given<? extends I> input) {
        return Forecast.unknown("a piece of code");
    }

    /** This work, of which its author says that it sends at most this: how code is known to a forecast. */
    default Work<I, O> sending(Forecast most) {
        return new Declared<>(this, most);
    }

    /** This work under a name, as one aspect of a subject. */
    default Aspect<I, O> named(String name) {
        return new Aspect<>(name, this);
    }

    /** This work as one of several that run side by side: prose then says what it lacks instead of guessing. */
    default Work<I, O> besideSiblings() {
        return this;
    }

    /** This work as one of several attempts at one question: what cannot be read is drawn afresh, never talked into form. */
    default Work<I, O> amongRivals() {
        return this;
    }
}
