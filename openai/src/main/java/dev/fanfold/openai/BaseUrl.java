package dev.fanfold.openai;

import java.net.URI;
import java.util.Optional;

/**
 * The address under which a server answers, such as {@code https://api.openai.com/v1}: checked once, so that a key can be
 * bound to it.
 *
 * <p>Law: {@code https} only, except to this machine itself; no user name, no secret in the query.
 *
 * @param address without a slash at its end
 */
record BaseUrl(URI address) {
    private static final String CHAT = "/chat/completions";
    private static final int HIGHEST_PORT = 65_535;

    BaseUrl {
        check(address);
        address = withoutSlash(address);
    }

    String host() {
        return address.getHost();
    }

    /** The server as messages name it. */
    String place() {
        return Place.of(address);
    }

    /** Whether the address can only mean this machine; no name server is asked. */
    boolean loopback() {
        return isLoopback(address.getHost());
    }

    boolean encrypted() {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    URI chat() {
        return at(CHAT);
    }

    /** Where the server lists its models. */
    URI models() {
        return at("/models");
    }

    private URI at(String path) {
        return URI.create(text()
                + path
                + Optional.ofNullable(address.getRawQuery()).map(q -> "?" + q).orElse(""));
    }

    /** The address without its query. */
    String text() {
        return address.getScheme() + "://" + address.getRawAuthority() + address.getRawPath();
    }

    @Override
    public String toString() {
        return text();
    }

    private static void check(URI address) {
        refuseIf(address.getHost() == null, "a base address is like https://api.openai.com/v1");
        // Without a port, the one of the scheme is meant.
        int port = address.getPort();
        refuseIf(port == 0 || port > HIGHEST_PORT, "a port is 1 to " + HIGHEST_PORT + ", not " + port);
        refuseIf(address.getRawUserInfo() != null, "a base address holds no user name and no password");
        refuseIf(address.getRawFragment() != null, "a base address has no fragment (#)");
        var query = address.getRawQuery();
        refuseIf(
                query != null && !query.matches("api-version=[\\w.-]+"),
                "of a query, only api-version may stand in a base address");
        refuseIf(address.getRawPath().endsWith(CHAT), "a base address ends before " + CHAT);
        refuseIf(!schemeAllowed(address), "not https: http is for this machine only, not for " + address.getHost());
    }

    private static boolean schemeAllowed(URI address) {
        return "https".equalsIgnoreCase(address.getScheme())
                || ("http".equalsIgnoreCase(address.getScheme()) && isLoopback(address.getHost()));
    }

    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }

    private static URI withoutSlash(URI address) {
        var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        var path = address.getRawPath().replaceAll("/+$", "");
        return URI.create(address.getScheme() + "://" + address.getRawAuthority() + path + query);
    }

    private static void refuseIf(boolean wrong, String why) {
        if (wrong) {
            throw new IllegalArgumentException(why);
        }
    }
}
