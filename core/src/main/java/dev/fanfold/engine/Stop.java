package dev.fanfold.engine;

import dev.fanfold.result.Part;
import dev.fanfold.result.Timing;
import java.time.Duration;
import java.util.Optional;

/** Why a fan was told to stop before all its parts had ended. */
sealed interface Stop {
    /** The reason, as a part that was stopped gives it. */
    String why();

    /** A part failed, and with it the whole fan. */
    record Failure(Part.Failed<?> first) implements Stop {
        @Override
        public String why() {
            return "stopped because " + first.id() + " failed";
        }
    }

    /** The account cannot go on, so no other call could succeed. */
    record Refusal(Part.Failed<?> first) implements Stop {
        @Override
        public String why() {
            return "stopped because the provider refused " + first.id() + " for good";
        }
    }

    /** Nothing of all that was tried came to anything. */
    record Hopeless(String reason) implements Stop {
        @Override
        public String why() {
            return "stopped because " + reason;
        }
    }

    /** The time was up. */
    record Late(Duration limit) implements Stop {
        @Override
        public String why() {
            return "not back within " + Timing.seconds(limit);
        }
    }

    /** The merge has what it needs. */
    record Enough(String reason) implements Stop {
        @Override
        public String why() {
            return "not waited for: " + reason;
        }
    }

    /** Somebody outside wanted no more of it. */
    record Cancelled() implements Stop {
        @Override
        public String why() {
            return "cancelled";
        }
    }

    /** The input could not be cut any further. */
    record BadInput(RuntimeException cause) implements Stop {
        @Override
        public String why() {
            return "stopped because the input could not be read on";
        }
    }

    /** The merge broke while it was asked how much more it wants. */
    record BadMerge(RuntimeException cause) implements Stop {
        @Override
        public String why() {
            return "stopped because the merge failed";
        }
    }

    /** The part to blame, where one is. */
    default Optional<Part.Failed<?>> culprit() {
        return switch (this) {
            case Failure(var part) -> Optional.of(part);
            case Refusal(var part) -> Optional.of(part);
            case Hopeless hopeless -> Optional.empty();
            case Late late -> Optional.empty();
            case Enough enough -> Optional.empty();
            case Cancelled cancelled -> Optional.empty();
            case BadInput bad -> Optional.empty();
            case BadMerge bad -> Optional.empty();
        };
    }
}
