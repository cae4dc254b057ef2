package dev.fanfold.event;

import dev.fanfold.model.Endpoint;
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

    /** A call got its permit and goes out on the wire. */
    record CallBegan(String path, Endpoint endpoint) implements Event {}

    /** A call came back with an answer. */
    record CallAnswered(String path, Endpoint endpoint, Usage usage, Duration live) implements Event {}

    /** A call came back without one. */
    record CallFailed(String path, Endpoint endpoint, String why, Duration live) implements Event {}

    /** An answer stood in the journal: nothing goes out, and nothing is paid. */
    record CallRecalled(String path, Endpoint endpoint) implements Event {}

    /** A call broke and is tried again after this pause. */
    record CallRetried(String path, Endpoint endpoint, String why, Duration pause) implements Event {}

    /** The provider asked to wait, or is down: the call waits, and nothing goes out to that endpoint for this long. */
    record CallThrottled(String path, Endpoint endpoint, String why, Duration pause) implements Event {}

    /** All parts have ended and the merge begins. */
    record MergeBegan(String path) implements Event {}

    /** A fold is complete. */
    record MergeEnded(String path, Fold fold) implements Event {}
}
