package dev.fanfold.rehearsal.http;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Accepts lines on loopback and serves each on a virtual thread of its own. The number of lines is bounded by the
 * process's file descriptors: one a line. Idle lines stay open for as long as the client likes.
 */
public final class HttpServer implements Closeable {

    /** What the kernel may hold for {@code accept}; it cuts this down to its own limit. */
    private static final int BACKLOG = 16_384;

    private static final long GOODBYE_MILLIS = 1_000;
    private static final long OUT_OF_FILES_PAUSE_MILLIS = 5;

    private final ServerSocket door;
    private final Service service;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final Thread doorkeeper;
    private volatile boolean closed;

    private HttpServer(ServerSocket door, Service service) {
        this.door = door;
        this.service = service;
        // A platform thread: accepting must not queue behind ten thousand virtual ones.
        this.doorkeeper = Thread.ofPlatform()
                .daemon()
                .name("rehearsal-accept-" + door.getLocalPort())
                .unstarted(this::accept);
    }

    /** Opens an ephemeral port on 127.0.0.1 and serves at once. */
    public static HttpServer open(Service service) throws IOException {
        var door = new ServerSocket();
        door.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), BACKLOG);
        var server = new HttpServer(door, service);
        server.doorkeeper.start();
        return server;
    }

    /** The port that was opened. */
    public int port() {
        return door.getLocalPort();
    }

    /** Closes every line at once; calls in flight are dropped. Waits a second at most until their threads are gone. */
    @Override
    public void close() throws IOException {
        closed = true;
        door.close();
        for (var line : lines) {
            line.close();
        }
        threads.shutdownNow();
        try {
            doorkeeper.join(GOODBYE_MILLIS);
            threads.awaitTermination(GOODBYE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        while (!closed) {
            try {
                start(door.accept());
            } catch (IOException refused) {
                pauseUnlessClosed();
            }
        }
    }

    /** Out of file descriptors: the lines that are open go on, and the next is tried again shortly. */
    private void pauseUnlessClosed() {
        if (!closed) {
            try {
                Thread.sleep(OUT_OF_FILES_PAUSE_MILLIS);
            } catch (InterruptedException stopped) {
                closed = true;
            }
        }
    }

    private void start(Socket socket) throws IOException {
        var line = lineTo(socket);
        lines.add(line);
        try {
            threads.execute(() -> talk(line));
        } catch (RejectedExecutionException closing) {
            line.close();
        }
        if (closed) {
            line.close();
        }
    }

    private static Line lineTo(Socket socket) throws IOException {
        try {
            return new Line(socket);
        } catch (IOException leftAlready) {
            socket.close();
            throw leftAlready;
        }
    }

    private void talk(Line line) {
        try (line) {
            converse(line);
        } catch (IOException gone) {
            // The client hung up or the server is being closed: the service has been told where a call was open.
        } finally {
            lines.remove(line);
        }
    }

    private void converse(Line line) throws IOException {
        var reader = new RequestReader(line.in(), line.out());
        var writer = new AnswerWriter(line);
        try {
            for (var request = reader.next(); request.isPresent(); request = reader.next()) {
                boolean kept = answer(request.get(), line, writer);
                if (!kept) {
                    return;
                }
            }
        } catch (BadHttp bad) {
            writer.send(service.refuse(bad.status(), bad.why()).header("Connection", "close"));
            line.drain();
        }
    }

    private boolean answer(Request request, Line line, AnswerWriter writer) throws IOException {
        var served = service.serve(request, line);
        boolean whole = false;
        try {
            boolean kept = writer.send(closing(request, served.answer()));
            whole = true;
            return kept;
        } finally {
            if (whole) {
                served.sent();
            } else {
                served.lost();
            }
        }
    }

    private static Answer closing(Request request, Answer answer) {
        return answer instanceof Answer.Message message
                        && message.ending() == Answer.Ending.KEEP
                        && !request.keepsLine()
                ? message.ending(Answer.Ending.CLOSE)
                : answer;
    }
}
