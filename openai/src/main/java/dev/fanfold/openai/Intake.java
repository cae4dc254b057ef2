package dev.fanfold.openai;

import java.nio.ByteBuffer;

/** What becomes of the bytes of a reply while they come. Used by one thread at a time. */
interface Intake {
    /**
     * Takes what came next.
     *
     * @throws UnusableReplyException when the reply is of no use, so that reading on is no use either
     */
    void add(ByteBuffer bytes) throws UnusableReplyException;

    /**
     * The reply, once all of it came.
     *
     * @throws UnusableReplyException when it ended too soon
     */
    byte[] whole() throws UnusableReplyException;
}
