package dev.fanfold.journal.cache;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A folder in which answers are kept for all programs that name it: what one has paid for, another need not ask.
 *
 * <p>An answer is found by the same {@link dev.fanfold.journal.Key} as in a journal: the same model at the same place, the
 * same prompt to the letter, the same ordinal of the same repetition. So the attempts of one vote never share an answer, and
 * a vote that is held again gets the ballots it had.
 *
 * <p>Immutable, validated when set. Answers are in it as they are, for the owner of the folder alone to read; prompts are not.
 *
 * @param folder made when the cache is opened, where there is none; its own folder has to be there
 * @param mostBytes the most that its files take on the disk
 * @param mostAge older answers are neither given nor kept
 */
public record AnswerCache(Path folder, long mostBytes, Duration mostAge) {
    private static final long USUAL_BYTES = 256L << 20;
    private static final long FEWEST_BYTES = 1L << 20;
    private static final Duration USUAL_AGE = Duration.ofDays(30);

    /**
     * As above.
     *
     * @throws IllegalArgumentException when the folder is a file or would stand in no folder, has room for less than
     *     2<sup>20</sup> bytes, or keeps nothing at all; names what is wrong
     */
    public AnswerCache {
        var around = folder.toAbsolutePath().getParent();
        if (around == null || !Files.isDirectory(around) || (Files.exists(folder) && !Files.isDirectory(folder))) {
            throw new IllegalArgumentException(
                    "a cache is a folder in a folder that is there, and " + folder + " is not");
        }
        if (mostBytes < FEWEST_BYTES) {
            throw new IllegalArgumentException(
                    "a cache has room for at least " + FEWEST_BYTES + " bytes, not " + mostBytes);
        }
        if (!mostAge.isPositive()) {
            throw new IllegalArgumentException("answers are kept for a while, not for " + mostAge);
        }
    }

    /**
     * A cache in this folder, of at most 256 MB and for 30 days.
     *
     * @throws IllegalArgumentException when it is a file, or its own folder is missing
     */
    public static AnswerCache in(Path folder) {
        return new AnswerCache(folder, USUAL_BYTES, USUAL_AGE);
    }

    /**
     * The most that its files take on the disk; whenever it is opened the oldest go until a quarter of that is free.
     *
     * @param bytes at least 2<sup>20</sup>
     */
    public AnswerCache atMost(long bytes) {
        return new AnswerCache(folder, bytes, mostAge);
    }

    /** Answers that are older are neither given nor kept. */
    public AnswerCache notOlderThan(Duration age) {
        return new AnswerCache(folder, mostBytes, age);
    }
}
