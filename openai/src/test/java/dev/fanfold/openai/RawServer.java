package dev.fanfold.openai;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that reads a request and then does to the bare connection what a test says. */
final class RawServer implements AutoCloseable {
    /** What becomes of a connection whose request was read. */
    interface Fault {
        void happen(Socket socket, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket listening = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
    private final CountDownLatch closedByClient = new CountDownLatch(1);
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();
    private final Fault fault;

    private RawServer(Fault fault) throws IOException {
        this.fault = fault;
        Thread.startVirtualThread(this::accept);
    }

    static RawServer that(Fault fault) throws IOException {
        return new RawServer(fault);
    }

    /** Sends these bytes and keeps the connection open until the client closes it. */
    static RawServer sendingThenSilent(String bytes) throws IOException {
        return that((socket, out) -> {
            out.write(bytes.getBytes(StandardCharsets.UTF_8));
            out.flush();
        });
    }

    OpenAi.Unnamed unnamed() {
        return OpenAi.at(URI.create("http://localhost:" + listening.getLocalPort() + "/v1"));
    }

    /** The host with its port, as messages name it. */
    String place() {
        return "localhost:" + listening.getLocalPort();
    }

    OpenAi options() {
        return unnamed().model("some-model");
    }

    int requests() {
        return requests.get();
    }

    boolean awaitArrival() throws InterruptedException {
        return arrived.await(30, TimeUnit.SECONDS);
    }

    /** Whether the client let go of a connection before the server did. */
    boolean awaitClose() throws InterruptedException {
        return closedByClient.await(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private void accept() {
        try {
            while (true) {
                var socket = listening.accept();
                Thread.startVirtualThread(() -> serve(socket));
            }
        } catch (IOException closed) {
            arrived.countDown();
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = socket.getInputStream();
            readRequest(in);
            requests.incrementAndGet();
            arrived.countDown();
            fault.happen(socket, socket.getOutputStream());
            if (!socket.isClosed() && in.read() < 0) {
                closedByClient.countDown();
            }
        } catch (IOException e) {
            closedByClient.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void readRequest(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new UncheckedIOException(new IOException("no request"));
            }
            head.append((char) next);
        }
        var length =
                head.toString().lines().filter(l -> l.toLowerCase(Locale.ROOT).startsWith("content-length:"));
        in.readNBytes(
                Integer.parseInt(length.findFirst().orElse(":0").split(":")[1].strip()));
    }
}
