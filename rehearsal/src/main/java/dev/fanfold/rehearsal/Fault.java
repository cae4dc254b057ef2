package dev.fanfold.rehearsal;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One way in which a provider goes wrong. Choose when it strikes with {@link Faults}. Error statuses and redirects come
 * at once; every other fault comes when the answer would have come.
 */
public sealed interface Fault {

    /** Another answer, or none, instead of a completion. */
    sealed interface Instead extends Fault {}

    /** A completion that is damaged on its way. */
    sealed interface Damage extends Fault {}

    /** A sound message with an odd completion in it. */
    sealed interface Oddity extends Fault {}

    /** The connection is reset (RST) before a byte of an answer. */
    record ResetBeforeHeaders() implements Instead {}

    /** No byte is ever sent, and the connection stays open. */
    record Silence() implements Instead {}

    /** A page of HTML with status 200. */
    record Html() implements Instead {}

    /** JSON with status 200 that is no chat completion. */
    record WrongShape() implements Instead {}

    /** An error of the protocol. */
    record Status(int code, Optional<String> retryAfter) implements Instead {
        /** Codes 400 to 599. */
        public Status {
            if (code < 400 || code > 599) {
                throw new IllegalArgumentException("an error status is 400 to 599, not " + code);
            }
            if (retryAfter.filter(value -> value.matches("[\\x20-\\x7e]*")).isEmpty() && retryAfter.isPresent()) {
                throw new IllegalArgumentException("Retry-After must be one line of printable ASCII");
            }
        }
    }

    /** An error whose Retry-After is a date, this long from when it is sent, to the second. */
    record StatusUntil(int code, Duration span) implements Instead {
        /** Codes 400 to 599; a span below zero is a date that has passed. */
        public StatusUntil {
            Faults.check(code >= 400 && code <= 599, "an error status", code);
            Faults.check(span.abs().compareTo(LONGEST) <= 0, "the wait until a date", span);
        }

        private static final Duration LONGEST = Duration.ofDays(100_000);
    }

    /** Status 429 that means: stop, the account is empty. */
    record InsufficientQuota() implements Instead {}

    /** Status 429 that means: no more of this model today. */
    record CapOfTheDay() implements Instead {}

    /** Status 400 that blames one parameter of the request, as servers do that do not know it. */
    record Unsupported(String parameter) implements Instead {}

    /** Status 307 to another place. */
    record Redirect(URI to) implements Instead {}

    /** Headers that announce a body, then RST. */
    record ResetAfterHeaders() implements Damage {}

    /** Half of the body, then RST. */
    record ResetMidBody() implements Damage {}

    /** One byte at a time, each followed by a pause. */
    record SlowBody(Duration pause) implements Damage {
        /** A pause over zero. */
        public SlowBody {
            if (pause.isNegative() || pause.isZero()) {
                throw new IllegalArgumentException("a slow body needs a pause over zero, not " + pause);
            }
        }
    }

    /** Half of the body, then silence on an open connection. */
    record Stall() implements Damage {}

    /** Status 200, and an error of the protocol in place of the answer; in a stream, in place of its second half. */
    record ErrorInside() implements Damage {}

    /** White space that never ends. */
    record EndlessBody() implements Damage {}

    /** A whole message whose JSON stops half-way; a stream ends in good order before its answer does. */
    record TruncatedJson() implements Damage {}

    /** A sound body without Content-Type. */
    record NoContentType() implements Damage {}

    /** Sound JSON, preceded by this many bytes of white space; its length is not announced. */
    record LargeBody(long bytes) implements Damage {
        /** At least 1 byte. */
        public LargeBody {
            Faults.check(bytes >= 1, "a large body's bytes", bytes);
        }
    }

    /** JSON that holds bytes which are no UTF-8. */
    record InvalidUtf8() implements Damage {}

    /** A small gzip body that nobody asked for, which unpacks to this many bytes of white space and sound JSON. */
    record GzipBomb(long bytes) implements Damage {
        /** At least 1 byte. */
        public GzipBomb {
            Faults.check(bytes >= 1, "a gzip bomb's bytes", bytes);
        }
    }

    /** Half of the body, then the end of the connection in good order (FIN): a stream cut before its end. */
    record StreamCut() implements Damage {}

    /** No choice in the answer. */
    record NoChoices() implements Oddity {}

    /** Half of the text, and finish reason "length". */
    record CutShort() implements Oddity {}

    /** No text, and finish reason "content_filter". */
    record ContentFilter() implements Oddity {}

    /** An error without Retry-After. */
    static Fault status(int code) {
        return new Status(code, Optional.empty());
    }

    /** An error with a Retry-After of any kind: seconds, an HTTP date, nonsense. */
    static Fault status(int code, String retryAfter) {
        return new Status(code, Optional.of(retryAfter));
    }

    /** One of each kind, and the statuses that clients must tell apart: for tests that must survive them all. */
    static List<Fault> everyKind() {
        return FaultKinds.ALL;
    }
}
