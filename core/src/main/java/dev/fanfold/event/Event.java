package dev.fanfold.event;

import dev.fanfold.model.Endpoint;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.Money;
import dev.fanfold.model.Usage;
import dev.fanfold.result.Fold;
import dev.fanfold.result.Part;
import java.time.Duration;
import java.util.List;

/**
 * Something that happened in a run.
 *
 * <p>A path says where: names joined by {@code /}, empty for the run itself.
 */
public sealed interface Event {
    String path();

    /** A part began, or a batch of several. */
    record PartBegan(String path) implements Event {}

    /** A step of a plan is about to begin, now that all steps it takes have ended; these are their paths. */
    record PartFollows(String path, List<String> after) implements Event {
        public PartFollows {
            after = List.copyOf(after);
        }
    }

    /** A part ended, one way or another; of a batch, each of its parts by itself. */
    record PartEnded(String path, Part<?> part) implements Event {}

    /** A part and all before it have ended: it goes to the merge. These come in the order of the split. */
    record PartReady(String path, Part<?> part) implements Event {}

    /**
     * A call cannot go out at once, and waits. Told as it begins to wait, and again where it waits for something else next.
     *
     * <p>All that wait at the door of one endpoint, for a permit, its rate limit or its outage, wait for the same, and one of
     * them tells for all when that changes.
     */
    record CallWaits(String path, Endpoint endpoint, Awaited what) implements Event {}

    /**
     * A call got its permit and goes out on the wire.
     *
     * @param call its number, which is its own in the runtime
     * @param waits what it waited for since it was asked for, or since it was last tried
     */
    record CallBegan(String path, Endpoint endpoint, long call, Waits waits) implements Event {
        /** One that waited for nothing. */
        public CallBegan(String path, Endpoint endpoint, long call) {
            this(path, endpoint, call, Waits.NONE);
        }
    }

    /** A call that just began is a hedge: it runs beside an earlier one that is late, and one of the two will count. */
    record CallHedged(String path, Endpoint endpoint, long call) implements Event {}

    /**
     * A call came back with an answer.
     *
     * @param assumed booked for it at its worst, where the provider did not count tokens
     */
    record CallAnswered(String path, Endpoint endpoint, long call, Usage usage, Duration live, Money assumed)
            implements Event {
        /** One whose tokens were counted. */
        public CallAnswered(String path, Endpoint endpoint, long call, Usage usage, Duration live) {
            this(path, endpoint, call, usage, live, Money.ZERO);
        }
    }

    /**
     * A call came back without one.
     *
     * @param assumed booked for it at its worst, where it may have been billed
     */
    record CallFailed(String path, Endpoint endpoint, long call, String why, Duration live, Money assumed)
            implements Event {
        /** One that cost nothing. */
        public CallFailed(String path, Endpoint endpoint, long call, String why, Duration live) {
            this(path, endpoint, call, why, live, Money.ZERO);
        }
    }

    /**
     * A call was told to stop, as nobody waits for its answer any more.
     *
     * @param assumed booked for it at its worst, as it may have been billed
     */
    record CallStopped(String path, Endpoint endpoint, long call, Duration live, Money assumed) implements Event {
        /** One to an endpoint without a price. */
        public CallStopped(String path, Endpoint endpoint, long call, Duration live) {
            this(path, endpoint, call, live, Money.ZERO);
        }
    }

    /** An answer stood in the journal: nothing goes out, and nothing is paid. */
    record CallRecalled(String path, Endpoint endpoint) implements Event {}

    /** A call broke for this cause, and is tried again after this pause. */
    record CallRetried(String path, Endpoint endpoint, ModelException cause, Duration pause) implements Event {
        /** The cause in words. */
        public String why() {
            return String.valueOf(cause.getMessage());
        }
    }

    /**
     * The provider asked to wait, or is down: the call waits, and nothing goes out to that endpoint for this long.
     *
     * @param cause a {@link ModelException.Wait} where the provider asked for it
     */
    record CallThrottled(String path, Endpoint endpoint, ModelException cause, Duration pause) implements Event {
        /** The {@link Awaited#RATE} where it was asked to wait, and the {@link Awaited#OUTAGE} where the provider is down. */
        public Awaited what() {
            return cause instanceof ModelException.Wait ? Awaited.RATE : Awaited.OUTAGE;
        }

        /** The cause in words. */
        public String why() {
            return String.valueOf(cause.getMessage());
        }
    }

    /** All parts have ended and the merge begins. */
    record MergeBegan(String path) implements Event {}

    /** A fold is complete. */
    record MergeEnded(String path, Fold fold) implements Event {}
}
