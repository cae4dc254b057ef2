package dev.fanfold.model;

/**
 * A language model that can be asked: the one port between Fanfold and any provider.
 *
 * <p>An implementation is one attempt over the wire and nothing more. It never retries, never waits for a rate limit and
 * never looks at the budget: that is done once, outside, for all models alike.
 *
 * <p>Threads: called by many virtual threads at once. Stop means stop: when the calling thread is interrupted the
 * exchange itself is aborted and {@link InterruptedException} is thrown; a model that goes on is paid for nothing.
 *
 * <p>Errors: {@link ModelException}, whose kinds tell <em>wait</em>, <em>cap</em>, <em>stop</em>, <em>bad request</em> and
 * <em>transient</em> apart. No message may hold a key.
 */
public interface Model {
    /** Where this model is reached; what is limited, priced and remembered is so per endpoint. */
    Endpoint endpoint();

    /**
     * Asks once and waits for the whole reply.
     *
     * @throws ModelException when the provider refused, failed or answered nonsense
     * @throws InterruptedException when the caller was told to stop; the exchange has been aborted
     */
    Reply reply(Prompt prompt) throws InterruptedException;

    /**
     * Asks as {@link #reply(Prompt)} does, and tells as soon as the first token of the answer is there; a model that cannot
     * stream tells at the end.
     *
     * <p>It is told once, on the calling thread, before this returns; a call that fails may have told or not. What {@code
     * firstToken} throws ends the call and comes out of it.
     *
     * @param firstToken what is done once, at the first token
     * @throws ModelException when the provider refused, failed or answered nonsense
     * @throws InterruptedException when the caller was told to stop; the exchange has been aborted
     */
    default Reply reply(Prompt prompt, Runnable firstToken) throws InterruptedException {
        var reply = reply(prompt);
        firstToken.run();
        return reply;
    }

    /** How many samples one prompt may ask for; 1 where the endpoint takes no wish for several. */
    default int samplesAtOnce() {
        return 1;
    }
}
