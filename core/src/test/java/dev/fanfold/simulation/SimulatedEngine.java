package dev.fanfold.simulation;

import dev.fanfold.engine.Engine;
import dev.fanfold.engine.Models;
import dev.fanfold.engine.onion.Rules;
import dev.fanfold.event.Listener;
import dev.fanfold.model.Model;
import java.util.Map;

/** The engine under proof: the one place that knows how it is made. */
final class SimulatedEngine {
    private SimulatedEngine() {}

    static Engine in(World world, Model model, Rules rules, Listener listener) {
        return new Engine(new Models(model, Map.of()), rules, listener, world.time(), world.threads(), world.dice());
    }
}
