package dev.fanfold.openai;

import dev.fanfold.model.ModelException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * How to reach a model at an OpenAI-compatible server: where it is and what it is called, the options, then {@link #open()}.
 *
 * <p>An immutable value: every option returns a new one, and is checked when set. Nothing is built and nothing is sent
 * before the first call.
 *
 * <p>The key is named, never given; see {@link KeyReference}. It is bound to the host of the base address: a server that
 * redirects is an error, and no other host ever sees the key. Addresses are {@code https}, except on this machine.
 */
public final class OpenAi {
    private static final String BASE_URL = "OPENAI_BASE_URL";

    private final Target target;
    private final WireOptions wire;
    private final Optional<TokenCap> tokenCap;
    private final InstantSource clock;

    private OpenAi(Target target, WireOptions wire, Optional<TokenCap> tokenCap, InstantSource clock) {
        this.target = target;
        this.wire = wire;
        this.tokenCap = tokenCap;
        this.clock = clock;
    }

    /**
     * A model as the environment describes it: {@code OPENAI_API_KEY} and {@code OPENAI_BASE_URL} for a plain name, the
     * server's own for a name such as {@code groq:llama-3.1-8b-instant} or {@code ollama:llama3.2}.
     *
     * @throws IllegalArgumentException when the server's short name or the base address is wrong
     * @throws ModelException.Stop when the key's variable is not set
     */
    public static OpenAiModel fromEnvironment(String name) {
        return named(name).open();
    }

    /** As {@link #named(String, Map)}, with the environment of this process. */
    public static OpenAi named(String name) {
        return named(name, System.getenv());
    }

    /**
     * Options for {@code SERVER:MODEL}, or for a plain {@code MODEL} of OpenAI; {@link KnownServers} has the short names.
     *
     * <p>{@code OPENAI_BASE_URL} moves a plain name and {@code openai:NAME} to another server.
     *
     * @param environment variables that hold base address and keys
     */
    public static OpenAi named(String name, Map<String, String> environment) {
        int colon = name.indexOf(':');
        var server = colon < 0 ? KnownServers.OPENAI : KnownServers.named(name.substring(0, colon));
        var base = base(server, environment);
        var key = keyFor(server, base, environment);
        return new OpenAi(
                new Target(base, name.substring(colon + 1), key, environment),
                WireOptions.USUAL,
                Optional.empty(),
                InstantSource.system());
    }

    /**
     * Starts with any other server, by its base address such as {@code https://host/v1}; without a key unless one is named.
     *
     * @throws IllegalArgumentException when the address is not {@code https} (or this machine), or holds more than it may
     */
    public static Unnamed at(URI baseUrl) {
        return new Unnamed(new BaseUrl(baseUrl));
    }

    /** A server whose model is still to be named. */
    public static final class Unnamed {
        private final BaseUrl base;

        private Unnamed(BaseUrl base) {
            this.base = base;
        }

        /** Names the model, as the server knows it. */
        public OpenAi model(String name) {
            var target = new Target(base, name, KeyReference.none(), System.getenv());
            return new OpenAi(target, WireOptions.USUAL, Optional.empty(), InstantSource.system());
        }
    }

    /** Where the key is found; it is read when a header is written. */
    public OpenAi key(KeyReference reference) {
        return with(new Target(target.base(), target.model(), reference, target.environment()));
    }

    /** Limits one call, from the moment it has a stream to the last byte of its reply; 120 s unless set. */
    public OpenAi timeout(Duration limit) {
        return with(wire.withTimeout(limit));
    }

    /** Limits how long a connection may take to stand; 10 s unless set. */
    public OpenAi connectTimeout(Duration limit) {
        return with(wire.withConnectTimeout(limit));
    }

    /** The longest reply that is read, in bytes; 16 MiB unless set. What is longer fails, and reading stops there. */
    public OpenAi replyBytes(int most) {
        return with(wire.withReplyBytes(most));
    }

    /**
     * How many connections are opened at most over TLS, each with up to 100 calls at once; 16 unless set, 128 at most. Further
     * calls queue. Without TLS there is one connection for each call, as many as there are callers.
     */
    public OpenAi connections(int most) {
        return with(wire.withConnections(most));
    }

    /** Whom to trust over TLS, for servers whose certificate the JDK does not know. */
    public OpenAi trusting(SSLContext whom) {
        return with(wire.trusting(whom));
    }

    /** By which name the server knows the most tokens of an answer, where host and model do not tell. */
    public OpenAi tokenCap(TokenCap name) {
        return new OpenAi(target, wire, Optional.of(name), clock);
    }

    /** The clock against which dates in headers are read. */
    public OpenAi clock(InstantSource source) {
        return new OpenAi(target, wire, tokenCap, source);
    }

    /** Whether no key is needed, or the one that is named can be read. */
    public boolean hasKey() {
        try {
            target.readKey();
            return true;
        } catch (ModelException.Stop missing) {
            return false;
        }
    }

    /**
     * The model; it is to be closed when no longer needed.
     *
     * @throws ModelException.Stop when a key is named that cannot be read
     */
    public OpenAiModel open() {
        target.readKey();
        return new OpenAiModel(target, wire, tokenCap.orElseGet(this::usualCap), clock);
    }

    /** Names server, model and where the key is found; never a key. */
    @Override
    public String toString() {
        return target.toString();
    }

    private TokenCap usualCap() {
        return TokenCap.of(target.host(), target.model());
    }

    private OpenAi with(Target changed) {
        return new OpenAi(changed, wire, tokenCap, clock);
    }

    private OpenAi with(WireOptions changed) {
        return new OpenAi(target, changed, tokenCap, clock);
    }

    private static BaseUrl base(KnownServer server, Map<String, String> environment) {
        var moved = environment.getOrDefault(BASE_URL, "").strip();
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
    private static KeyReference keyFor(KnownServer server, BaseUrl base, Map<String, String> environment) {
        boolean absent = server.key() instanceof KeyReference.Environment at
                && environment.getOrDefault(at.variable(), "").isBlank();
        return base.loopback() && absent ? KeyReference.none() : server.key();
    }
}
