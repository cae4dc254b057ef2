package dev.fanfold;

import dev.fanfold.engine.Engine;
import dev.fanfold.engine.Estimator;
import dev.fanfold.engine.Models;
import dev.fanfold.engine.clock.Time;
import dev.fanfold.engine.onion.Memory;
import dev.fanfold.engine.onion.Shared;
import dev.fanfold.journal.cache.OpenCache;
import dev.fanfold.model.Model;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What a runtime is made of once it is open. */
record Opened(Engine engine, Estimator estimator, List<Model> models, Memory memory) {
    static Opened with(Settings settings) {
        var all = new ArrayList<Model>(settings.named().values());
        all.addFirst(settings.first());
        var threads = Thread.ofVirtual().name("fanfold-", 0).factory();
        var models = new Models(settings.first(), settings.named());
        var rules = settings.rules();
        var random = new Random();
        var shared = settings.cache()
                .<Memory>map(terms -> new Shared(OpenCache.of(terms, InstantSource.system())))
                .orElse(Memory.NONE);
        var memory = settings.memory().open(shared, threads, random);
        var engine = new Engine(models, rules, memory, settings.listener(), Time.system(), threads, random);
        return new Opened(engine, new Estimator(models, rules), List.copyOf(all), memory);
    }
}
