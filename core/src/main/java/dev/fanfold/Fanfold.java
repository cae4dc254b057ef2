package dev.fanfold;

import dev.fanfold.engine.Engine;
import dev.fanfold.engine.Models;
import dev.fanfold.engine.Time;
import dev.fanfold.event.Listener;
import dev.fanfold.model.Model;
import dev.fanfold.result.Run;
import dev.fanfold.work.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The runtime: it owns the models and runs jobs against them.
 *
 * <p>Threads: one runtime serves any number of runs at once. Bounded by default: at most 64 calls are on the wire at once
 * for each endpoint, whatever the runs ask for.
 */
public final class Fanfold implements AutoCloseable {
    private final Engine engine;
    private final List<Model> models;

    private Fanfold(Engine engine, List<Model> models) {
        this.engine = engine;
        this.models = models;
    }

    /** A runtime with one model and the defaults. */
    public static Fanfold open(Model model) {
        return on(model).open();
    }

    /** Options for a runtime whose first model is this one. */
    public static Options on(Model model) {
        return new Options(model, Map.of(), Options.DEFAULT_AT_ONCE, event -> {});
    }

    /**
     * Does a job, or any other work, and waits for it.
     *
     * @throws dev.fanfold.result.RunFailedException when it comes to no result; every finished answer is in there
     * @throws dev.fanfold.result.RunCancelledException when the calling thread is interrupted
     */
    public <I, R> Run<R> run(Work<? super I, R> work, I input) {
        return engine.run(work, input);
    }

    /** Starts a job and gives a handle to watch and cancel it. */
    public <I, R> Running<R> start(Work<? super I, R> work, I input) {
        return Running.of(() -> engine.run(work, input));
    }

    /** Closes the models it was given, all of them even where one cannot be closed. */
    @Override
    public void close() {
        var problems = models.stream().flatMap(model -> closed(model).stream()).toList();
        if (!problems.isEmpty()) {
            var first = new IllegalStateException(
                    "a model could not be closed: " + problems.getFirst().getMessage(), problems.getFirst());
            problems.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }

    private static Optional<Exception> closed(Model model) {
        if (model instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }

    /** Settings of a runtime; immutable, validated when set. */
    public static final class Options {
        private static final int DEFAULT_AT_ONCE = 64;
        private final Model first;
        private final Map<String, Model> named;
        private final int atOnce;
        private final Listener listener;

        private Options(Model first, Map<String, Model> named, int atOnce, Listener listener) {
            this.first = first;
            this.named = Map.copyOf(named);
            this.atOnce = atOnce;
            this.listener = listener;
        }

        /** One more model, under the name that {@code Ask.on} calls it by. */
        public Options model(String name, Model model) {
            if (named.containsKey(name)) {
                throw new IllegalArgumentException("two models are named " + name);
            }
            var more = new HashMap<>(named);
            more.put(name, model);
            return new Options(first, more, atOnce, listener);
        }

        /** The most calls on the wire at once, for each endpoint; at least 1. */
        public Options atOnce(int calls) {
            if (calls < 1) {
                throw new IllegalArgumentException("at least 1 call must be allowed at once, not " + calls);
            }
            return new Options(first, named, calls, listener);
        }

        /** Watches every run, beside the listeners that do already. */
        public Options listener(Listener watcher) {
            return new Options(first, named, atOnce, listener.andThen(watcher));
        }

        public Fanfold open() {
            var all = new ArrayList<Model>(named.values());
            all.addFirst(first);
            var threads = Thread.ofVirtual().name("fanfold-", 0).factory();
            var engine = new Engine(new Models(first, named), atOnce, listener, Time.system(), threads);
            return new Fanfold(engine, List.copyOf(all));
        }
    }
}
