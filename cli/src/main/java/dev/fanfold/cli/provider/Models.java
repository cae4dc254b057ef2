package dev.fanfold.cli.provider;

import dev.fanfold.Fanfold;
import dev.fanfold.cli.journal.Answerers;
import dev.fanfold.cli.journal.Fingerprints;
import dev.fanfold.cli.journal.Remembering;
import dev.fanfold.cli.plan.Limits;
import dev.fanfold.event.Listener;
import dev.fanfold.limit.Price;
import dev.fanfold.limit.Prices;
import dev.fanfold.limit.Rate;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Model;
import dev.fanfold.openai.OpenAi;
import dev.fanfold.openai.OpenAiModel;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.rehearsal.RehearsalServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The models of a choice, opened; the provider of a stand-in runs as long as they do. */
public final class Models implements AutoCloseable {
    private final Model first;
    private final Map<String, Model> named;
    private final Optional<Integer> atOnce;
    private final Optional<RehearsalServer> server;

    private Models(Model first, Map<String, Model> named, Optional<Integer> atOnce, Optional<RehearsalServer> server) {
        this.first = first;
        this.named = named;
        this.atOnce = atOnce;
        this.server = server;
    }

    /**
     * Opens them.
     *
     * @param rehearsal the provider that is started when a stand-in answers
     */
    public static Models open(Choice choice, Rehearsal rehearsal) {
        return switch (choice) {
            case Choice.Live live -> live(live);
            case Choice.StandIn standIn -> standIn(standIn, rehearsal.start());
        };
    }

    private static Models live(Choice.Live live) {
        var named = new HashMap<String, Model>();
        live.named().forEach((alias, model) -> named.put(alias, model.open()));
        return new Models(live.first().open(), named, live.atOnce(), Optional.empty());
    }

    private static Models standIn(Choice.StandIn standIn, RehearsalServer server) {
        var named = new HashMap<String, Model>();
        standIn.named().forEach((alias, model) -> named.put(alias, reached(model, server)));
        return new Models(reached(standIn.first(), server), named, standIn.atOnce(), Optional.of(server));
    }

    /** Those of a journal; whoever asks them is told that nobody does. */
    public static Models recorded(Recorded recorded) {
        var named = new HashMap<String, Model>();
        recorded.named().forEach((alias, endpoint) -> named.put(alias, new RecordedModel(endpoint)));
        return new Models(new RecordedModel(recorded.first()), named, Optional.empty(), Optional.empty());
    }

    /**
     * Those of a plan as far as they are known without a key and without a call; whoever asks them is told that nobody does.
     *
     * @throws dev.fanfold.cli.exit.Refusal when a name is unknown
     */
    public static Models planned(Wanted plan, ModelOptions options, Map<String, String> environment) {
        var servers = new Servers(options.baseUrl(), environment);
        var named = new HashMap<String, Model>();
        plan.models().forEach((alias, name) -> named.put(alias, PlannedModel.of(servers.named(name))));
        var first = options.model().or(plan::model).map(name -> PlannedModel.of(servers.first(name)));
        return new Models(first.orElseGet(PlannedModel::nobody), named, options.atOnce(), Optional.empty());
    }

    /** Where the first of them is, and what it is called. */
    public Endpoint first() {
        return first.endpoint();
    }

    private static Model reached(String name, RehearsalServer server) {
        OpenAiModel wire = OpenAi.at(server.baseUrl()).model(name).open();
        return new StandInModel(wire, name);
    }

    /** Who they are, equal for the same models under the same names. */
    public Answerers answerers() {
        var others = new TreeMap<String, String>();
        named.forEach((alias, model) -> others.put(alias, model.endpoint().toString()));
        var all = Stream.concat(Stream.of(first), named.values().stream()).map(Model::endpoint);
        return new Answerers(all.collect(Collectors.toSet()), Fingerprints.of(first.endpoint() + "\n" + others));
    }

    /** What the first of them costs, where that is known. */
    public Optional<Price> price(Prices prices) {
        return prices.find(first.endpoint());
    }

    /**
     * A runtime over these models, kept to these limits; closing it closes the models.
     *
     * @throws dev.fanfold.journal.JournalException when its journal is in use, is none, or cannot be read and written
     */
    public Fanfold runtime(Limits limits, Prices prices, Listener listener, Remembering memory) {
        var limited = limited(Fanfold.on(first).prices(prices).listener(listener), limits);
        var options = withNamed(atOnce.map(limited::atOnce).orElse(limited));
        return memory.in(options).open();
    }

    /**
     * A runtime that asks nobody, and has all answers from a journal.
     *
     * @throws dev.fanfold.journal.JournalException when it is missing, in use by a run, no journal, or cannot be read
     */
    public Fanfold replaying(Path journal, Listener listener) {
        return withNamed(Fanfold.on(first).listener(listener))
                .replaying(journal)
                .open();
    }

    private Fanfold.Options withNamed(Fanfold.Options options) {
        var all = options;
        for (var entry : named.entrySet()) {
            all = all.model(entry.getKey(), entry.getValue());
        }
        return all;
    }

    private static Fanfold.Options limited(Fanfold.Options options, Limits limits) {
        var rates = new ArrayList<Rate>();
        limits.requestsPerMinute()
                .ifPresent(count -> rates.add(Rate.requests(count).perMinute()));
        limits.tokensPerMinute().ifPresent(count -> rates.add(Rate.tokens(count).perMinute()));
        var limited = options.limits(rates.toArray(Rate[]::new));
        limited = limits.budget().map(limited::budget).orElse(limited);
        return limits.tokenBudget()
                .map(Integer::longValue)
                .map(limited::tokenBudget)
                .orElse(limited);
    }

    /** Stops the stand-in's provider, if there is one. */
    @Override
    public void close() {
        server.ifPresent(RehearsalServer::close);
    }
}
