package dev.fanfold.openai;

import java.io.IOException;
import java.util.List;

/**
 * Tells the failures in which the server has certainly not taken up the call, so that it can be sent again without being
 * sent twice.
 *
 * <p>These are: the JDK found no stream before it wrote a byte; the server refused the stream ({@code REFUSED_STREAM}); the
 * server closed the connection and named a last stream before this one ({@code GOAWAY}). RFC 9113, section 8.7, promises that
 * the last two were not processed. A call on a connection that broke in any other way may have been taken up, and is never
 * sent again here.
 *
 * <p>The JDK has no type for them, only these words.
 */
final class NeverSent {
    private static final String NO_STREAM = "too many concurrent streams";
    private static final List<String> TURNED_AWAY =
            List.of(NO_STREAM, "request not processed by peer", "RST_STREAM: Stream not processed");

    private NeverSent() {}

    static boolean is(Throwable failure) {
        return says(failure, TURNED_AWAY);
    }

    /** Whether it was turned away before anything left this machine. */
    static boolean here(Throwable failure) {
        return says(failure, List.of(NO_STREAM));
    }

    private static boolean says(Throwable failure, List<String> words) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var message = String.valueOf(cause.getMessage());
            if (cause instanceof IOException && words.stream().anyMatch(message::contains)) {
                return true;
            }
        }
        return false;
    }
}
