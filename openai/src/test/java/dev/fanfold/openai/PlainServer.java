package dev.fanfold.openai;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A server without TLS that answers every call as a test says, and keeps what it was sent. */
final class PlainServer implements AutoCloseable {
    /** What one call gets. */
    interface Script {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** What one call sent. */
    record Received(String method, String path, Map<String, List<String>> headers, String body) {}

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private PlainServer(Script script) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    body));
            try (exchange) {
                script.answer(exchange);
            }
        });
        server.start();
    }

    static PlainServer running(Script script) throws IOException {
        return new PlainServer(script);
    }

    static PlainServer answering(int status, String body, String... headers) throws IOException {
        return running(exchange -> send(exchange, status, body.getBytes(StandardCharsets.UTF_8), headers));
    }

    static PlainServer answering(byte[] body) throws IOException {
        return running(exchange -> send(exchange, 200, body));
    }

    static void send(HttpExchange exchange, int status, byte[] body, String... headers) throws IOException {
        for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    URI baseUrl() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/v1");
    }

    /** The host with its port, as messages name it. */
    String place() {
        return "localhost:" + server.getAddress().getPort();
    }

    OpenAi options() {
        return OpenAi.at(baseUrl()).model("some-model");
    }

    List<Received> received() {
        return received;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
