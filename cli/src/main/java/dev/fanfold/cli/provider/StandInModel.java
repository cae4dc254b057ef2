package dev.fanfold.cli.provider;

import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Model;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.Reply;
import dev.fanfold.openai.OpenAiModel;

/**
 * A stand-in, reached over the same wire as a model.
 *
 * <p>Its endpoint says what it is, so that every run with it is marked as rehearsed.
 */
record StandInModel(OpenAiModel wire, String name) implements Model, AutoCloseable {
    @Override
    public Endpoint endpoint() {
        return Endpoint.rehearsed(name);
    }

    @Override
    public Reply reply(Prompt prompt) throws InterruptedException {
        return wire.reply(prompt);
    }

    @Override
    public Reply reply(Prompt prompt, Runnable firstToken) throws InterruptedException {
        return wire.reply(prompt, firstToken);
    }

    @Override
    public int samplesAtOnce() {
        return wire.samplesAtOnce();
    }

    @Override
    public void close() {
        wire.close();
    }
}
