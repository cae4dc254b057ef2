package dev.fanfold.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/** A client of the JDK, as users have it. */
record Caller(HttpClient client, URI base) implements AutoCloseable {

    static Caller to(RehearsalServer server) {
        return new Caller(HttpClient.newHttpClient(), server.baseUrl());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20));
    }

    HttpRequest completion(Chat chat) {
        return request("/chat/completions")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(chat.json()))
                .build();
    }

    HttpResponse<String> post(Chat chat) throws IOException, InterruptedException {
        return client.send(completion(chat), BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> later(Chat chat) {
        return client.sendAsync(completion(chat), BodyHandlers.ofString());
    }

    JsonNode answer(Chat chat) throws IOException, InterruptedException {
        return Chat.JSON.readTree(post(chat).body());
    }

    String text(Chat chat) throws IOException, InterruptedException {
        return text(answer(chat));
    }

    static String text(JsonNode answer) {
        return answer.at("/choices/0/message/content").asString();
    }

    static String error(HttpResponse<String> response, String field) {
        return Chat.JSON.readTree(response.body()).path("error").path(field).asString("");
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
