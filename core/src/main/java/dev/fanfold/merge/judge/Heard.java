package dev.fanfold.merge.judge;

import dev.fanfold.model.ModelException;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Call;
import dev.fanfold.work.UnreadableAnswerException;

/**
 * What came of one question to a judge.
 *
 * <p>Law: what a judge fails at loses its own answer, and nothing that was paid for before. Only where no call can succeed
 * any more (a refused key) does its failure end the merge.
 */
public sealed interface Heard<T> {
    record Answer<T>(T value) implements Heard<T> {}

    /** There is no answer, or none that can be read. */
    record Lost<T>(RuntimeException cause) implements Heard<T> {
        /** In one line. */
        public String why() {
            var message = cause.getMessage();
            return message == null ? cause.getClass().getSimpleName() : message;
        }

        /** Whether it answered, in a form that could not be read. */
        public boolean unreadable() {
            return cause instanceof UnreadableAnswerException;
        }
    }

    /** Asks, and keeps what went wrong. */
    static <T> Heard<T> of(Ask<T> ask, String message, Call call) {
        try {
            return new Answer<>(call.ask(ask, message));
        } catch (ModelException.Stop e) {
            throw e;
        } catch (UnreadableAnswerException | ModelException e) {
            return new Lost<>(e);
        }
    }
}
