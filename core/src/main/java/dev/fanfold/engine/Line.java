package dev.fanfold.engine;

import dev.fanfold.event.Event;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.Reply;
import dev.fanfold.model.Sample;
import dev.fanfold.model.Usage;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * The one way from any call to a model: parts, judges and synthesisers alike.
 *
 * <p>Bounded by default: a permit of the endpoint is held only while a call is on the wire, so a part that waits for
 * another holds none, and nesting cannot deadlock. Permits are given in the order of asking. Time on the wire is measured
 * here, without the wait.
 */
final class Line {
    private final Models models;
    private final int atOnce;
    private final Announcer announcer;
    private final Time time;
    private final Map<Endpoint, Semaphore> permits = new ConcurrentHashMap<>();

    Line(Models models, int atOnce, Announcer announcer, Time time) {
        this.models = models;
        this.atOnce = atOnce;
        this.announcer = announcer;
        this.time = time;
    }

    Sample send(Prompt prompt, Optional<String> name, Scope scope) throws InterruptedException {
        var model = models.find(name);
        var permit = permits.computeIfAbsent(model.endpoint(), endpoint -> new Semaphore(atOnce, true));
        permit.acquire();
        try {
            scope.requireGoing();
            announcer.tell(new Event.CallBegan(scope.path(), model.endpoint()));
            return new Exchange(model.endpoint(), scope, time.nanos()).over(() -> model.reply(prompt));
        } finally {
            permit.release();
        }
    }

    /** What a model does with one prompt. */
    @FunctionalInterface
    private interface Asking {
        Reply reply() throws InterruptedException;
    }

    /** One call on the wire, measured whatever comes of it. */
    private final class Exchange {
        private final Endpoint endpoint;
        private final Scope scope;
        private final long start;

        Exchange(Endpoint endpoint, Scope scope, long start) {
            this.endpoint = endpoint;
            this.scope = scope;
            this.start = start;
        }

        Sample over(Asking asking) throws InterruptedException {
            try {
                var reply = asking.reply();
                answered(reply.usage());
                return reply.first();
            } catch (InterruptedException e) {
                failed("told to stop");
                throw e;
            } catch (RuntimeException | Error e) {
                failed(Objects.requireNonNullElse(e.getMessage(), e.toString()));
                throw e;
            }
        }

        private void answered(Usage usage) {
            var live = time.since(start);
            scope.meter().called(live, usage);
            announcer.tell(new Event.CallAnswered(scope.path(), endpoint, usage, live));
        }

        private void failed(String why) {
            var live = time.since(start);
            scope.meter().called(live, Usage.NONE);
            announcer.tell(new Event.CallFailed(scope.path(), endpoint, why, live));
        }
    }
}
