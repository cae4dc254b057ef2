package dev.fanfold.openai;

import java.net.http.HttpRequest;

/** How a key is handed over: as a bearer, or in the header of its own that Azure wants. */
final class KeyHeader {
    private static final String AZURE = ".azure.com";

    private KeyHeader() {}

    static void write(HttpRequest.Builder head, String host, Key key) {
        if (host.endsWith(AZURE)) {
            head.header("api-key", key.forHeader());
        } else {
            head.header("Authorization", "Bearer " + key.forHeader());
        }
    }
}
