package dev.fanfold.rehearsal;

import dev.fanfold.rehearsal.http.Answer;
import dev.fanfold.rehearsal.http.Line;
import dev.fanfold.rehearsal.http.Request;
import dev.fanfold.rehearsal.http.Service;
import dev.fanfold.rehearsal.reply.BadRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import tools.jackson.databind.json.JsonMapper;

/** The places of the protocol: chat completions, the list of models, and an error for everything else. */
final class Provider implements Service {

    private static final String MODELS = """
            {"object":"list","data":[{"id":"rehearsal","object":"model","created":0,"owned_by":"fanfold-rehearsal"}]}""";

    private final Settings settings;
    private final RequestLog log;
    private final Errors errors;
    private final Desk desk;

    Provider(Settings settings, RequestLog log, InstantSource clock, LongSupplier nanos) {
        var json = JsonMapper.builder().build();
        this.settings = settings;
        this.log = log;
        this.errors = new Errors(json);
        this.desk = new Desk(settings, log, json, clock, nanos);
    }

    @Override
    public Served serve(Request request, Line line) throws IOException {
        return switch (request.method() + " " + request.path()) {
            case "POST /v1/chat/completions" -> chat(request, line);
            case "GET /v1/models" -> Uncounted.of(opens(request) ? models() : errors.refusedKey());
            default -> Uncounted.of(errors.noSuchPlace(request));
        };
    }

    @Override
    public Answer.Message refuse(int status, String why) {
        return Mark.on(errors.badHttp(status, why));
    }

    private Served chat(Request request, Line line) throws IOException {
        log.came();
        boolean ended = false;
        try {
            var served = opens(request) ? desk.serve(request, line) : Counted.of(errors.refusedKey(), log);
            ended = true;
            return served;
        } catch (BadRequest bad) {
            ended = true;
            return Counted.of(errors.badRequest(bad), log);
        } catch (RuntimeException broken) {
            ended = true;
            return Counted.of(errors.broken(broken), log);
        } finally {
            if (!ended) {
                log.hungUp();
            }
        }
    }

    private boolean opens(Request request) {
        return settings.key()
                .map(key -> key.opens(request.header("authorization")))
                .orElse(true);
    }

    private static Answer.Message models() {
        return Answer.of(200, "application/json", MODELS.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer that no log counts. */
    private record Uncounted(Answer answer) implements Served {
        static Uncounted of(Answer answer) {
            return new Uncounted(Mark.on(answer));
        }

        @Override
        public void sent() {}

        @Override
        public void lost() {}
    }
}
