package dev.fanfold.engine;

import dev.fanfold.engine.onion.Mark;
import dev.fanfold.engine.onion.Turn;
import dev.fanfold.journal.Key;
import dev.fanfold.journal.Times;
import dev.fanfold.journal.Variation;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Model;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.Reply;
import java.util.List;
import java.util.Optional;

/**
 * A model behind the onion, for whoever has no run; all its calls together are one run to the queues.
 *
 * @param times how often it was asked the same, where anybody remembers what was asked
 */
record Governed(Model model, Engine engine, Turn turn, Optional<Times> times) implements Model {
    @Override
    public Endpoint endpoint() {
        return model.endpoint();
    }

    @Override
    public Reply reply(Prompt prompt) throws InterruptedException {
        var key = Key.of(model.endpoint(), prompt, Variation.NONE);
        var earlier = times.map(counts -> counts.earlier(key)).orElse(0);
        var mark = new Mark(new Variation(List.of(), earlier), "");
        return engine.onion().send(prompt, model, Scope.of(engine, turn), mark);
    }

    @Override
    public int samplesAtOnce() {
        return model.samplesAtOnce();
    }
}
