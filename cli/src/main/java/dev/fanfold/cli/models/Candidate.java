package dev.fanfold.cli.models;

import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.plan.Nearest;
import dev.fanfold.openai.KnownServer;
import dev.fanfold.openai.KnownServers;
import dev.fanfold.openai.OpenAi;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A server that may be asked.
 *
 * @param known the one that its short name stands for; none where it was given by its address
 * @param server where it is, which for a short name may be elsewhere
 */
record Candidate(Optional<KnownServer> known, OpenAi.Unnamed server) {
    private static final String BASE_URL = "OPENAI_BASE_URL";
    private static final String MOVABLE = "openai";

    static List<Candidate> all(Map<String, String> environment) {
        return KnownServers.all().stream().map(known -> of(known, environment)).toList();
    }

    static Candidate named(String name, Map<String, String> environment) {
        return KnownServers.all().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .map(known -> of(known, environment))
                .orElseThrow(() -> unknown(name));
    }

    /** Another server takes the key that OpenAI's would take, unless its host is known for one of its own. */
    static Candidate at(String baseUrl, Map<String, String> environment) {
        var moved = new HashMap<>(environment);
        moved.put(BASE_URL, baseUrl);
        try {
            return new Candidate(Optional.empty(), OpenAi.server(MOVABLE, moved));
        } catch (IllegalArgumentException e) {
            throw new Refusal(ModelsMessages.badBaseUrl(e));
        }
    }

    private static Candidate of(KnownServer known, Map<String, String> environment) {
        try {
            return new Candidate(Optional.of(known), OpenAi.server(known.name(), environment));
        } catch (IllegalArgumentException e) {
            throw new Refusal(ModelsMessages.badEnvironment(e));
        }
    }

    /** Who names a model along with its server means that server. */
    private static Refusal unknown(String name) {
        var names = KnownServers.all().stream().map(KnownServer::name).toList();
        var beforeModel = name.replaceFirst(":.*", "");
        return new Refusal(
                name.contains("://")
                        ? ModelsMessages.isAddress()
                        : ModelsMessages.unknown(name, Nearest.to(beforeModel, names), names));
    }

    Finding asked(Duration within) throws InterruptedException {
        return new Finding(this, server.models(within));
    }

    String name() {
        return known.map(KnownServer::name).orElseGet(() -> address().toString());
    }

    URI address() {
        return server.baseUrl();
    }

    /** Whether its short name stands for another address. */
    boolean moved() {
        return known.filter(one -> !one.baseUrl().equals(address())).isPresent();
    }

    /** Whether its short name stands for a program on this machine. */
    boolean local() {
        return known.filter(KnownServer::local).isPresent();
    }

    /** A model of it, as {@code --model} wants it. */
    String model(String name) {
        return known.map(one -> one.name() + ":" + name).orElse(name);
    }
}
