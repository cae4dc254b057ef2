package dev.fanfold.cli.provider;

import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.openai.KeyReference;
import dev.fanfold.openai.KnownServer;
import dev.fanfold.openai.KnownServers;
import dev.fanfold.openai.OpenAi;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the server behind a model's name, with one base address for all that name no server of their own.
 *
 * @param baseUrl beats {@code OPENAI_BASE_URL}
 */
record Servers(Optional<String> baseUrl, Map<String, String> environment) {
    private static final String BASE_URL = "OPENAI_BASE_URL";
    private static final String MOVABLE = "openai";

    Servers {
        var moved = new HashMap<>(environment);
        baseUrl.ifPresent(url -> moved.put(BASE_URL, url));
        environment = Map.copyOf(moved);
    }

    /** Whether somebody named another server, by option or in the environment. */
    boolean moved() {
        return !environment.getOrDefault(BASE_URL, "").isBlank();
    }

    /** The model that the base address is for, so it may name no other server. */
    OpenAi first(String name) {
        if (baseUrl.isPresent() && !server(name).name().equals(MOVABLE)) {
            throw new Refusal(ModelMessages.twoServers(name));
        }
        return named(name);
    }

    OpenAi named(String name) {
        server(name);
        try {
            return OpenAi.named(name, environment);
        } catch (IllegalArgumentException e) {
            throw new Refusal(baseUrl.isPresent() ? ModelMessages.badBaseUrl(e) : ModelMessages.badModel(name, e));
        }
    }

    boolean local(String name) {
        return server(name).local();
    }

    /** The variable that should hold the model's key and does not. */
    Optional<String> unsetKey(String name) {
        return named(name).key() instanceof KeyReference.Environment(var variable)
                        && environment.getOrDefault(variable, "").isBlank()
                ? Optional.of(variable)
                : Optional.empty();
    }

    /** With a base address of its own a name may hold a colon that no server's name stands before. */
    private KnownServer server(String name) {
        int colon = name.indexOf(':');
        try {
            return KnownServers.named(colon < 0 ? MOVABLE : name.substring(0, colon));
        } catch (IllegalArgumentException e) {
            if (moved()) {
                return KnownServers.named(MOVABLE);
            }
            throw new Refusal(ModelMessages.badModel(name, e));
        }
    }
}
