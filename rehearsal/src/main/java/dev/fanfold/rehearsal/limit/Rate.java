package dev.fanfold.rehearsal.limit;

/**
 * How much may pass: a steady rate, and how much of it may come at once.
 *
 * @param perMinute what flows in, in a minute
 * @param burst what a full bucket holds
 */
public record Rate(long perMinute, long burst) {

    /** Both must be at least 1. */
    public Rate {
        if (perMinute < 1 || burst < 1) {
            throw new IllegalArgumentException(
                    "a rate must be at least 1 and its burst too, but was " + perMinute + " a minute, burst " + burst);
        }
    }
}
