package dev.fanfold.cli.live;

import dev.fanfold.cli.screen.Look;
import dev.fanfold.cli.screen.Window;
import dev.fanfold.cli.show.Notices;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Shows a picture until it is closed: on a terminal as a block of lines, ten times a second; in the plain mode as a few
 * lines every two seconds; else not at all.
 *
 * <p>Law: after it is closed nothing of the block is left, and nothing is drawn. Errors: a picture that cannot be drawn is
 * not drawn any more, and the run goes on.
 */
public final class Live implements AutoCloseable {
    private static final Duration DRAWN_AGAIN = Duration.ofMillis(100);
    private static final Duration TOLD_AGAIN = Duration.ofSeconds(2);

    private final Picture picture;
    private final Notices notices;
    private final Window window;
    private final LongSupplier nanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final CountDownLatch closed = new CountDownLatch(1);

    Live(Picture picture, Notices notices, Window window, LongSupplier nanos) {
        this.picture = picture;
        this.notices = notices;
        this.window = window;
        this.nanos = nanos;
    }

    /**
     * Begins to show it.
     *
     * @param nanos a clock that only goes forward
     */
    public static Live showing(Picture picture, Notices notices, Window window, LongSupplier nanos) {
        var live = new Live(picture, notices, window, nanos);
        switch (notices.look().mode()) {
            case LIVE -> {
                window.watch(notices::clear);
                Standstill.heed(notices);
                live.every(DRAWN_AGAIN, live::frame);
            }
            case PLAIN -> live.every(TOLD_AGAIN, live::tell);
            case SILENT -> {}
        }
        return live;
    }

    private void every(Duration pause, Runnable shown) {
        Thread.ofPlatform().daemon().name("fanfold-live").start(() -> {
            try {
                while (!closed.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                    shown.run();
                }
            } catch (InterruptedException | RuntimeException noMore) {
                notices.clear();
            }
        });
    }

    /** Draws the picture as it is now. */
    void frame() {
        window.size().ifPresent(size -> {
            var rows = picture.rows(size, notices.look().signs(), nanos.getAsLong());
            unlessClosed(() -> notices.draw(rows));
        });
    }

    /** Says what has changed. */
    void tell() {
        var changes = picture.changes(nanos.getAsLong());
        unlessClosed(() -> changes.forEach(notices::say));
    }

    private void unlessClosed(Runnable action) {
        lock.lock();
        try {
            if (closed.getCount() > 0) {
                action.run();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            tellTheLast();
            closed.countDown();
            notices.clear();
        } finally {
            lock.unlock();
        }
    }

    private void tellTheLast() {
        if (notices.look().mode() == Look.Mode.PLAIN) {
            try {
                tell();
            } catch (RuntimeException noMore) {
                notices.clear();
            }
        }
    }
}
