package dev.fanfold.cli.journal;

import dev.fanfold.cli.show.Notices;
import java.time.InstantSource;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What the keeping of journals takes from outside.
 *
 * @param notices where it is said what became of them
 * @param clock tells how old one is
 * @param random tells apart those that begin in the same second
 */
public record Surroundings(
        Map<String, String> environment, Notices notices, InstantSource clock, RandomGenerator random) {
    public Surroundings {
        environment = Map.copyOf(environment);
    }
}
