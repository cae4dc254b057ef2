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

    private ModelException(String message, Optional<Throwable> cause) {
        super(message, cause.orElse(null));
    }

    /** The rate limit was met: the same call is welcome later. */
    public static final class Wait extends ModelException {
        private static final long serialVersionUID = 1L;
        private final transient RateNews rates;

        public Wait(String message, RateNews rates) {
            super(message, Optional.empty());
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
            super(message, Optional.empty());
        }
    }

    /** Nothing can go on as it is (key refused, no credit, no such model or address): no call can succeed. */
    public static final class Stop extends ModelException {
        private static final long serialVersionUID = 1L;

        public Stop(String message) {
            super(message, Optional.empty());
        }
    }

    /** This very request can never succeed; others may. */
    public static final class BadRequest extends ModelException {
        private static final long serialVersionUID = 1L;

        public BadRequest(String message) {
            super(message, Optional.empty());
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
            this(message, Optional.empty(), rates, Charge.UNKNOWN);
        }

        public Transient(String message, Throwable cause) {
            this(message, Optional.of(cause), RateNews.none(), Charge.UNKNOWN);
        }

        private Transient(String message, Optional<Throwable> cause, RateNews rates, Charge charge) {
            super(message, cause);
            this.rates = rates;
            this.charge = charge;
        }

        /** A server said that it failed, and so bills nothing. */
        public static Transient unbilled(String message, RateNews rates) {
            return new Transient(message, Optional.empty(), rates, Charge.NOTHING);
        }

        /** The call never reached a server. */
        public static Transient unbilled(String message, Throwable cause) {
            return new Transient(message, Optional.of(cause), RateNews.none(), Charge.NOTHING);
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
