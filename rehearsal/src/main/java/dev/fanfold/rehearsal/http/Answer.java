package dev.fanfold.rehearsal.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is sent for a request: a message, or nothing at all in one of two ways. */
public sealed interface Answer {

    /** An HTTP message and how its line ends after it. Header names keep their order. */
    record Message(int status, Map<String, String> headers, Body body, Ending ending) implements Answer {

        /** The same message with one more header, or another value of it. */
        public Message header(String name, String value) {
            var more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Message(status, more, body, ending);
        }

        /** The same message without a header. */
        public Message without(String name) {
            var fewer = new LinkedHashMap<>(headers);
            fewer.remove(name);
            return new Message(status, fewer, body, ending);
        }

        /** The same message with another body. */
        public Message body(Body other) {
            return new Message(status, headers, other, ending);
        }

        /** The same message with another ending. */
        public Message ending(Ending other) {
            return new Message(status, headers, body, other);
        }
    }

    /** The line is reset (RST) before a byte of an answer. */
    record Reset() implements Answer {}

    /** No byte is ever sent; the line stays open until the client or the server closes it. */
    record Silence() implements Answer {}

    /** What becomes of the line after a message. */
    enum Ending {
        /** It serves the next request. */
        KEEP,
        /** It is closed, and the message says so. */
        CLOSE,
        /** It is closed in good order (FIN) wherever the body stands, unannounced. */
        CUT,
        /** It is reset (RST) wherever the body stands. */
        RESET
    }

    /** A whole message of a given type; the line is kept. */
    static Message of(int status, String contentType, byte[] body) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", contentType);
        return new Message(status, headers, Body.of(body), Ending.KEEP);
    }
}
