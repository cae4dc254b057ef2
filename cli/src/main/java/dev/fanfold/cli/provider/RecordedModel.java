package dev.fanfold.cli.provider;

import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Endpoint.Author;
import dev.fanfold.model.Model;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.Reply;
import dev.fanfold.openai.KeyReference;
import dev.fanfold.openai.OpenAi;
import java.net.URI;
import java.util.Map;

/** A model whose answers are all in a journal: it is told apart from others as it was then, and is never asked. */
record RecordedModel(Endpoint endpoint) implements Model {
    private static final URI ANYWHERE_HERE = URI.create("http://127.0.0.1:1/v1");

    @Override
    public Reply reply(Prompt prompt) {
        throw new IllegalStateException("a replay asks no model, and this asked " + endpoint);
    }

    /** As many as its server took then: how a vote is asked depends on it. Nothing is sent to find out. */
    @Override
    public int samplesAtOnce() {
        try (var wire = wire().key(KeyReference.none()).open()) {
            return wire.samplesAtOnce();
        } catch (IllegalArgumentException unknown) {
            return 1;
        }
    }

    private OpenAi wire() {
        if (endpoint.author() == Author.STAND_IN) {
            return OpenAi.at(ANYWHERE_HERE).model(endpoint.model());
        }
        return endpoint.provider().contains("://")
                ? OpenAi.at(URI.create(endpoint.provider())).model(endpoint.model())
                : OpenAi.named(endpoint.provider() + ":" + endpoint.model(), Map.of());
    }
}
