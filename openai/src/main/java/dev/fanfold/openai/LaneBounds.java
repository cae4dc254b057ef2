package dev.fanfold.openai;

/**
 * What one connection may carry.
 *
 * @param streams calls at once, as long as the server was not seen to take fewer
 * @param connecting calls at once that have not found their connection yet: where each needs one of its own, so many
 *     handshakes go on side by side
 * @param awaitFirstSign whether the second call waits until the server has spoken, as its terms come first
 */
record LaneBounds(int streams, int connecting, boolean awaitFirstSign) {
    /** HTTP/2, where 100 streams are what servers are advised to allow at least; and HTTP/1.1 where it must be. */
    static final LaneBounds ENCRYPTED = new LaneBounds(100, 8, true);
    /** HTTP/1.1 on this machine: a connection for each call. */
    static final LaneBounds PLAIN = new LaneBounds(Integer.MAX_VALUE, 256, false);
}
