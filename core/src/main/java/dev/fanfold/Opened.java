package dev.fanfold;

import dev.fanfold.engine.Engine;
import dev.fanfold.engine.Estimator;
import dev.fanfold.engine.Models;
import dev.fanfold.engine.clock.Time;
import dev.fanfold.engine.onion.Chronicle;
import dev.fanfold.engine.onion.Memory;
import dev.fanfold.engine.onion.Rules;
import dev.fanfold.event.Listener;
import dev.fanfold.journal.Journalling;
import dev.fanfold.model.Model;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** What a runtime is made of once it is open. */
record Opened(Engine engine, Estimator estimator, List<Model> models, Memory memory) {
    static Opened of(
            Model first, Map<String, Model> named, Rules rules, Listener listener, Optional<Journalling> journal) {
        var all = new ArrayList<Model>(named.values());
        all.addFirst(first);
        var threads = Thread.ofVirtual().name("fanfold-", 0).factory();
        var models = new Models(first, named);
        var random = new Random();
        var memory = journal.<Memory>map(terms -> Chronicle.open(terms, threads, InstantSource.system(), random))
                .orElse(Memory.NONE);
        var engine = new Engine(models, rules, memory, listener, Time.system(), threads, random);
        return new Opened(engine, new Estimator(models, rules), List.copyOf(all), memory);
    }
}
