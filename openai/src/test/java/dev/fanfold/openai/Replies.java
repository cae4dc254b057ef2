package dev.fanfold.openai;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fanfold.model.ModelException;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.Reply;
import java.io.IOException;

/** Short ways to one call, for tests that care about its outcome alone. */
final class Replies {
    private Replies() {}

    static Reply from(OpenAi options) throws InterruptedException {
        try (var model = options.open()) {
            return model.reply(Prompt.of("anything"));
        }
    }

    static Reply to(Prompt prompt, PlainServer server) throws InterruptedException {
        try (var model = server.options().open()) {
            return model.reply(prompt);
        }
    }

    static <E extends ModelException> E failure(Class<E> kind, OpenAi options) {
        return catchThrowableOfType(kind, () -> from(options));
    }

    /** What becomes of a call that gets this status and body. */
    static <E extends ModelException> E failure(Class<E> kind, int status, String body, String... headers)
            throws IOException {
        try (var server = PlainServer.answering(status, body, headers)) {
            return failure(kind, server.options());
        }
    }

    /** An error as OpenAI words it. */
    static String error(String message, String type, String code) {
        return "{\"error\":{\"message\":\"" + message + "\",\"type\":\"" + type + "\",\"param\":null,\"code\":\"" + code
                + "\"}}";
    }
}
