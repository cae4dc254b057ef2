package dev.fanfold.cli.map.ask;

import dev.fanfold.split.Entry;
import java.util.Optional;

/** How a map came to its end. */
sealed interface Ended {
    /** Every record has its row. */
    record Through() implements Ended {}

    /**
     * Somebody stopped it.
     *
     * @param last the last record that has a row
     */
    record Stopped(Optional<Entry> last) implements Ended {}

    /** It could not go on. */
    record Broken(String why) implements Ended {}

    /** The journal could not take what came, so nothing more was asked. */
    record Unkept(String why) implements Ended {}

    /** The reader of the rows went away, as {@code head} does: no error. */
    record NobodyReads() implements Ended {}

    /** Rows could not be written. */
    record Lost(String why) implements Ended {}
}
