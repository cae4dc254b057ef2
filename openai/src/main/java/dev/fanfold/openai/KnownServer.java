package dev.fanfold.openai;

import java.net.URI;

/**
 * A server that has a short name.
 *
 * @param name as in {@code ollama:llama3.2}
 * @param baseUrl where it answers
 * @param key where its key is found; none for a server on this machine
 */
public record KnownServer(String name, URI baseUrl, KeyReference key) {
    static KnownServer hosted(String name, String baseUrl, String keyVariable) {
        return new KnownServer(name, URI.create(baseUrl), KeyReference.environment(keyVariable));
    }

    static KnownServer local(String name, int port) {
        return new KnownServer(name, URI.create("http://localhost:" + port + "/v1"), KeyReference.none());
    }

    /** Whether it runs on this machine and wants no key. */
    public boolean local() {
        return key instanceof KeyReference.None;
    }
}
