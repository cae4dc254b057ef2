package dev.fanfold.cli.models;

import dev.fanfold.cli.plan.Shown;
import dev.fanfold.openai.KeyReference;
import dev.fanfold.openai.Listing;
import dev.fanfold.openai.Listing.Foreign.Oddity;
import dev.fanfold.openai.Listing.NoKey.Lack;
import dev.fanfold.openai.Listing.Unreachable.Obstacle;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What is said of servers and the models they have. */
final class ModelsMessages {
    private ModelsMessages() {}

    /** What became of one, as one line without its name. */
    static String verdict(Finding found) {
        var server = found.server();
        return switch (found.listing()) {
            case Listing.Listed(var models) -> listed(found, models.size());
            case Listing.Unlisted(var status) -> unlisted(server, status);
            case Listing.NoKey(var key, var why) -> noKey(key, why);
            case Listing.KeyRefused(var key, var status, var said) -> keyRefused(server, key, status) + quoted(said);
            case Listing.Failing(var status, var said) -> failing(status) + quoted(said);
            case Listing.Redirected(var status, var host) ->
                "redirects to " + host + " (" + status
                        + "), which was not followed; if that is right, name it with --base-url";
            case Listing.Foreign(var what) ->
                "answers at " + server.address() + ", but not as an OpenAI-compatible server: it sent " + oddity(what)
                        + (server.local() ? "" : "; a base address often ends in /v1");
            case Listing.Late(var limit) ->
                "timed out: no whole answer within " + seconds(limit) + "; --within gives it longer";
            case Listing.Unreachable(var why) -> obstacle(server, why);
        };
    }

    private static String listed(Finding found, int count) {
        var place = found.server().moved() ? " at " + found.server().address() : "";
        if (count == 0) {
            return "reachable" + place + ", but has no models" + fetch(found.server());
        }
        return "reachable" + place + ", " + String.format(Locale.ROOT, "%,d", count)
                + (count == 1 ? " model: " : " models, such as ")
                + found.example().orElse("");
    }

    private static String fetch(Candidate server) {
        return switch (server.name()) {
            case "ollama" -> "; fetch one with \"ollama pull llama3.2\"";
            case "lmstudio" -> "; fetch one with \"lms get\"";
            default -> "";
        };
    }

    private static String unlisted(Candidate server, int status) {
        return server.local()
                ? "somebody answers at " + server.address() + ", but lists no models (" + status
                        + "); is it another program?"
                : "reachable, but it lists no models (" + status + ")";
    }

    private static String noKey(KeyReference key, Lack why) {
        return why == Lack.ABSENT
                ? "no key: set " + name(key)
                : "no key: what " + name(key) + " holds cannot be one; a key is one word of visible characters";
    }

    private static String keyRefused(Candidate server, KeyReference key, int status) {
        if (!(key instanceof KeyReference.None)) {
            return "key refused (" + status + "): check " + name(key);
        }
        return "wants a key (" + status + "): set OPENAI_API_KEY"
                + (server.local() ? ", and name it with --base-url " + server.address() : "");
    }

    private static String name(KeyReference key) {
        return key instanceof KeyReference.Environment(var variable) ? variable : key.toString();
    }

    private static String failing(int status) {
        return switch (status) {
            case 402 -> "wants to be paid (402): add credit to the account";
            case 429 -> "wants fewer questions (429): try again later";
            default ->
                status < 500
                        ? "turns the question away (" + status + ")"
                        : "cannot answer just now (" + status + "): try again later";
        };
    }

    private static String quoted(String said) {
        return said.isEmpty() ? "" : "; it said: \"" + said + '"';
    }

    private static String oddity(Oddity what) {
        return switch (what) {
            case WEB_PAGE -> "a web page";
            case NO_JSON -> "no JSON";
            case NO_LIST -> "JSON that names no models";
            case TOO_MUCH -> "more than 4 MB, or something compressed";
            case NO_HTTP -> "no HTTP";
        };
    }

    private static String obstacle(Candidate server, Obstacle why) {
        return switch (why) {
            case NOBODY_LISTENS -> "nobody listens at " + server.address() + "; " + start(server);
            case UNKNOWN_HOST ->
                "the host " + server.address().getHost() + " is not known; check the address and the network";
            case UNTRUSTED_CERTIFICATE ->
                "the certificate of " + server.address().getHost()
                        + " is not trusted; check the address, or add it to the trust store of Java";
            case NO_SECURE_CONNECTION -> "no secure connection to " + server.address() + "; the handshake failed";
            case BROKEN_CONNECTION -> "the connection to " + server.address() + " broke; try again";
        };
    }

    private static String start(Candidate server) {
        return switch (server.name()) {
            case "ollama" -> "start it with \"ollama serve\"";
            case "lmstudio" -> "start it with \"lms server start\"";
            case "llamacpp" -> "start it with \"llama-server -m FILE\"";
            case "vllm" -> "start it with \"vllm serve MODEL\"";
            default -> "check the address and the network";
        };
    }

    private static String seconds(Duration span) {
        return span.toMillis() % 1000 == 0 ? span.toSeconds() + " s" : span.toMillis() + " ms";
    }

    /** The only server that was asked cannot be used, or lists nothing. */
    static String alone(Finding found) {
        return "fanfold: " + found.server().name() + ": " + verdict(found);
    }

    static String none() {
        return "fanfold: none of them can be used: set the key of one, start one on this machine, or try things with a"
                + " stand-in (fanfold run PLAN --rehearse)";
    }

    static String unknown(String name, Optional<String> nearest, List<String> known) {
        return "no server is known as " + Shown.quoted(name)
                + nearest.map(near -> "; did you mean " + near + "?")
                        .orElse("; known are " + String.join(", ", known) + ", and --base-url asks any other");
    }

    static String isAddress() {
        return "an address is given with --base-url, as in fanfold models --base-url http://localhost:8080/v1";
    }

    static String badBaseUrl(IllegalArgumentException e) {
        return badEnvironment(e).replace("OPENAI_BASE_URL", "--base-url");
    }

    static String badEnvironment(IllegalArgumentException e) {
        return Objects.toString(e.getMessage());
    }
}
