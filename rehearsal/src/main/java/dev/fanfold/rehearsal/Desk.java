package dev.fanfold.rehearsal;

import dev.fanfold.rehearsal.http.Answer;
import dev.fanfold.rehearsal.http.Body;
import dev.fanfold.rehearsal.http.Line;
import dev.fanfold.rehearsal.http.Request;
import dev.fanfold.rehearsal.limit.Limits;
import dev.fanfold.rehearsal.reply.ChatRequest;
import dev.fanfold.rehearsal.reply.Dice;
import dev.fanfold.rehearsal.reply.PrefixCache;
import dev.fanfold.rehearsal.reply.Replies;
import dev.fanfold.rehearsal.reply.Reply;
import dev.fanfold.rehearsal.reply.RequestParser;
import dev.fanfold.rehearsal.reply.Usage;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import tools.jackson.databind.json.JsonMapper;

/** Serves chat completions: limits first, then the fault that is due, then the wait, then the reply. */
final class Desk {

    private static final int FIRST_TOKEN_PART = 4;

    private final Settings settings;
    private final RequestLog log;
    private final JsonMapper json;
    private final InstantSource clock;
    private final LongSupplier nanos;
    private final RequestParser parser;
    private final Replies replies;
    private final PrefixCache prefixes = new PrefixCache();
    private final Turns arrivals = new Turns();
    private final Turns turns = new Turns();
    private final Limits limits;
    private final Errors errors;
    private final FaultScript script;
    private final FaultPlay play;

    Desk(Settings settings, RequestLog log, JsonMapper json, InstantSource clock, LongSupplier nanos) {
        this.settings = settings;
        this.log = log;
        this.json = json;
        this.clock = clock;
        this.nanos = nanos;
        this.parser = new RequestParser(json);
        this.replies = new Replies(json);
        this.limits = settings.quota().limits(nanos.getAsLong());
        this.errors = new Errors(json);
        this.script = new FaultScript(settings.faults());
        this.play = new FaultPlay(errors, clock);
    }

    /** One call as it stands at the desk. */
    private record Call(ChatRequest chat, Asked asked, long body, Dice dice, int cached, Map<String, String> headers) {}

    Counted serve(Request request, Line line) throws IOException {
        var chat = parser.parse(request.text());
        var asked = Asked.of(chat, request.text());
        log.read(asked);
        return switch (limits.take(nanos.getAsLong(), Usage.claimed(chat))) {
            case Limits.Verdict.Refused refused ->
                Counted.of(
                        with(
                                told(refused),
                                errors.overLimit(refused, settings.quota().news())),
                        log);
            case Limits.Verdict.Admitted admitted -> admitted(call(chat, asked, told(admitted)), line);
        };
    }

    private Map<String, String> told(Limits.Verdict verdict) {
        return settings.quota().news() == LimitNews.EVERYTHING ? verdict.headers() : Map.of();
    }

    private Call call(ChatRequest chat, Asked asked, Map<String, String> headers) {
        long body = Dice.hash(asked.body());
        return new Call(chat, asked, body, new Dice(settings.seed()).with(body), prefixes.cached(chat), headers);
    }

    private Counted admitted(Call call, Line line) throws IOException {
        var arrival = call.dice().with("arrival").with(arrivals.next(call.body()));
        var fault = script.next(call.asked(), arrival.with("fault"));
        var latency = settings.latencyOf(call.asked()).draw(arrival.with("latency"));
        if (fault.filter(FaultPlay::isQuick).isEmpty()) {
            line.pause(firstToken(call.chat(), latency));
        }
        if (fault.isPresent() && fault.get() instanceof Fault.Instead instead) {
            return Counted.of(with(call.headers(), play.instead(instead)), log);
        }
        return completed(call, fault, latency);
    }

    private static Duration firstToken(ChatRequest chat, Duration latency) {
        return chat.delivery() == ChatRequest.Delivery.WHOLE ? latency : latency.dividedBy(FIRST_TOKEN_PART);
    }

    private Counted completed(Call call, Optional<Fault> fault, Duration latency) throws IOException {
        var said = replies(call);
        var odd = fault.isPresent() && fault.get() instanceof Fault.Oddity oddity ? play.odd(oddity, said) : said;
        var usage = Usage.of(call.chat(), odd, call.cached());
        prefixes.remember(call.chat());
        var sound = with(call.headers(), message(completion(call, odd, usage), latency));
        var sent =
                fault.isPresent() && fault.get() instanceof Fault.Damage damage ? play.damaged(damage, sound) : sound;
        return Counted.of(sent, usage, log);
    }

    private List<Reply> replies(Call call) {
        var scripted = settings.scripted().stream()
                .filter(rule -> rule.condition().test(call.asked()))
                .findFirst();
        if (scripted.isEmpty()) {
            return replies.to(call.chat(), call.dice(), turns.next(call.body()));
        }
        var text = scripted.get().reply().apply(call.asked());
        return Collections.nCopies(call.chat().samples(), Reply.within(call.chat(), text));
    }

    private Completion completion(Call call, List<Reply> said, Usage usage) {
        var id = "chatcmpl-rehearsal-" + Long.toHexString(call.dice().state());
        return new Completion(id, clock.instant().getEpochSecond(), call.chat(), said, usage);
    }

    private Answer.Message message(Completion completion, Duration latency) {
        if (completion.request().delivery() == ChatRequest.Delivery.WHOLE) {
            return Answer.of(200, "application/json", completion.whole(json));
        }
        Body events = new EventStream(json, completion).over(latency.minus(latency.dividedBy(FIRST_TOKEN_PART)));
        return Answer.of(200, "text/event-stream", new byte[0]).body(events);
    }

    private static Answer with(Map<String, String> headers, Answer answer) {
        return answer instanceof Answer.Message message ? with(headers, message) : answer;
    }

    private static Answer.Message with(Map<String, String> headers, Answer.Message message) {
        var all = message;
        for (var header : headers.entrySet()) {
            all = all.header(header.getKey(), header.getValue());
        }
        return all;
    }
}
