package dev.fanfold.openai;

import java.net.URI;
import java.util.Locale;
import java.util.Map;

/** The host of an address as people are told of it: with its port, unless that is the usual one. */
final class Place {
    private static final Map<String, Integer> USUAL_PORTS = Map.of("http", 80, "https", 443);

    private Place() {}

    /** @param address one with a host */
    static String of(URI address) {
        int port = address.getPort();
        var usual = USUAL_PORTS.getOrDefault(address.getScheme().toLowerCase(Locale.ROOT), -1);
        return address.getHost() + (port < 0 || port == usual ? "" : ":" + port);
    }
}
