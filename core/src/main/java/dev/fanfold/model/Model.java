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
}
