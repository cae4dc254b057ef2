package dev.fanfold.openai;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http2.ErrorCode;
import org.eclipse.jetty.http2.HTTP2Connection;
import org.eclipse.jetty.http2.HTTP2Session;
import org.eclipse.jetty.http2.frames.GoAwayFrame;
import org.eclipse.jetty.http2.frames.SettingsFrame;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.RateControl;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chat server over TLS that answers each question with the question, after a while, and counts by question how often its
 * body arrived.
 */
final class TlsServer implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Server server = new Server();
    private final ServerConnector connector;
    private final Map<String, AtomicInteger> arrivals = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch aborted = new CountDownLatch(1);
    private final Queue<Set<String>> signs = new ConcurrentLinkedQueue<>();
    private final Set<HTTP2Session> sessions = ConcurrentHashMap.newKeySet();
    private final HTTP2ServerConnectionFactory h2;
    private final Policy policy;

    /** What becomes of a question whose body has arrived. */
    interface Policy {
        void arrived(Arrival arrival);
    }

    /** A question that has arrived, and the way to answer it. */
    record Arrival(TlsServer server, Request request, String question, Runnable answer) {
        void answerAfter(Duration latency) {
            server.server.getScheduler().schedule(answer, latency.toMillis(), TimeUnit.MILLISECONDS);
        }

        int stream() {
            return Integer.parseInt(request.getId().replaceAll(".*#", ""));
        }

        /** Closes the connection in good order: what came after this stream is not taken up. */
        void retireConnectionAfter(int lastStream) {
            var goAway = new GoAwayFrame(lastStream, ErrorCode.NO_ERROR.code, new byte[0]);
            server.sessions.forEach(session -> session.goAway(goAway, Callback.NOOP));
        }

        void cutConnection() {
            request.getConnectionMetaData().getConnection().getEndPoint().close(new IOException("cut"));
        }
    }

    private TlsServer(List<String> protocols, int streams, Policy policy) throws Exception {
        this.policy = policy;
        var http = new HttpConfiguration();
        http.addCustomizer(new SecureRequestCustomizer(false));
        h2 = new HTTP2ServerConnectionFactory(http);
        h2.setMaxConcurrentStreams(streams);
        var h1 = new HttpConnectionFactory(http);
        var alpn = new ALPNServerConnectionFactory(protocols.toArray(String[]::new));
        alpn.setDefaultProtocol("http/1.1");
        connector = new ServerConnector(server, new SslConnectionFactory(tls(), "alpn"), alpn, h2, h1);
        connector.setAcceptQueueSize(4096);
        connector.addBean(new Connection.Listener() {
            @Override
            public void onOpened(Connection connection) {
                if (connection instanceof SslConnection) {
                    connections.incrementAndGet();
                } else if (connection instanceof HTTP2Connection spoken) {
                    sessions.add(spoken.getSession());
                }
            }
        });
        server.addConnector(connector);
        server.setHandler(new Answers());
        server.start();
    }

    static TlsServer http2(int streams, Duration latency) throws Exception {
        return http2(streams, arrival -> arrival.answerAfter(latency));
    }

    static TlsServer http2(int streams, Policy policy) throws Exception {
        return new TlsServer(List.of("h2", "http/1.1"), streams, policy);
    }

    static TlsServer http1(Duration latency) throws Exception {
        return new TlsServer(List.of("http/1.1"), 1, arrival -> arrival.answerAfter(latency));
    }

    URI baseUrl() {
        return URI.create("https://localhost:" + connector.getLocalPort() + "/v1");
    }

    /** The host with its port, as messages name it. */
    String place() {
        return "localhost:" + connector.getLocalPort();
    }

    /** How often the body of each question arrived. */
    Map<String, AtomicInteger> arrivals() {
        return arrivals;
    }

    int connections() {
        return connections.get();
    }

    int mostAtOnce() {
        return mostAtOnce.get();
    }

    /** The names of the headers of each call that asked for nothing but a sign. */
    Queue<Set<String>> signs() {
        return signs;
    }

    void forget() {
        arrivals.clear();
        mostAtOnce.set(0);
    }

    /** Refuses what is too much, however much it is, instead of taking it for an attack and cutting the connection. */
    TlsServer patient() {
        h2.setRateControlFactory(new RateControl.Factory() {});
        return this;
    }

    /** Changes its mind, on every connection it has or will have, about how many streams it takes. */
    void announce(int streams) {
        h2.setMaxConcurrentStreams(streams);
        var settings = new SettingsFrame(Map.of(SettingsFrame.MAX_CONCURRENT_STREAMS, streams), false);
        sessions.forEach(session -> session.settings(settings, Callback.NOOP));
    }

    boolean awaitArrival() throws InterruptedException {
        return arrived.await(30, TimeUnit.SECONDS);
    }

    boolean awaitAbort() throws InterruptedException {
        return aborted.await(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static SslContextFactory.Server tls() {
        var tls = new SslContextFactory.Server();
        tls.setKeyStorePath(Certificate.store().toString());
        tls.setKeyStorePassword(Certificate.PASSWORD);
        return tls;
    }

    private final class Answers extends Handler.Abstract.NonBlocking {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            if (request.getMethod().equals("OPTIONS")) {
                signs.add(request.getHeaders().getFieldNamesCollection());
                callback.succeeded();
                return true;
            }
            request.addFailureListener(failure -> aborted.countDown());
            Content.Source.asString(
                    request,
                    StandardCharsets.UTF_8,
                    Promise.from(body -> arrived(body, request, response, callback), callback::failed));
            return true;
        }

        private void arrived(String body, Request request, Response response, Callback callback) {
            var question =
                    JSON.readTree(body).path("messages").path(0).path("content").stringValue();
            arrivals.computeIfAbsent(question, q -> new AtomicInteger()).incrementAndGet();
            arrived.countDown();
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            Runnable answer = () -> answer(question, response, callback);
            policy.arrived(new Arrival(TlsServer.this, request, question, answer));
        }

        private void answer(String question, Response response, Callback callback) {
            atOnce.decrementAndGet();
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
            Content.Sink.write(response, true, Answer.saying(question), callback);
        }
    }
}
