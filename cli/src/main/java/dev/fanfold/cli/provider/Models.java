package dev.fanfold.cli.provider;

import dev.fanfold.Fanfold;
import dev.fanfold.event.Listener;
import dev.fanfold.model.Model;
import dev.fanfold.openai.OpenAi;
import dev.fanfold.openai.OpenAiModel;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.rehearsal.RehearsalServer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The models of a choice, opened; the provider of a stand-in runs as long as they do. */
public final class Models implements AutoCloseable {
    private final Model first;
    private final Map<String, Model> named;
    private final int atOnce;
    private final Optional<RehearsalServer> server;

    private Models(Model first, Map<String, Model> named, int atOnce, Optional<RehearsalServer> server) {
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

    private static Model reached(String name, RehearsalServer server) {
        OpenAiModel wire = OpenAi.at(server.baseUrl()).model(name).open();
        return new StandInModel(wire, name);
    }

    /** A runtime over these models; closing it closes the models. */
    public Fanfold runtime(Listener listener) {
        var options = Fanfold.on(first).atOnce(atOnce).listener(listener);
        for (var entry : named.entrySet()) {
            options = options.model(entry.getKey(), entry.getValue());
        }
        return options.open();
    }

    /** Stops the stand-in's provider, if there is one. */
    @Override
    public void close() {
        server.ifPresent(RehearsalServer::close);
    }
}
