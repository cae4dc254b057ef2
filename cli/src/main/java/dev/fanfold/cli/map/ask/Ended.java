package dev.fanfold.cli.map.ask;

/** How a map came to its end. */
sealed interface Ended {
    /** Every record has its row. */
    record Through() implements Ended {}

    /** Somebody stopped it. */
    record Stopped() implements Ended {}

    /** It could not go on. */
    record Broken(String why) implements Ended {}

    /** The reader of the rows went away, as {@code head} does: no error. */
    record NobodyReads() implements Ended {}

    /** Rows could not be written. */
    record Lost(String why) implements Ended {}
}
