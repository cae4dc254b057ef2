package dev.fanfold.examples;

import dev.fanfold.Fanfold;
import dev.fanfold.openai.OpenAi;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.rehearsal.RehearsalServer;
import java.util.List;
import java.util.function.Predicate;

/** A runtime and the stand-in provider that it asks, over real HTTP. */
record Rehearsed(RehearsalServer server, Fanfold fanfold) implements AutoCloseable {
    static Rehearsed on(Rehearsal options) {
        var server = options.start();
        return new Rehearsed(
                server,
                Fanfold.open(OpenAi.at(server.baseUrl()).model("gpt-4o-mini").open()));
    }

    /** What the provider was asked in messages whose system text has these words. */
    List<String> asked(String words) {
        Predicate<String> about = text -> text.contains(words);
        return server.log().asked().stream()
                .filter(asked -> about.test(asked.system()))
                .map(asked -> asked.user())
                .toList();
    }

    @Override
    public void close() {
        fanfold.close();
        server.close();
    }
}
