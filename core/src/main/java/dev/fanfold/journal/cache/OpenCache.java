package dev.fanfold.journal.cache;

import dev.fanfold.journal.Frame;
import dev.fanfold.journal.JournalException;
import dev.fanfold.journal.Key;
import dev.fanfold.journal.Line;
import dev.fanfold.model.Reply;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A cache that is open.
 *
 * <p>Law: it makes no answer wrong and no run fail. An answer is found under its own key alone, and only if it was there
 * before the run began, so that a run shares none of its own. What cannot be read is missing; once something cannot be
 * written, or its room is used up, nothing more is, and {@link #problem} tells why.
 *
 * <p>Threads: any, of any number of programs.
 */
public final class OpenCache {
    private final AnswerCache rules;
    private final InstantSource clock;
    private final AtomicLong room;
    private final AtomicReference<Optional<String>> problem = new AtomicReference<>(Optional.empty());

    private OpenCache(AnswerCache rules, InstantSource clock, long room) {
        this.rules = rules;
        this.clock = clock;
        this.room = new AtomicLong(room);
    }

    /**
     * Opens a cache, and makes it where there is none; what is too old or too much is removed.
     *
     * @throws JournalException when its folder cannot be made or looked through, or anybody may write into it
     */
    public static OpenCache of(AnswerCache rules, InstantSource clock) {
        try {
            Private.folder(rules.folder());
            refuseAnybodys(rules.folder());
            var since = clock.instant().minus(rules.mostAge());
            var left = new Sweep(rules.folder(), since, rules.mostBytes()).done();
            return new OpenCache(rules, clock, rules.mostBytes() - left);
        } catch (IOException impossible) {
            throw new JournalException(
                    "the cache " + rules.folder() + " cannot be opened (" + said(impossible)
                            + "): see that it is a folder of yours, or name another one",
                    impossible);
        }
    }

    /** What anybody may have put there is no answer of a model. */
    private static void refuseAnybodys(Path folder) throws IOException {
        if (Private.anybodyWrites(folder)) {
            throw new JournalException("anybody may write into the cache " + folder
                    + ", and so answer for a model: chmod o-w that folder, or name another one");
        }
    }

    /** What is found by a run that begins now is older than this. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * The answer to a question.
     *
     * @param begun when the run that asks began
     */
    public Optional<Reply> find(Key key, Instant begun) {
        try {
            return cell(key).read(clock.instant().minus(rules.mostAge()), begun).map(Line.Answered::reply);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Keeps an answer, without its prompt, where there is room. */
    public void add(Line.Answered answer) {
        if (problem.get().isEmpty()) {
            try {
                add(answer.key(), Frame.of(withoutPrompt(answer)).array());
            } catch (IOException | IllegalArgumentException unwritable) {
                problem.set(Optional.of("the cache " + rules.folder() + " takes no more (" + said(unwritable)
                        + "): the run is none the worse; make room, or see that the folder is yours to write"));
            }
        }
    }

    private static Line.Answered withoutPrompt(Line.Answered answer) {
        return new Line.Answered(answer.key(), answer.where(), answer.attempt(), Optional.empty(), answer.reply());
    }

    private void add(Key key, byte[] line) throws IOException {
        var taken = Sweep.taken(line.length);
        if (room.addAndGet(-taken) < 0) {
            room.addAndGet(taken);
            problem.set(Optional.of("the cache " + rules.folder() + " is full: what is oldest goes when it is opened"
                    + " again, or give it more room"));
        } else {
            cell(key).write(line, clock.instant());
        }
    }

    /** Why it takes no more, in one line; nothing while it does. */
    public Optional<String> problem() {
        return problem.get();
    }

    private Cell cell(Key key) {
        return Cell.of(rules.folder(), key);
    }

    private static String said(Exception cause) {
        return Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
    }
}
