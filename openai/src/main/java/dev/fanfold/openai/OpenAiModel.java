package dev.fanfold.openai;

import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Model;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.RateNews;
import dev.fanfold.model.Reply;
import dev.fanfold.model.Usage;
import dev.fanfold.openai.Refused.Work;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A model behind an OpenAI-compatible chat endpoint; {@link OpenAi} makes it.
 *
 * <p>One {@link #reply} is one attempt. It is never sent twice, but for calls that certainly were not taken up: those that
 * found no stream, that the server refused unread, or that came after the last stream a closing connection names. All else
 * that breaks is {@link ModelException.Transient}: the provider may have answered, and billed.
 *
 * <p>Threads: any number at once. An interrupt aborts the exchange itself, on HTTP/2 by a reset of its stream, and gives up the
 * queue for one.
 *
 * <p>A reply has one sample for each choice that the server sent; some servers ignore the wish for several and send one. A
 * server that sends no usage gives {@link Usage#NONE}.
 */
public final class OpenAiModel implements Model, AutoCloseable {
    private final Target target;
    private final WireOptions limits;
    private final Dialect dialect;
    private final InstantSource clock;
    private final Wire wire;

    OpenAiModel(Target target, WireOptions limits, Dialect dialect, InstantSource clock) {
        this.target = target;
        this.limits = limits;
        this.dialect = dialect;
        this.clock = clock;
        this.wire = new Wire(limits, target.base());
    }

    @Override
    public Endpoint endpoint() {
        return target.endpoint();
    }

    @Override
    public Reply reply(Prompt prompt) throws InterruptedException {
        return ask(ChatRequest.json(prompt, target.model(), dialect.tokenCap()), "application/json", Optional.empty());
    }

    /**
     * Asks for a stream. A server that answers whole all the same is told of at the end.
     *
     * @param firstToken run once, by the calling thread, when the model has written anything at all
     * @throws ModelException also {@link ModelException.BadRequest} where the server does not say what a stream used
     */
    @Override
    public Reply reply(Prompt prompt, Runnable firstToken) throws InterruptedException {
        var first = new FirstToken(firstToken);
        var body = ChatRequest.streaming(prompt, target.model(), dialect.tokenCap());
        var reply = ask(body, "text/event-stream, application/json", Optional.of(first));
        first.tell();
        return reply;
    }

    @Override
    public int samplesAtOnce() {
        return dialect.samplesAtOnce();
    }

    /** Aborts what is on the wire and lets go of all connections. */
    @Override
    public void close() {
        wire.close();
    }

    @Override
    public String toString() {
        return target.toString();
    }

    private Reply ask(byte[] body, String accept, Optional<FirstToken> first) throws InterruptedException {
        var key = target.readKey();
        var response = post(head(key, accept), body, first);
        if (response.statusCode() / 100 != 2) {
            var said = new String(response.body(), StandardCharsets.UTF_8);
            throw refusal(response.statusCode(), Work.NOT_BEGUN, said, response, key);
        }
        var root = ReplyText.json(response.body(), target.place());
        if (root.has("error") && !root.path("choices").isArray()) {
            throw refusal(hiddenStatus(root), Work.PERHAPS_BEGUN, root.toString(), response, key);
        }
        return ChatResponse.read(root, rates(response.headers()), target.place());
    }

    private HttpResponse<byte[]> post(HttpRequest.Builder head, byte[] body, Optional<FirstToken> first)
            throws InterruptedException {
        try {
            return wire.post(head, body, first);
        } catch (IOException e) {
            throw Broken.of(e, target, limits);
        }
    }

    private HttpRequest.Builder head(Optional<Key> key, String accept) {
        var head = HttpRequest.newBuilder(target.base().chat())
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .header("Accept-Encoding", "identity")
                .header("User-Agent", "fanfold");
        key.ifPresent(k -> KeyHeader.write(head, target.host(), k));
        return head;
    }

    private ModelException refusal(int status, Work work, String body, HttpResponse<?> response, Optional<Key> key) {
        var error = ProviderError.read(body);
        return Refusals.of(new Refused(status, work, response.headers(), error, target, key, clock.instant()));
    }

    private RateNews rates(HttpHeaders headers) {
        return RateHeaders.read(headers, clock.instant());
    }

    /** Some gateways say 200 and put the true status into the error; without one, it is as good as a bad gateway. */
    static int hiddenStatus(JsonNode root) {
        int code = root.path("error").path("code").asInt(0);
        return code >= 400 && code < 600 ? code : 502;
    }
}
