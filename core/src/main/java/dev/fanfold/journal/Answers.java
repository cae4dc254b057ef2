package dev.fanfold.journal;

import dev.fanfold.journal.Line.Answered;
import dev.fanfold.journal.Line.Refused;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The answers that stand in a journal, found by their questions and read back from the disk.
 *
 * <p>Law, an answer in the journal is never paid for again: whatever was added is found under its key, whoever asks. Of
 * several answers to one question the one from the same place is given, or else the first; and only what was written before
 * a given offset, so that a run never takes an answer of its own for one of an earlier run.
 *
 * <p>Answers that will not come are found in the same way, on their own.
 *
 * <p>Threads: any. Errors: {@link JournalException} when the disk cannot be read, or no longer says what it said.
 */
public final class Answers {
    private final Shelf<Answered> answers;
    private final Shelf<Refused> refusals;
    private final AtomicLong count = new AtomicLong();

    /** The answers on this disk: none, until they are added. */
    public Answers(Disk disk) {
        this.answers = new Shelf<>(disk, Answered.class);
        this.refusals = new Shelf<>(disk, Refused.class);
    }

    /** Remembers where a line stands, if it is one to look for; add them in the order of the file. */
    public void add(Line line, long offset) {
        switch (line) {
            case Answered answered -> {
                answers.add(answered, offset);
                count.incrementAndGet();
            }
            case Refused refused -> refusals.add(refused, offset);
            default -> {
                // Nobody asks for it.
            }
        }
    }

    /** How many answers there are, those that came since it was opened included. */
    public long count() {
        return count.get();
    }

    /**
     * The answer to a question.
     *
     * @param where the place that asks
     * @param before only what stands before this offset
     */
    public Optional<Answered> find(Key key, String where, long before) {
        return answers.find(key, where, before);
    }

    /** The refusal of a question; otherwise as {@link #find}. */
    public Optional<Refused> findRefusal(Key key, String where, long before) {
        return refusals.find(key, where, before);
    }
}
