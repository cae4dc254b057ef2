package dev.fanfold.openai;

import dev.fanfold.model.ModelException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
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
    private final Target target;
    private final WireOptions wire;
    private final Dialect dialect;
    private final InstantSource clock;

    private OpenAi(Target target, WireOptions wire, Dialect dialect, InstantSource clock) {
        this.target = target;
        this.wire = wire;
        this.dialect = dialect;
        this.clock = clock;
    }

    private OpenAi(Target target) {
        this(target, WireOptions.USUAL, Dialect.usual(target.base(), target.model()), InstantSource.system());
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
     * <p>{@code OPENAI_BASE_URL} moves a plain name and {@code openai:NAME} to another server. Then a first part that is no
     * short name belongs to the model's own name, as in {@code llama3.2:latest}.
     *
     * <p>A key goes with its host: at the host of a server in {@link KnownServers}, that server's own variable is read,
     * whatever name or address led there, so {@code OPENAI_API_KEY} never reaches another of them. On this machine, and at a
     * host that is not known, {@code OPENAI_API_KEY} is sent to the host that {@code OPENAI_BASE_URL} names beside it.
     *
     * @param environment variables that hold base address and keys
     * @throws IllegalArgumentException when the server's short name or the base address is wrong
     */
    public static OpenAi named(String name, Map<String, String> environment) {
        return new OpenAi(Surroundings.of(environment).target(name));
    }

    /**
     * Starts with any other server, by its base address such as {@code https://host/v1}; without a key unless one is named.
     *
     * @throws IllegalArgumentException when the address is not {@code https} (or this machine), or holds more than it may
     */
    public static Unnamed at(URI baseUrl) {
        return new Unnamed(new Site(new BaseUrl(baseUrl), KeyReference.none(), System.getenv()));
    }

    /**
     * Starts with a server by its short name, with the key that goes with its host, as in {@link #named(String, Map)}.
     *
     * @param environment variables that hold base address and keys; {@code OPENAI_BASE_URL} moves {@code openai}
     * @throws IllegalArgumentException when the short name or the base address is wrong
     */
    public static Unnamed server(String name, Map<String, String> environment) {
        return new Unnamed(Surroundings.of(environment).site(KnownServers.named(name)));
    }

    /** A server whose model is still to be named. An immutable value. */
    public static final class Unnamed {
        private final Site site;

        private Unnamed(Site site) {
            this.site = site;
        }

        /** Names the model, as the server knows it. */
        public OpenAi model(String name) {
            return new OpenAi(site.target(name));
        }

        /** Where the key is found; it is read when a header is written. */
        public Unnamed key(KeyReference reference) {
            return new Unnamed(site.withKey(reference));
        }

        /** Where the server answers; without a slash at its end. */
        public URI baseUrl() {
            return site.base().address();
        }

        /**
         * Asks the server which models it has. No prompt is sent, it costs nothing, and a server whose key is missing is not
         * asked. Of the answer 4 MiB at most are read.
         *
         * <p>Threads: any. An interrupt aborts the exchange.
         *
         * @param within for the whole answer, more than 0 and at most a day
         */
        public Listing models(Duration within) throws InterruptedException {
            var limits = WireOptions.USUAL.withReplyBytes(Inquiry.MOST_BYTES);
            return new Inquiry(site, limits.withTimeout(within).withConnectTimeout(within)).answer();
        }

        /** Names server and where the key is found; never a key. */
        @Override
        public String toString() {
            return site.toString();
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

    /** By which name the server knows the most tokens of an answer, where server and model do not tell. */
    public OpenAi tokenCap(TokenCap name) {
        return new OpenAi(target, wire, dialect.withTokenCap(name), clock);
    }

    /** How many samples one request may ask the server for, 1 to 1000; 128 at OpenAI and 1 elsewhere unless set. */
    public OpenAi samplesAtOnce(int most) {
        return new OpenAi(target, wire, dialect.withSamplesAtOnce(most), clock);
    }

    /** The clock against which dates in headers are read. */
    public OpenAi clock(InstantSource source) {
        return new OpenAi(target, wire, dialect, source);
    }

    /** Where the key is found that calls will be sent with, so that a missing one can be named. */
    public KeyReference key() {
        return target.key();
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
        return new OpenAiModel(target, wire, dialect, clock);
    }

    /** Names server, model and where the key is found; never a key. */
    @Override
    public String toString() {
        return target.toString();
    }

    private OpenAi with(Target changed) {
        return new OpenAi(changed, wire, dialect, clock);
    }

    private OpenAi with(WireOptions changed) {
        return new OpenAi(target, changed, dialect, clock);
    }
}
