package dev.fanfold.openai;

import java.time.Duration;
import java.util.List;

/**
 * What became of asking a server which models it has; {@link OpenAi.Unnamed#models} asks.
 *
 * <p>Model text is data: names and words of the server are short lines without control characters, and none holds the key.
 */
public sealed interface Listing {
    /**
     * The server has these models.
     *
     * @param models each once, in the order of the alphabet
     */
    record Listed(List<String> models) implements Listing {
        public Listed {
            models = List.copyOf(models);
        }
    }

    /** The server answers, but keeps no list; it may answer prompts all the same. */
    record Unlisted(int status) implements Listing {}

    /** Nothing was sent, as there is no key to send with it. */
    record NoKey(KeyReference key, Lack why) implements Listing {
        /** What is wrong with a key. */
        public enum Lack {
            /** Nothing is there. */
            ABSENT,
            /** What is there cannot be read, or cannot be a key. */
            UNFIT
        }
    }

    /**
     * The server wants a key, and another one than was sent.
     *
     * @param key where the one was found that was sent
     * @param said its words; empty when it had none
     */
    record KeyRefused(KeyReference key, int status, String said) implements Listing {}

    /**
     * The server answered with another error.
     *
     * @param said its words; empty when it had none
     */
    record Failing(int status, String said) implements Listing {}

    /**
     * The server names another place, which was not asked.
     *
     * @param host its name, and its port where that is not the usual one
     */
    record Redirected(int status, String host) implements Listing {}

    /** Somebody answers, but not in the protocol. */
    record Foreign(Oddity what) implements Listing {
        /** What came in place of a list. */
        public enum Oddity {
            WEB_PAGE,
            /** Bytes that are no JSON. */
            NO_JSON,
            /** JSON that holds no names of models. */
            NO_LIST,
            /** More than is read, or compressed though that was not asked for. */
            TOO_MUCH,
            /** Another protocol than HTTP. */
            NO_HTTP
        }
    }

    /** No whole answer came in this time. */
    record Late(Duration limit) implements Listing {}

    /** There was no way to the server. */
    record Unreachable(Obstacle why) implements Listing {
        /** What was in the way. */
        public enum Obstacle {
            /** The host refuses the connection, or there is no network. */
            NOBODY_LISTENS,
            /** No name server knows the host. */
            UNKNOWN_HOST,
            UNTRUSTED_CERTIFICATE,
            NO_SECURE_CONNECTION,
            /** The connection ended before the answer was whole. */
            BROKEN_CONNECTION
        }
    }
}
