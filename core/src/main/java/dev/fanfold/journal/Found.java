package dev.fanfold.journal;

/**
 * What a {@link Reading} comes upon: a line, or damage.
 *
 * <p>Law: what is found lies end to end, so each byte of a journal is in exactly one of these and none is dropped in
 * silence.
 */
public sealed interface Found {
    /** Where it begins, in bytes from the start of the file. */
    long offset();

    /** How many bytes it takes, its line feed included. */
    long length();

    /** Where what follows it begins. */
    default long end() {
        return offset() + length();
    }

    /** A whole line. */
    record Written(long offset, long length, Line line) implements Found {}

    /** Bytes that are no lines. */
    sealed interface Damage extends Found {}

    /**
     * The end of a journal that was being written when all stopped: nothing whole follows.
     *
     * <p>No line in it was ever acknowledged, unless the disk itself lost it. It may be cut off.
     */
    record TornTail(long offset, long length) implements Damage {
        @Override
        public String toString() {
            return "the last " + length + " bytes, from byte " + offset + " on, are no whole lines: a crash while"
                    + " writing leaves that";
        }
    }

    /**
     * A bad stretch that is no torn tail: whole lines follow it, or it holds a line that is whole and makes no sense. What it
     * held is unknown; it stays in the file.
     */
    record Corrupt(long offset, long length) implements Damage {
        @Override
        public String toString() {
            return length + " bytes from byte " + offset + " on are damaged: what was recorded there is unknown";
        }
    }
}
