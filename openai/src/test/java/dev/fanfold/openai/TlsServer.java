package dev.fanfold.openai;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content;
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
    private final Duration latency;

    private TlsServer(Duration latency, List<String> protocols, int streams) throws Exception {
        this.latency = latency;
        var http = new HttpConfiguration();
        http.addCustomizer(new SecureRequestCustomizer(false));
        var h2 = new HTTP2ServerConnectionFactory(http);
        h2.setMaxConcurrentStreams(streams);
        var h1 = new HttpConnectionFactory(http);
        var alpn = new ALPNServerConnectionFactory(protocols.toArray(String[]::new));
        alpn.setDefaultProtocol("http/1.1");
        connector = new ServerConnector(server, new SslConnectionFactory(tls(), "alpn"), alpn, h2, h1);
        connector.setAcceptQueueSize(4096);
        connector.addBean(new Connection.Listener() {
            @Override
            public void onOpened(Connection connection) {
                connections.addAndGet(connection instanceof org.eclipse.jetty.io.ssl.SslConnection ? 1 : 0);
            }
        });
        server.addConnector(connector);
        server.setHandler(new Answers());
        server.start();
    }

    static TlsServer http2(int streams, Duration latency) throws Exception {
        return new TlsServer(latency, List.of("h2", "http/1.1"), streams);
    }

    static TlsServer http1(Duration latency) throws Exception {
        return new TlsServer(latency, List.of("http/1.1"), 1);
    }

    URI baseUrl() {
        return URI.create("https://localhost:" + connector.getLocalPort() + "/v1");
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
                callback.succeeded();
                return true;
            }
            request.addFailureListener(failure -> aborted.countDown());
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            Content.Source.asString(
                    request,
                    StandardCharsets.UTF_8,
                    Promise.from(body -> arrived(body, response, callback), callback::failed));
            return true;
        }

        private void arrived(String body, Response response, Callback callback) {
            var question = JSON.readTree(body).path("messages").path(0).path("content").stringValue();
            arrivals.computeIfAbsent(question, q -> new AtomicInteger()).incrementAndGet();
            arrived.countDown();
            server.getScheduler()
                    .schedule(() -> answer(question, response, callback), latency.toMillis(), TimeUnit.MILLISECONDS);
        }

        private void answer(String question, Response response, Callback callback) {
            atOnce.decrementAndGet();
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
            Content.Sink.write(response, true, Answer.saying(question), callback);
        }
    }
}
