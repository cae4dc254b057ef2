package dev.fanfold.cli.journal;

import dev.fanfold.journal.Line.Prompts;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the command line says about the journal.
 *
 * @param place where it is
 * @param start whether a run goes on with an earlier one
 * @param prompts whether the prompts stand in it
 * @param cache the folder by which answers are shared with other runs
 */
public record JournalOptions(Place place, Start start, Prompts prompts, Optional<Path> cache) {
    /** The same for whoever wants other answers than those that were shared. */
    public JournalOptions withoutCache() {
        return new JournalOptions(place, start, prompts, Optional.empty());
    }

    /** Where a journal is. */
    public sealed interface Place {
        /** In the folder for the state of programs, under a name of its own; gone when the run is whole. */
        record Usual() implements Place {}

        /** Where somebody wants it; it stays. */
        record Named(Path file) implements Place {}

        /** Nowhere: none is kept. */
        record Nowhere() implements Place {}
    }

    /** How a run begins. */
    public enum Start {
        /** With nothing known. */
        ANEW,
        /** With all that an earlier run of the same was answered, where that was not finished. */
        RESUMED
    }
}
