package dev.fanfold.openai;

import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * The bounds of the wire.
 *
 * @param timeout for one call, from the moment it has a stream to the last byte of its reply
 * @param connectTimeout for one connection to stand
 * @param replyBytes the longest reply that is read
 * @param connections how many connections at most one model opens over TLS
 * @param trust whom to trust; the JDK's own choice when absent
 */
record WireOptions(
        Duration timeout, Duration connectTimeout, int replyBytes, int connections, Optional<SSLContext> trust) {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_CONNECTIONS = 128;

    static final WireOptions USUAL =
            new WireOptions(Duration.ofSeconds(120), Duration.ofSeconds(10), 16 << 20, 16, Optional.empty());

    WireOptions {
        inRange(timeout, "timeout");
        inRange(connectTimeout, "connect timeout");
        require(replyBytes > 0, "a reply may have at least 1 byte, not " + replyBytes);
        require(
                connections > 0 && connections <= MOST_CONNECTIONS,
                "connections must be between 1 and " + MOST_CONNECTIONS + ", not " + connections);
    }

    WireOptions withTimeout(Duration limit) {
        return new WireOptions(limit, connectTimeout, replyBytes, connections, trust);
    }

    WireOptions withConnectTimeout(Duration limit) {
        return new WireOptions(timeout, limit, replyBytes, connections, trust);
    }

    WireOptions withReplyBytes(int most) {
        return new WireOptions(timeout, connectTimeout, most, connections, trust);
    }

    WireOptions withConnections(int most) {
        return new WireOptions(timeout, connectTimeout, replyBytes, most, trust);
    }

    WireOptions trusting(SSLContext whom) {
        return new WireOptions(timeout, connectTimeout, replyBytes, connections, Optional.of(whom));
    }

    private static void inRange(Duration limit, String what) {
        require(
                limit.isPositive() && limit.compareTo(LONGEST) <= 0,
                what + " must be more than 0 and at most a day, not " + limit);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
