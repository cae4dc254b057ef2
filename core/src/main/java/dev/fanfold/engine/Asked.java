package dev.fanfold.engine;

import dev.fanfold.journal.Key;
import dev.fanfold.journal.Variation;
import dev.fanfold.model.Endpoint;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Work;

/**
 * What was asked for in one scope, as small as it can be while only the same is taken for the same.
 *
 * <p>Text, and what is made of it, is known by its key, 128 bits of a SHA-256. What work is cannot be looked into: it is the
 * same where it is equal, so a job that is written anew each time it is asked for is another one each time. Other inputs than
 * text are held, as they are by whoever asks.
 *
 * @param work none where the question says all there is
 * @param about the key of a text, or else the input itself
 */
record Asked(Object work, Object about) {
    private static final Object NO_WORK = "";

    /** A question to a model. */
    static Asked question(Endpoint asked, Question question) {
        return new Asked(NO_WORK, Key.of(asked, question.prompt(), Variation.NONE));
    }

    /** Work to be done; of an ask only what it says counts, not the object that it is. */
    static Asked work(Work<?, ?> work, Object input) {
        return input instanceof String text ? about(work, text) : new Asked(work, input);
    }

    private static Asked about(Work<?, ?> work, String text) {
        return work instanceof Ask<?> ask
                ? new Asked(Ask.class, Key.of(ask.prompt(text)))
                : new Asked(work, Key.of(text));
    }
}
