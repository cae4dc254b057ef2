package dev.fanfold.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The lines that wait to be written, between those who append and the one who writes. Threads: any. */
final class Backlog {
    private final String name;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Condition room = lock.newCondition();
    private final Condition ended = lock.newCondition();
    private final Queue<Pending> waiting = new ArrayDeque<>();
    private List<Pending> taken = List.of();
    private Stage stage = Stage.NEW;
    private boolean closed;
    private Optional<JournalException> poison = Optional.empty();

    /** How far the writing thread is. */
    private enum Stage {
        NEW,
        BEGUN,
        ENDED
    }

    Backlog(String name) {
        this.name = name;
    }

    void add(Pending line) throws InterruptedException {
        lock.lock();
        try {
            while (waiting.size() >= Writer.QUEUE && isOpen()) {
                room.await();
            }
            requireOpen();
            waiting.add(line);
            work.signal();
        } finally {
            lock.unlock();
        }
    }

    /** The next batch, as soon as there is one; empty once all is written and no more will come. */
    List<Pending> take() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                work.awaitUninterruptibly();
            }
            taken = batch();
            room.signalAll();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Whether whoever asks is to write; not so once it is closed. */
    boolean begin() {
        lock.lock();
        try {
            if (stage != Stage.NEW && !closed) {
                throw new IllegalStateException("the journal " + name + " has a thread to write it already");
            }
            return isFirst();
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more; tells whether whoever closes is to write what is left. */
    boolean close() {
        lock.lock();
        try {
            closed = true;
            work.signal();
            room.signalAll();
            return isFirst();
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            stage = Stage.ENDED;
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns once all is written, or throws because it cannot be. */
    void awaitEnd() {
        lock.lock();
        try {
            while (stage != Stage.ENDED) {
                ended.awaitUninterruptibly();
            }
            requireSound();
        } finally {
            lock.unlock();
        }
    }

    void poison(Throwable broken) {
        lock.lock();
        try {
            var why = Failures.unwritable(name, broken);
            poison = Optional.of(why);
            taken.forEach(line -> line.ticket().ifPresent(ticket -> ticket.isLost(why)));
            waiting.forEach(line -> line.ticket().ifPresent(ticket -> ticket.isLost(why)));
            waiting.clear();
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private List<Pending> batch() {
        List<Pending> batch = new ArrayList<>();
        var bytes = 0L;
        for (var next = waiting.peek(); next != null; next = waiting.peek()) {
            bytes += next.length();
            if (!batch.isEmpty() && bytes > Writer.BATCH_BYTES) {
                return batch;
            }
            batch.add(waiting.remove());
        }
        return batch;
    }

    private boolean isFirst() {
        var first = stage == Stage.NEW;
        stage = first ? Stage.BEGUN : stage;
        return first;
    }

    private boolean isOpen() {
        return !closed && poison.isEmpty();
    }

    private void requireOpen() {
        requireSound();
        if (closed) {
            throw Failures.closed(name);
        }
    }

    private void requireSound() {
        if (poison.isPresent()) {
            throw poison.get().again();
        }
    }
}
