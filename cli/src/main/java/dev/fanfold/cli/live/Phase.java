package dev.fanfold.cli.live;

import dev.fanfold.event.Awaited;
import dev.fanfold.model.Endpoint;
import java.time.Duration;
import java.util.List;

/** What a part is doing. */
sealed interface Phase {
    /** It has not begun; the steps that it waits for, where there are any. */
    record ToCome(List<String> after) implements Phase {
        public ToCome {
            after = List.copyOf(after);
        }
    }

    /** It has begun, and no call of it is on the wire. */
    record Queued() implements Phase {}

    /** A call of it cannot go out to there, and waits for this. */
    record Waiting(Endpoint endpoint, Awaited what) implements Phase {}

    /** The same, and nothing goes out to where it would go, for so much longer. */
    record Held(Duration left, String why) implements Phase {}

    /** Calls are on the wire; a hedge runs beside a late one. */
    record Asking(int calls, boolean hedged) implements Phase {}

    /** The provider asked to wait, for so much longer. */
    record Throttled(Duration left, String why) implements Phase {}

    /** A call broke, and goes out again after so much longer. */
    record Retrying(Duration left, String why) implements Phase {}

    /** An answer came, and is being read. */
    record Answered() implements Phase {}

    /** It was done. */
    record Done(Source source) implements Phase {}

    /** It was tried and failed. */
    record Failed(String why) implements Phase {}

    /** It was told to stop. */
    record Stopped(String why) implements Phase {}

    /** Where an answer came from. */
    enum Source {
        MODEL,
        JOURNAL
    }

    /** What parts are counted by. */
    enum Rough {
        DONE("done"),
        FAILED("failed"),
        STOPPED("stopped"),
        ACTIVE("asking"),
        SLOWED("held up"),
        QUEUED("waiting"),
        TO_COME("to come");

        private final String words;

        Rough(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    default Rough rough() {
        return switch (this) {
            case ToCome later -> Rough.TO_COME;
            case Queued queued -> Rough.QUEUED;
            case Waiting held -> Rough.QUEUED;
            case Held held -> Rough.QUEUED;
            case Asking asked -> Rough.ACTIVE;
            case Answered read -> Rough.ACTIVE;
            case Throttled slow -> Rough.SLOWED;
            case Retrying again -> Rough.SLOWED;
            case Done whole -> Rough.DONE;
            case Failed bad -> Rough.FAILED;
            case Stopped stopped -> Rough.STOPPED;
        };
    }

    /** Whether something goes on, so that it is worth a line before all that waits. */
    default boolean active() {
        return rough() == Rough.ACTIVE || rough() == Rough.SLOWED;
    }
}
