package dev.fanfold.openai.crash;

import java.nio.file.Path;
import java.util.random.RandomGenerator;

/** What brings the death of a process from outside. */
sealed interface Trigger {
    /** None: it lives on, or dies by its own hand. */
    record Never() implements Trigger {}

    /** So many requests of this life have reached the server, and the last one has no answer yet. */
    record AtRequest(int nth) implements Trigger {}

    /** The journal has grown by so many bytes in this life. */
    record AtGrowth(long bytes) implements Trigger {}

    /** So long after its start. */
    record AfterStart(long nanos) implements Trigger {}

    /** So long after its first request reached the server. */
    record AfterFirst(long nanos) implements Trigger {}

    /**
     * Any of them.
     *
     * @param calls about how many are left to do
     * @param bytes about how many the journal will grow by
     */
    static Trigger drawn(RandomGenerator random, int calls, long bytes) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> new AtRequest(1 + random.nextInt(Math.max(1, calls)));
            case 4, 5, 6 -> new AtGrowth(1 + random.nextLong(Math.max(1, bytes)));
            case 7 -> new AfterStart(random.nextLong(800_000_000L));
            default -> new AfterFirst(random.nextLong(1 + calls * 10_000_000L));
        };
    }

    /**
     * Watches from outside; requests are watched at the server.
     *
     * @param before how long the journal was at the start
     */
    default boolean hasCome(Path journal, long before, long sinceStart, long sinceFirst) {
        return switch (this) {
            case Never never -> false;
            case AtRequest atServer -> false;
            case AtGrowth(var bytes) -> journal.toFile().length() >= before + bytes;
            case AfterStart(var nanos) -> sinceStart >= nanos;
            case AfterFirst(var nanos) -> sinceFirst >= nanos;
        };
    }
}
