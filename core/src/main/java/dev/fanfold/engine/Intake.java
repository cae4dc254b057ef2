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

    private final Stream<Supplier<Task<X>>> source;
    private final Iterator<Supplier<Task<X>>> input;
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
        var all = input.spliterator();
        this.source = input;
        this.count = all.getExactSizeIfKnown();
        this.input = Spliterators.iterator(all);
        this.lock = lock;
        this.changed = changed;
        this.room = lock.newCondition();
    }

    /** How many tasks there are in all; negative where nobody knows. */
    long count() {
        return count;
    }

    /** Whether anybody knows how much there is. */
    boolean known() {
        return count >= 0;
    }

    /** Begins to read, where that is done apart. */
    void begin(ThreadFactory threads) {
        if (!known()) {
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

    /** Waits for a task that is read apart to be at hand, until then. */
    void await(Time time, long until) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        while (reader.isPresent() && !stirred() && time.nanos() - until < 0) {
            time.awaitUntil(lock, changed, until);
        }
    }

    /** Reads apart no more. A reader that does not come back by then is left behind. */
    void end(Time time, long until) throws InterruptedException {
        closing = true;
        room.signalAll();
        reader.ifPresent(Thread::interrupt);
        while (reader.isPresent() && time.nanos() - until < 0) {
            time.awaitUntil(lock, changed, until);
        }
    }

    /** An input that cannot be closed is as bad as one that cannot be read on: gives why. */
    Optional<RuntimeException> close() {
        try {
            source.close();
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
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
