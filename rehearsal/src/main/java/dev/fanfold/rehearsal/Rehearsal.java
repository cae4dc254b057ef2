package dev.fanfold.rehearsal;

import dev.fanfold.rehearsal.limit.Rate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A stand-in for a language-model provider: options of a real HTTP server on loopback that speaks the OpenAI chat
 * completions protocol. For tests, and for runs without a key. No model answers, and no reply claims that one did.
 *
 * <pre>{@code
 * try (var server = Rehearsal.withSeed(7).latency(Latency.fixed(Duration.ofMillis(200))).start()) {
 *     callSomething(server.baseUrl());
 *     assertThat(server.log().counts().peak()).isEqualTo(3);
 * }
 * }</pre>
 *
 * <p>Replies keep to what the request asks for: closed labels, a JSON schema, else sentences of the user's own text
 * behind {@code [rehearsed]}. Every message has the header {@code x-fanfold-rehearsal: true} and every completion the
 * fingerprint {@code rehearsal}.
 *
 * <p>Law: a reply is fully determined by the seed, the body, the sample and, where the temperature is over 0 and no
 * seed is sent, how often this body was answered before. Latencies and seeded faults likewise, by how often it came.
 *
 * <p>Immutable; every option gives a new value, and refuses what cannot be with an {@link IllegalArgumentException}.
 */
public final class Rehearsal {

    private static final long MINUTE = 60;

    private final Settings settings;

    private Rehearsal(Settings settings) {
        this.settings = settings;
    }

    /** A provider without latency, limits, key or faults. */
    public static Rehearsal withSeed(long seed) {
        return new Rehearsal(Settings.of(seed));
    }

    /** How long an answer takes. Streams give their first token after a quarter of it. */
    public Rehearsal latency(Latency latency) {
        return new Rehearsal(settings.latency(latency));
    }

    /** Another latency for the requests that meet a condition; of several, the first that holds. */
    public Rehearsal latencyWhen(Predicate<Asked> condition, Latency latency) {
        return new Rehearsal(settings.slow(new Settings.SlowWhen(condition, latency)));
    }

    /** At most so many requests a minute, all of which may come at once. */
    public Rehearsal requestsPerMinute(int requests) {
        return new Rehearsal(settings.quota(settings.quota().withRequests(new Rate(requests, requests))));
    }

    /** At most so many requests a second; {@code burst} of them may come at once. Headers tell the rate of a minute. */
    public Rehearsal requestsPerSecond(int requests, int burst) {
        return new Rehearsal(settings.quota(settings.quota().withRequests(new Rate(requests * MINUTE, burst))));
    }

    /**
     * At most so many tokens a minute, all of which may come at once. A request counts its prompt and {@code
     * max_tokens} for each sample; nothing is given back.
     */
    public Rehearsal tokensPerMinute(int tokens) {
        return new Rehearsal(settings.quota(settings.quota().withTokens(new Rate(tokens, tokens))));
    }

    /** What is told of these limits; {@link LimitNews#EVERYTHING} unless said otherwise. */
    public Rehearsal limitsTell(LimitNews news) {
        return new Rehearsal(settings.quota(settings.quota().with(news)));
    }

    /**
     * Others share the key: they steadily take this share of what flows into the limits, 0 to under 1, and always get it.
     * What is told knows nothing of them: headers tell the whole rate and what is truly left, and the wait after a refusal
     * is as long as it would be without them.
     */
    public Rehearsal stolen(double share) {
        return new Rehearsal(settings.quota(settings.quota().withStolen(share)));
    }

    /** Takes this bearer key only; any other is answered with 401. */
    public Rehearsal key(String secret) {
        return new Rehearsal(settings.key(new Key(secret)));
    }

    /** Something that goes wrong; tried after the rules given before. */
    public Rehearsal faults(Faults rule) {
        return new Rehearsal(settings.faults(rule));
    }

    /** Replies this text to the requests that meet a condition; of several rules, the first that holds. */
    public Rehearsal replyWhen(Predicate<Asked> condition, String text) {
        return replyWhen(condition, asked -> text);
    }

    /**
     * Replies what the function makes of the request. It runs on the thread of the call and may block, to hold an
     * answer back until a test lets it go.
     */
    public Rehearsal replyWhen(Predicate<Asked> condition, Function<Asked, String> reply) {
        return new Rehearsal(settings.scripted(new Settings.Scripted(condition, reply)));
    }

    /** How many requests the log keeps whole; 1,000 unless said otherwise, and never more than 64 Mi characters. */
    public Rehearsal keepBodies(int most) {
        if (most < 0) {
            throw new IllegalArgumentException("the number of bodies kept cannot be " + most);
        }
        return new Rehearsal(settings.bodiesKept(most));
    }

    /**
     * Opens an ephemeral port on 127.0.0.1 and serves until closed.
     *
     * @throws java.io.UncheckedIOException when no port can be opened
     */
    public RehearsalServer start() {
        return RehearsalServer.open(settings);
    }

    /** The options chosen; never the key. */
    @Override
    public String toString() {
        return "Rehearsal"
                + settings.toString().substring(Settings.class.getSimpleName().length());
    }
}
