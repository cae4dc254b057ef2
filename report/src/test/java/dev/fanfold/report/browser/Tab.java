package dev.fanfold.report.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A tab of a browser, over the DevTools protocol. */
final class Tab implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofMinutes(2);
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final WebSocket socket;
    private String session = "";

    private Tab(String address) {
        socket = client.newWebSocketBuilder()
                .buildAsync(URI.create(address), new Ears())
                .join();
    }

    static Tab open(String address) {
        var tab = new Tab(address);
        var target = tab.send("Target.createTarget", json().put("url", "about:blank"))
                .path("targetId")
                .stringValue();
        tab.session = tab.send(
                        "Target.attachToTarget", json().put("targetId", target).put("flatten", true))
                .path("sessionId")
                .stringValue();
        for (var domain : List.of("Page", "Runtime", "Network", "Log", "Audits")) {
            tab.send(domain + ".enable", json());
        }
        return tab;
    }

    static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Goes to a file, and waits until the script of the page has read all lanes. */
    void show(Path file) {
        events.clear();
        send("Page.navigate", json().put("url", file.toUri().toString()));
        eval("new Promise(done => { const look = () => document.readyState === 'complete'"
                + " && (!document.querySelector('script.lanes') || document.documentElement.dataset.lanes)"
                + " ? done(1) : setTimeout(look, 20); look(); })");
    }

    /** The value of an expression, once it is there. */
    JsonNode eval(String expression) {
        var answer = send(
                "Runtime.evaluate",
                json().put("expression", expression).put("awaitPromise", true).put("returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(answer.get("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    JsonNode send(String method, ObjectNode parameters) {
        var number = numbers.incrementAndGet();
        var message = json().put("id", number).put("method", method);
        message.set("params", parameters);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        var answer = new CompletableFuture<JsonNode>();
        asked.put(number, answer);
        socket.sendText(message.toString(), true).join();
        return answer.orTimeout(ANSWER.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    /** What the browser told since the page was opened. */
    List<JsonNode> events(String method) {
        return events.stream()
                .filter(event -> event.path("method").stringValue().equals(method))
                .toList();
    }

    @Override
    public void close() {
        socket.abort();
        client.close();
    }

    private final class Ears implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                heard(JsonMapper.shared().readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void heard(JsonNode message) {
            if (!message.has("id")) {
                events.add(message);
                return;
            }
            var waiting = asked.remove(message.get("id").intValue());
            if (message.has("error")) {
                waiting.completeExceptionally(
                        new AssertionError(message.get("error").toString()));
            } else {
                waiting.complete(message.path("result"));
            }
        }
    }
}
