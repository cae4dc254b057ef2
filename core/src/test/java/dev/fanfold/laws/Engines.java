package dev.fanfold.laws;

import dev.fanfold.engine.Engine;
import dev.fanfold.engine.Models;
import dev.fanfold.engine.clock.Time;
import dev.fanfold.engine.onion.Rules;
import dev.fanfold.event.Event;
import dev.fanfold.limit.RetryRules;
import dev.fanfold.model.Model;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

/** An engine whose clock a test holds in its hand. */
final class Engines {
    private Engines() {}

    static Engine with(Model model, int atOnce, Time time) {
        return new Engine(
                new Models(model, Map.of()),
                Rules.usual().atOnce(atOnce).retry(RetryRules.none()),
                event -> {},
                time,
                Thread.ofVirtual().factory(),
                new Random(1));
    }

    /** An engine that lets go of a latch when the part of that name has ended. */
    static Engine telling(Model model, Time time, String name, CountDownLatch ended) {
        return new Engine(
                new Models(model, Map.of()),
                Rules.usual().atOnce(8).retry(RetryRules.none()),
                event -> {
                    if (event instanceof Event.PartEnded(var path, var part) && path.equals(name)) {
                        ended.countDown();
                    }
                },
                time,
                Thread.ofVirtual().factory(),
                new Random(1));
    }

    static Engine with(Model model, int atOnce) {
        return with(model, atOnce, Time.system());
    }
}
