package dev.fanfold.rehearsal;

import dev.fanfold.rehearsal.reply.Dice;
import java.util.function.Predicate;

/**
 * When a fault strikes: at the first few requests, at every k-th, at a seeded share, or at all that a condition names.
 * Several are tried in the order given, and the first that strikes is played; a rule counts the requests that came to
 * it and met its condition.
 *
 * @param fault what happens
 * @param rhythm which of the requests it strikes
 * @param condition which requests it looks at
 */
public record Faults(Fault fault, Rhythm rhythm, Predicate<Asked> condition) {

    /** Which of the requests that came to a rule are struck. */
    public sealed interface Rhythm {
        /** All of them. */
        record Always() implements Rhythm {}

        /** Those that came first. */
        record First(long count) implements Rhythm {}

        /** The k-th, the 2k-th, and so on. */
        record Every(long k) implements Rhythm {}

        /** A share chosen by the server's seed, the body and how often this body came. */
        record Share(double share) implements Rhythm {}
    }

    /** The first {@code count} requests. */
    public static Faults first(long count, Fault fault) {
        check(count >= 1, "the number of first requests", count);
        return new Faults(fault, new Rhythm.First(count), asked -> true);
    }

    /** Every k-th request; with 1 all of them. */
    public static Faults every(long k, Fault fault) {
        check(k >= 1, "every k-th request: k", k);
        return new Faults(fault, new Rhythm.Every(k), asked -> true);
    }

    /** A share of the requests; asked again, a request may pass. */
    public static Faults seeded(double share, Fault fault) {
        check(share >= 0 && share <= 1, "a share", share);
        return new Faults(fault, new Rhythm.Share(share), asked -> true);
    }

    /** Every request that meets a condition. */
    public static Faults when(Predicate<Asked> condition, Fault fault) {
        return new Faults(fault, new Rhythm.Always(), condition);
    }

    /** The same rule, looking only at requests that meet this condition too. */
    public Faults only(Predicate<Asked> other) {
        return new Faults(fault, rhythm, condition.and(other));
    }

    /** Whether the request that came as number {@code ordinal} (from 0) is struck. */
    boolean strikes(long ordinal, Dice dice) {
        return switch (rhythm) {
            case Rhythm.Always always -> true;
            case Rhythm.First first -> ordinal < first.count();
            case Rhythm.Every every -> (ordinal + 1) % every.k() == 0;
            case Rhythm.Share share -> dice.falls(share.share());
        };
    }

    static void check(boolean holds, String name, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(name + " cannot be " + value);
        }
    }
}
