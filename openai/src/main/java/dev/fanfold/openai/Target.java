package dev.fanfold.openai;

import dev.fanfold.model.Endpoint;
import java.util.Map;
import java.util.Optional;

/**
 * Whom the calls go to: the server, the model there, and where the key for exactly this server is found.
 *
 * @param environment where variables that hold keys are looked up
 */
record Target(BaseUrl base, String model, KeyReference key, Map<String, String> environment) {
    Target {
        if (model.isBlank()) {
            throw new IllegalArgumentException("a model has a name, such as gpt-4o-mini");
        }
    }

    String host() {
        return base.host();
    }

    /** The server as messages name it. */
    String place() {
        return base.place();
    }

    Optional<Key> readKey() {
        return Key.read(key, environment);
    }

    /** The key as a message may name it. */
    String keyName() {
        return switch (key) {
            case KeyReference.Environment at -> at.variable();
            case KeyReference.File at -> at.path().toString();
            case KeyReference.None none -> "no key";
        };
    }

    Optional<KnownServer> known() {
        return KnownServers.at(base);
    }

    Endpoint endpoint() {
        return Endpoint.live(known().map(KnownServer::name).orElseGet(base::text), model);
    }

    /** Leaves environment and key out: what is not printed cannot leak. */
    @Override
    public String toString() {
        return model + " at " + base + " (" + key + ")";
    }
}
