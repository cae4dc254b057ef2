package dev.fanfold.cli.journal;

import dev.fanfold.Fanfold;
import dev.fanfold.journal.Journalling;
import dev.fanfold.journal.cache.AnswerCache;
import java.util.Optional;

/**
 * What a runtime remembers by.
 *
 * @param journal of the run
 * @param cache that it shares with others
 */
public record Remembering(Optional<Journalling> journal, Optional<AnswerCache> cache) {
    /** Those options with this. */
    public Fanfold.Options in(Fanfold.Options options) {
        var kept = journal.map(options::journal).orElse(options);
        return cache.map(kept::cache).orElse(kept);
    }
}
