package dev.fanfold.openai.crash;

import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Model;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.Reply;

/** A model whose process dies when it has its answer. */
record KillingModel(Model inner, Doom doom) implements Model {
    @Override
    public Endpoint endpoint() {
        return inner.endpoint();
    }

    @Override
    public Reply reply(Prompt prompt) throws InterruptedException {
        var reply = inner.reply(prompt);
        doom.meets(KillPoint.ANSWER_UNWRITTEN);
        return reply;
    }
}
