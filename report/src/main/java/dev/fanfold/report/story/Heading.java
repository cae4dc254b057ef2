package dev.fanfold.report.story;

import dev.fanfold.model.Endpoint.Author;
import java.time.Instant;
import java.util.Optional;

/**
 * What a report is about.
 *
 * @param author who wrote the answers; what a stand-in wrote is marked at the head, at each result and at each merge
 * @param when it began
 * @param models who was asked
 * @param why what kept it from its end; empty where nothing did
 */
public record Heading(
        String title, Author author, Source source, Ending ending, Instant when, String models, Optional<String> why) {
    /** Where a story was learned. */
    public enum Source {
        /** It was watched. */
        RUN,
        /** It was read up, so it knows less. */
        JOURNAL,
        /** Calls were read up, and merges watched as the answers of then were merged once more. */
        REPLAY
    }

    /** The same of calls that were read up, with what a replay knows of its end. */
    Heading ending(Heading replay) {
        return new Heading(replay.title, author, Source.REPLAY, replay.ending, when, models, replay.why);
    }

    /** How a run ended. */
    public enum Ending {
        WHOLE,
        /** Merged, with something missing, undecided or dependent. */
        PARTIAL,
        FAILED,
        STOPPED,
        /** Nobody wrote down how. */
        UNKNOWN
    }
}
