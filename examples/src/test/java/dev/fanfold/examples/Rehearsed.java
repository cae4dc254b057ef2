package dev.fanfold.examples;

import dev.fanfold.Fanfold;
import dev.fanfold.event.Listener;
import dev.fanfold.openai.OpenAi;
import dev.fanfold.rehearsal.Asked;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.rehearsal.RehearsalServer;
import java.util.List;

/** A runtime and the stand-in provider that it asks, over real HTTP. */
record Rehearsed(RehearsalServer server, Fanfold fanfold) implements AutoCloseable {
    static Rehearsed on(Rehearsal options) {
        return on(options, event -> {});
    }

    static Rehearsed on(Rehearsal options, Listener watcher) {
        var server = options.start();
        var model = OpenAi.at(server.baseUrl()).model("gpt-4o-mini").open();
        return new Rehearsed(server, Fanfold.on(model).listener(watcher).open());
    }

    /** What the provider was asked in messages whose system text has these words. */
    List<String> asked(String words) {
        return server.log().asked().stream()
                .filter(asked -> asked.system().contains(words))
                .map(Asked::user)
                .toList();
    }

    @Override
    public void close() {
        fanfold.close();
        server.close();
    }
}
