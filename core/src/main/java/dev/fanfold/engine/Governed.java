package dev.fanfold.engine;

import dev.fanfold.engine.onion.Turn;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Model;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.Reply;

/** A model behind the onion, for whoever has no run; all its calls together are one run to the queues. */
record Governed(Model model, Engine engine, Turn turn) implements Model {
    @Override
    public Endpoint endpoint() {
        return model.endpoint();
    }

    @Override
    public Reply reply(Prompt prompt) throws InterruptedException {
        return engine.onion().send(prompt, model, Scope.of(engine, turn));
    }

    @Override
    public int samplesAtOnce() {
        return model.samplesAtOnce();
    }
}
