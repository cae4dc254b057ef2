package dev.fanfold.openai;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;

/**
 * What the environment says of servers: which one a name means, where it answers, and which key is its own.
 *
 * @param moved where {@code OPENAI_BASE_URL} moves the models of OpenAI; empty when it does not
 */
record Surroundings(String moved, Map<String, String> environment) {
    private static final String BASE_URL = "OPENAI_BASE_URL";

    static Surroundings of(Map<String, String> environment) {
        return new Surroundings(environment.getOrDefault(BASE_URL, "").strip(), environment);
    }

    Target target(String name) {
        int colon = name.indexOf(':');
        if (colon < 0 || partOfModel(name.substring(0, colon))) {
            return site(KnownServers.OPENAI).target(name);
        }
        return site(KnownServers.named(name.substring(0, colon))).target(name.substring(colon + 1));
    }

    /** With a base address the server is told, so what is no short name can only be the model's: tags have colons. */
    private boolean partOfModel(String first) {
        return !moved.isEmpty() && KnownServers.find(first).isEmpty();
    }

    /** Where a server answers, wherever it was moved to, and with which key. */
    Site site(KnownServer server) {
        var base = base(server);
        return new Site(base, keyFor(KnownServers.hosting(base).orElse(server), base), environment);
    }

    private BaseUrl base(KnownServer server) {
        if (!server.equals(KnownServers.OPENAI) || moved.isEmpty()) {
            return new BaseUrl(server.baseUrl());
        }
        try {
            return new BaseUrl(URI.create(moved));
        } catch (IllegalArgumentException e) {
            // A broken address is not repeated: it may hold a password.
            throw new IllegalArgumentException(BASE_URL + " is no base address: " + reason(e));
        }
    }

    private static String reason(IllegalArgumentException e) {
        return e.getCause() instanceof URISyntaxException ? "it is not a URI" : String.valueOf(e.getMessage());
    }

    /** A server on this machine wants no key, but gets one that is there for it. */
    private KeyReference keyFor(KnownServer owner, BaseUrl base) {
        boolean absent = owner.key() instanceof KeyReference.Environment at
                && environment.getOrDefault(at.variable(), "").isBlank();
        return base.loopback() && absent ? KeyReference.none() : owner.key();
    }
}
