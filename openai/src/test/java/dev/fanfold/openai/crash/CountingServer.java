package dev.fanfold.openai.crash;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.fanfold.model.Money;
import dev.fanfold.model.Usage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * A stand-in for a provider, and no model: it answers as {@link Script} says, takes a few milliseconds, bills whatever
 * reached it, and counts.
 *
 * <p>It tells the lives of a process apart by the key that each sends, which is no part of any question.
 */
final class CountingServer implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SLOWEST_MILLIS = 12;

    /** A request that arrived whole. */
    record Received(String key, Asked asked, Usage usage) {}

    /** What happens to each request between its arrival and its answer. */
    interface Gate {
        Gate OPEN = (request, nth) -> {};

        /**
         * Returns when the answer may go out.
         *
         * @param nth how many have come with this key, from 1 on
         */
        void pass(Received request, int nth) throws InterruptedException;
    }

    private final HttpServer server;
    private final RandomGenerator random;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private volatile Gate gate = Gate.OPEN;

    private CountingServer(RandomGenerator random) throws IOException {
        this.random = random;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    /**
     * @param random draws how long each answer takes; any number of threads may draw at once
     */
    static CountingServer running(RandomGenerator random) throws IOException {
        return new CountingServer(random);
    }

    URI baseUrl() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/v1");
    }

    void gate(Gate next) {
        gate = next;
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    List<Received> received(String key) {
        return received.stream().filter(request -> request.key().equals(key)).toList();
    }

    /** What it has billed: whoever hung up before the answer is billed too. */
    Money billed() {
        return received.stream()
                .map(request -> Charges.PRICE.of(request.usage()))
                .reduce(Money.ZERO, Money::plus);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var asked = Asked.read(exchange.getRequestBody().readAllBytes());
            var answer = Script.answer(asked);
            var key = exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
            var request = new Received(key, asked, new Usage(asked.tokens(), 0, 1 + answer.length() / 4));
            received.add(request);
            gate.pass(
                    request,
                    counts.computeIfAbsent(key, any -> new AtomicInteger()).incrementAndGet());
            Thread.sleep(random.nextInt(SLOWEST_MILLIS));
            send(exchange, body(answer, request.usage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] body(String answer, Usage usage) {
        var message = Map.of("role", "assistant", "content", answer);
        var choice = Map.of("index", 0, "message", message, "finish_reason", "stop");
        var bill = Map.of("prompt_tokens", usage.input(), "completion_tokens", usage.output());
        return JSON.writeValueAsBytes(Map.of("object", "chat.completion", "choices", List.of(choice), "usage", bill));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
