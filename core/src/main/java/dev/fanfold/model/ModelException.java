package dev.fanfold.model;

import java.time.Duration;
import java.util.Optional;

/**
 * A call that failed, told apart by what it means for the calls to come.
 *
 * <p>The message is one line that says what happened and, where something can be done, what to do next. It never holds
 * a key.
 */
public abstract sealed class ModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Mishap mishap;

    private ModelException(String message, Optional<Throwable> cause, Mishap mishap) {
        super(message, cause.orElse(null));
        this.mishap = mishap;
    }

    private ModelException(String message) {
        this(message, Optional.empty(), new Mishap.Other());
    }

    /** What went wrong, as far as it is known by more than the message. */
    public Mishap mishap() {
        return mishap;
    }

    /** The rate limit was met: the same call is welcome later. */
    public static final class Wait extends ModelException {
        private static final long serialVersionUID = 1L;
        private final transient RateNews rates;

        public Wait(String message, RateNews rates) {
            this(message, rates, new Mishap.Other());
        }

        public Wait(String message, RateNews rates, Mishap mishap) {
            super(message, Optional.empty(), mishap);
            this.rates = rates;
        }

        public RateNews rates() {
            return rates;
        }

        /** How long the provider asks to wait; absent when it did not say. */
        public Optional<Duration> retryAfter() {
            return rates.retryAfter();
        }
    }

    /** A cap of a day or of spend is reached: this model answers no more for now, another one might. */
    public static final class Cap extends ModelException {
        private static final long serialVersionUID = 1L;

        public Cap(String message) {
            super(message);
        }
    }

    /** Nothing can go on as it is (key refused, no credit, no such model or address): no call can succeed. */
    public static final class Stop extends ModelException {
        private static final long serialVersionUID = 1L;

        public Stop(String message) {
            super(message);
        }
    }

    /** This very request can never succeed; others may. */
    public static final class BadRequest extends ModelException {
        private static final long serialVersionUID = 1L;

        public BadRequest(String message) {
            super(message);
        }
    }

    /** Whether a call that failed may be on the bill all the same. */
    public enum Charge {
        /** No server took it up, or one that did said that it failed: it costs nothing. */
        NOTHING,
        /** It was sent and nobody knows what became of it: the provider may have answered, and billed. */
        UNKNOWN
    }

    /** Something broke on the way; the same call may succeed when tried again. */
    public static final class Transient extends ModelException {
        private static final long serialVersionUID = 1L;
        private final transient RateNews rates;
        private final Charge charge;

        /** For a call that may have been billed, as are all but the {@linkplain #unbilled unbilled}. */
        public Transient(String message) {
            this(message, RateNews.none());
        }

        /** For a server that answered: it may say how long to stay away. */
        public Transient(String message, RateNews rates) {
            this(message, Optional.empty(), rates, Charge.UNKNOWN, new Mishap.Other());
        }

        public Transient(String message, Throwable cause) {
            this(message, Optional.of(cause), RateNews.none(), Charge.UNKNOWN, new Mishap.Other());
        }

        private Transient(String message, Optional<Throwable> cause, RateNews rates, Charge charge, Mishap mishap) {
            super(message, cause, mishap);
            this.rates = rates;
            this.charge = charge;
        }

        /** A server said that it failed, and so bills nothing. */
        public static Transient unbilled(String message, RateNews rates) {
            return new Transient(message, Optional.empty(), rates, Charge.NOTHING, new Mishap.Other());
        }

        /** The call never reached a server. */
        public static Transient unbilled(String message, Throwable cause) {
            return new Transient(message, Optional.of(cause), RateNews.none(), Charge.NOTHING, new Mishap.Other());
        }

        /** The same failure, of which more is known than its message. */
        public Transient as(Mishap mishap) {
            return new Transient(String.valueOf(getMessage()), Optional.ofNullable(getCause()), rates, charge, mishap);
        }

        /** What the provider said of its limits; none where no reply came. */
        public RateNews rates() {
            return rates;
        }

        /** Whether this call may be on the bill all the same. */
        public Charge charge() {
            return charge;
        }
    }
}
