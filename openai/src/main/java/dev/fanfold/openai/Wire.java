package dev.fanfold.openai;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Sends requests to one server, and brings back whole replies.
 *
 * <p>Over TLS it speaks HTTP/2 on several connections at once, one client of the JDK for each, as such a client keeps one
 * connection and fails what does not fit on it; where the server knows HTTP/1.1 only, the same clients speak that. Without
 * TLS it speaks HTTP/1.1. A call that certainly was not taken up ({@link NeverSent}) is queued again; no other is sent twice.
 *
 * <p>Clients are built when a call is due, as the first costs hundreds of milliseconds. No redirect is followed and nobody is
 * asked for a password.
 */
final class Wire implements AutoCloseable {
    private static final Duration LONGEST_WAIT_FOR_SIGN = Duration.ofSeconds(2);
    /** So often a call may be turned away unsent with nobody else in its way. */
    private static final int MOST_REFUSALS = 20;

    private final Map<Integer, HttpClient> clients = new ConcurrentHashMap<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final StreamGate gate;
    private final WireOptions options;
    private final BaseUrl base;

    Wire(WireOptions options, BaseUrl base) {
        this.options = options;
        this.base = base;
        this.gate = base.encrypted()
                ? new StreamGate(options.connections(), LaneBounds.ENCRYPTED, this::askForSign)
                : new StreamGate(1, LaneBounds.PLAIN, this::askForSign);
    }

    /**
     * Sends a body and waits for the whole reply.
     *
     * @param head what is sent but for the body
     * @param first who learns of the first token, where a stream was asked for; the reply is the same either way
     * @throws HttpTimeoutException when connection or reply took too long
     * @throws InterruptedException when the caller was told to stop; the exchange has been aborted
     */
    HttpResponse<byte[]> post(HttpRequest.Builder head, byte[] body, Optional<FirstToken> first)
            throws IOException, InterruptedException {
        var pass = gate.enter();
        for (int refusals = 0; refusals < MOST_REFUSALS; ) {
            try {
                return attempt(pass, head, body, first);
            } catch (IOException e) {
                if (!NeverSent.is(e)) {
                    gate.broke(pass, e);
                    throw told(pass, e);
                }
                refusals += gate.alone(pass) || !NeverSent.here(e) ? 1 : 0;
                pass = gate.turnedAway(pass);
            } catch (InterruptedException | RuntimeException | Error e) {
                gate.left(pass);
                throw e;
            }
        }
        gate.left(pass);
        throw new UnsentException("turned away " + MOST_REFUSALS + " times before it was read");
    }

    @Override
    public void close() {
        closed.set(true);
        clients.values().forEach(HttpClient::shutdownNow);
    }

    private HttpResponse<byte[]> attempt(Pass pass, HttpRequest.Builder head, byte[] body, Optional<FirstToken> first)
            throws IOException, InterruptedException {
        var request = head.copy()
                .POST(AnnouncedBody.of(body, () -> gate.connected(pass)))
                .build();
        var reply = await(client(pass.lane().number()).sendAsync(request, reader(first)), first, options.timeout());
        gate.replied(pass);
        return reply;
    }

    /** A call that ended without a connection was not sent; one given up by the clock might have been, that very moment. */
    private IOException told(Pass pass, IOException failure) {
        return failure instanceof HttpTimeoutException || gate.everConnected(pass)
                ? failure
                : new UnsentException("no connection", failure);
    }

    /**
     * Has the server say something, on the lane's own connection: its terms come before its first answer. The question has no
     * content and no key, and any answer will do.
     */
    private void askForSign(Lane lane) {
        var question = HttpRequest.newBuilder(base.chat())
                .method("OPTIONS", BodyPublishers.noBody())
                .header("User-Agent", "fanfold")
                .timeout(LONGEST_WAIT_FOR_SIGN)
                .build();
        Thread.startVirtualThread(() -> gate.sign(lane, turnedAway(lane, question)));
    }

    private boolean turnedAway(Lane lane, HttpRequest question) {
        try {
            client(lane.number()).send(question, BodyHandlers.discarding());
            return false;
        } catch (IOException e) {
            return NeverSent.is(e);
        } catch (InterruptedException | IllegalStateException e) {
            // Nobody interrupts this thread; a closed model has no one left who waits.
            return false;
        }
    }

    private BodyHandler<byte[]> reader(Optional<FirstToken> first) {
        int most = options.replyBytes();
        return first.isPresent() ? BoundedBody.upTo(most, first.get()) : BoundedBody.upTo(most);
    }

    /** Bounds head and body of the reply alike: the JDK's own limit ends with the head. */
    static <T> T await(CompletableFuture<T> exchange, Optional<FirstToken> first, Duration limit)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        try {
            if (first.isPresent()) {
                first.get().await(exchange, limit);
            }
            return exchange.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no whole reply within " + limit);
        } catch (CancellationException e) {
            throw new IOException("the exchange was cancelled", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } finally {
            // Aborts what still goes on; after the end it does nothing.
            exchange.cancel(true);
        }
    }

    private HttpClient client(int lane) {
        var client = clients.computeIfAbsent(lane, number -> client(options, base));
        if (closed.get()) {
            client.shutdownNow();
            throw new IllegalStateException("this model is closed");
        }
        return client;
    }

    /** A client that follows no redirect, and asks only those on this machine without TLS. */
    static HttpClient client(WireOptions options, BaseUrl base) {
        var builder = HttpClient.newBuilder()
                .version(base.encrypted() ? Version.HTTP_2 : Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(options.connectTimeout())
                .executor(Thread::startVirtualThread);
        if (!base.encrypted()) {
            builder.proxy(HttpClient.Builder.NO_PROXY);
        }
        options.trust().ifPresent(builder::sslContext);
        return builder.build();
    }
}
