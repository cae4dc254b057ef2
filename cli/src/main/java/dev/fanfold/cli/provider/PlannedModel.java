package dev.fanfold.cli.provider;

import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Model;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.Reply;
import dev.fanfold.openai.KeyReference;
import dev.fanfold.openai.OpenAi;

/** A model as far as it is known without its key: where it is, and what one request may ask of it. It is never asked. */
record PlannedModel(Endpoint endpoint, int samplesAtOnce) implements Model {
    /** The one behind these options; nothing is connected. */
    static PlannedModel of(OpenAi options) {
        try (var wire = options.key(KeyReference.none()).open()) {
            return new PlannedModel(wire.endpoint(), wire.samplesAtOnce());
        }
    }

    /** Nobody is named yet. */
    static PlannedModel nobody() {
        return new PlannedModel(Endpoint.live("nobody", "no model"), 1);
    }

    @Override
    public Reply reply(Prompt prompt) {
        throw new IllegalStateException("a check asks no model, and this asked " + endpoint);
    }
}
