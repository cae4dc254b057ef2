package dev.fanfold.engine;

import dev.fanfold.engine.clock.Time;
import dev.fanfold.job.Task;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterators;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The input of a fan on its way in.
 *
 * <p>Where nobody knows how much there is, it comes from a file or a person and may take its time: then it is read on a
 * thread of its own, a little ahead, so that a slow input holds up nothing that has ended. What was read before the input
 * broke is done all the same.
 *
 * <p>Threads: under the lock of its fan, which is let go while the input is read.
 */
final class Intake<X> {
    private static final int READ_AHEAD = 2;

    private final Iterator<Supplier<Task<X>>> input;
    private final boolean known;
    private final long count;
    private final ReentrantLock lock;
    private final Condition changed;
    private final Condition room;
    private final Deque<Supplier<Task<X>>> read = new ArrayDeque<>();
    private Optional<RuntimeException> broken = Optional.empty();
    private Optional<Thread> reader = Optional.empty();
    private boolean over;
    private boolean closing;

    /**
     * @param changed is told when something was read
     */
    Intake(Stream<Supplier<Task<X>>> input, ReentrantLock lock, Condition changed) {
        var source = input.spliterator();
        this.count = source.getExactSizeIfKnown();
        this.known = count >= 0;
        this.input = Spliterators.iterator(source);
        this.lock = lock;
        this.changed = changed;
        this.room = lock.newCondition();
    }

    /** How many tasks there are in all; negative where nobody knows. */
    long count() {
        return count;
    }

    /** Begins to read, where that is done apart. */
    void begin(ThreadFactory threads) {
        if (!known) {
            var apart = threads.newThread(this::readApart);
            reader = Optional.of(apart);
            apart.start();
        }
    }

    /** Whether a task is at hand; it is read here and now, unless it is read apart. */
    boolean ready() {
        if (read.isEmpty() && !over && reader.isEmpty()) {
            readOne();
        }
        return !read.isEmpty();
    }

    /** Whether it is worth looking again: something was read apart, or there will be no more. */
    boolean stirred() {
        return !read.isEmpty() || over;
    }

    /** Whether there are no more tasks. */
    boolean over() {
        return over && read.isEmpty();
    }

    /** The task at hand. */
    Task<X> next() {
        var next = read.removeFirst().get();
        room.signalAll();
        return next;
    }

    /** Why the input could not be read to its end. */
    Optional<RuntimeException> broken() {
        return broken;
    }

    /**
     * Reads apart no more; what is left is read when it is asked for. A reader that does not come back by then is left behind,
     * and the rest with it.
     */
    void close(Time time, long until) throws InterruptedException {
        closing = true;
        room.signalAll();
        while (reader.isPresent() && time.nanos() - until < 0) {
            time.awaitUntil(lock, changed, until);
        }
        if (reader.isPresent()) {
            reader.get().interrupt();
            over = true;
            broken = Optional.of(new IllegalStateException("it was still being read when the fan was stopped"));
        }
    }

    private void readApart() {
        lock.lock();
        try {
            while (!over && !closing) {
                if (read.size() < READ_AHEAD) {
                    readOne();
                    changed.signalAll();
                } else {
                    room.awaitUninterruptibly();
                }
            }
        } finally {
            reader = Optional.empty();
            changed.signalAll();
            lock.unlock();
        }
    }

    /** Reading may block, and tasks must be able to end meanwhile. */
    private void readOne() {
        Optional<Supplier<Task<X>>> one = Optional.empty();
        Optional<RuntimeException> why = Optional.empty();
        lock.unlock();
        try {
            one = input.hasNext() ? Optional.of(input.next()) : Optional.empty();
        } catch (RuntimeException e) {
            why = Optional.of(e);
        } catch (Error e) {
            why = Optional.of(new IllegalStateException(e.toString(), e));
        } finally {
            lock.lock();
        }
        one.ifPresent(read::addLast);
        over |= one.isEmpty();
        broken = broken.isPresent() ? broken : why;
    }
}
