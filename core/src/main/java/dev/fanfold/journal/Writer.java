package dev.fanfold.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Writes lines to a disk, as many at once as came while the disk was busy.
 *
 * <p>Law, acknowledged is there: a {@link Ticket} returns only once its line is forced. Lines stand in the order in which
 * they were appended.
 *
 * <p>Law, poisoned for ever: after the first failure of the disk nothing more is written, whoever waits and whoever comes
 * later gets a {@link JournalException}, and what was acknowledged stays. A torn tail is left to the next opening: a disk
 * that has just failed is not asked to mend itself.
 *
 * <p>A batch is all that waits by then, up to {@link #BATCH_BYTES}: one write, and one force if anybody waits for it. No time
 * is spent to let a batch grow. While one is forced the next one gathers, so the slower the disk the larger the batches; and
 * whoever was just told goes first, so what follows from one batch is together in the next. A line that comes alone waits
 * for no company.
 *
 * <p>Bounded by default: where {@link #QUEUE} lines wait, whoever appends one more waits too.
 *
 * <p>Threads: any may append. One is lent for the writing: it calls {@link #run}, which returns once the writer is closed or
 * poisoned. An interrupt of that thread stops nothing.
 */
public final class Writer implements Runnable, AutoCloseable {
    /** The most bytes of one batch, unless a single line has more: a thousand answers, as most are. */
    public static final int BATCH_BYTES = 1 << 22;

    /** The most lines that wait to be written. */
    public static final int QUEUE = 1_024;

    private final Disk disk;
    private final Backlog backlog;
    private long end;
    private long forced;

    /**
     * A writer that goes on where the disk ends; that has to be at the end of a line.
     *
     * @throws JournalException when the disk does not say where it ends
     */
    public Writer(Disk disk) {
        this.disk = disk;
        this.backlog = new Backlog(disk.name());
        try {
            this.end = disk.size();
            this.forced = end;
        } catch (IOException unreadable) {
            throw Failures.unreadable(disk, unreadable);
        }
    }

    /**
     * Hands over a line that must outlive a crash before anything follows from it.
     *
     * @throws IllegalArgumentException when it is too long for a line; the writer goes on
     * @throws JournalException when the writer is poisoned or closed
     */
    public Ticket append(Line line) throws InterruptedException {
        var ticket = new Ticket();
        backlog.add(new Pending(Frame.of(line), Optional.of(ticket), offset -> {}));
        return ticket;
    }

    /**
     * Hands over a line that nobody waits for: it is written soon, outlives the end of this process from then on, and a crash
     * of the machine once a later line or the closing is forced.
     *
     * @throws IllegalArgumentException when it is too long for a line; the writer goes on
     * @throws JournalException when the writer is poisoned or closed
     */
    public void appendLazily(Line line) throws InterruptedException {
        appendLazily(line, offset -> {});
    }

    /**
     * The same.
     *
     * @param written is told where it stands, once it may be read there and before any later line is acknowledged; on the
     *     writing thread, so it is quick and never throws
     */
    public void appendLazily(Line line, LongConsumer written) throws InterruptedException {
        backlog.add(new Pending(Frame.of(line), Optional.empty(), written));
    }

    /**
     * Writes until it is closed; for the one thread that is lent.
     *
     * @throws IllegalStateException when another thread was lent before
     */
    @Override
    public void run() {
        if (backlog.begin()) {
            writeAll();
        }
    }

    /**
     * Takes no more lines, and returns once all that were taken are forced. It lends its own thread where none was lent. The
     * disk stays open.
     *
     * @throws JournalException when the writer is poisoned, so that not even a line that nobody waits for is lost in silence
     */
    @Override
    public void close() {
        if (backlog.close()) {
            writeAll();
        }
        backlog.awaitEnd();
    }

    private void writeAll() {
        try {
            for (var batch = backlog.take(); !batch.isEmpty(); batch = backlog.take()) {
                write(batch);
                letOthersGoOn();
            }
            force();
        } catch (IOException | RuntimeException broken) {
            backlog.poison(broken);
        } catch (Error broken) {
            backlog.poison(broken);
            throw broken;
        } finally {
            backlog.end();
        }
    }

    private void write(List<Pending> batch) throws IOException {
        disk.append(joined(batch));
        var awaited = batch.stream().anyMatch(line -> line.ticket().isPresent());
        var begin = end;
        end += length(batch);
        if (awaited) {
            force();
        }
        acknowledge(batch, begin);
    }

    /** Without it about a third of those who write at once would be in a batch, and the disk be forced three times as often. */
    @SuppressWarnings("ThreadPriorityCheck") // nothing but speed hangs on it
    private static void letOthersGoOn() {
        Thread.yield();
    }

    private void force() throws IOException {
        if (forced < end) {
            disk.force();
            forced = end;
        }
    }

    private static void acknowledge(List<Pending> batch, long begin) {
        var offset = begin;
        for (var line : batch) {
            var there = offset;
            line.written().accept(there);
            line.ticket().ifPresent(ticket -> ticket.isThere(there));
            offset += line.length();
        }
    }

    private static ByteBuffer joined(List<Pending> batch) {
        var bytes = ByteBuffer.allocate(Math.toIntExact(length(batch)));
        batch.forEach(line -> bytes.put(line.bytes().duplicate()));
        return bytes.flip();
    }

    private static long length(List<Pending> batch) {
        return batch.stream().mapToLong(Pending::length).sum();
    }
}
