package dev.fanfold.rehearsal.http;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** One open connection to a client. Used by one thread; only {@link #close} may come from another. */
public final class Line implements Closeable {

    private static final int DRAIN_MILLIS = 1_000;
    private static final long DRAIN_BYTES = 64 << 20;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    Line(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream(), 2048);
        this.out = new BufferedOutputStream(socket.getOutputStream(), 4096);
    }

    InputStream in() {
        return in;
    }

    OutputStream out() {
        return out;
    }

    /**
     * Lets time pass (in whole milliseconds, rounded up) while it listens: a client that closes its end is noticed at
     * once. A client that has sent its next request already is only waited for.
     */
    public void pause(Duration duration) throws IOException {
        long end = System.nanoTime() + duration.toNanos();
        for (long left = duration.toNanos(); left > 0; left = end - System.nanoTime()) {
            if (heardSomething(left)) {
                sleep(end - System.nanoTime());
            }
        }
    }

    /** Waits until the client hangs up; for ever if it does not. */
    void waitForHangUp() throws IOException {
        while (true) {
            pause(Duration.ofDays(1));
        }
    }

    private boolean heardSomething(long nanos) throws IOException {
        in.mark(1);
        socket.setSoTimeout((int) Math.min(Integer.MAX_VALUE, (nanos + 999_999) / 1_000_000));
        try {
            if (in.read() < 0) {
                throw new HungUp();
            }
            in.reset();
            return true;
        } catch (SocketTimeoutException silence) {
            return false;
        } finally {
            socket.setSoTimeout(0);
        }
    }

    private static void sleep(long nanos) throws IOException {
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, nanos)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("the server was closed", stopped);
        }
    }

    /** Closes with RST instead of FIN. What was sent before has left already. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Reads away what the client still sends, for a moment: closed with unread bytes, TCP would lose the answer. */
    void drain() throws IOException {
        out.flush();
        socket.shutdownOutput();
        socket.setSoTimeout(DRAIN_MILLIS);
        in.skipNBytes(DRAIN_BYTES);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
