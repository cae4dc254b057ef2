package dev.fanfold.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What the engine promises holds whatever the order of its threads, the luck of its calls and the moment it is stopped at.
 *
 * <p>{@code -Dfanfold.seed=N} runs that seed alone and tells what happened in it; {@code -Dfanfold.seeds=N} says how many
 * are run.
 */
@DisplayName("Proof by simulation")
class SimulationTest {
    private static final long SEEDS = Long.getLong("fanfold.seeds", 100_000);

    @BeforeAll
    static void needsASchedulerOfItsOwn() {
        SimulatedThreads.assumeAvailable();
    }

    @Test
    void every_law_holds_in_every_run() throws InterruptedException, ExecutionException {
        var one = Optional.ofNullable(Long.getLong("fanfold.seed"));
        if (one.isPresent()) {
            Simulation.run(one.get());
            return;
        }
        var first = new Streams(Simulation::run).firstFailure(SEEDS);
        first.ifPresent(failure -> {
            throw failure;
        });
    }

    @Test
    void the_same_seed_gives_the_same_run() {
        for (long seed = 0; seed < 300; seed++) {
            var once = traced(seed);
            var again = traced(seed);
            assertThat(again.lines()).as("seed %d", seed).isEqualTo(once.lines());
            assertThat(again.order()).as("seed %d", seed).isEqualTo(once.order());
        }
    }

    @Test
    void another_seed_gives_another_run() {
        assertThat(traced(1).order()).isNotEqualTo(traced(2).order());
    }

    private static Trace traced(long seed) {
        return Simulation.of(seed).observed().trace();
    }
}
