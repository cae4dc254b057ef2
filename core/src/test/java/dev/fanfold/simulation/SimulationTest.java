package dev.fanfold.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.result.Part;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What the engine promises holds whatever the order of its threads, the luck of its calls and the moment it is stopped at.
 *
 * <p>{@code -Dfanfold.seed=N} runs that seed alone and tells what happened in it; {@code -Dfanfold.seeds=N} says how many
 * are run.
 */
@DisplayName("Proof by simulation")
@Execution(ExecutionMode.CONCURRENT)
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
    void a_thousand_seeds_meet_whatever_a_call_can_meet() {
        var met = new TreeSet<String>();
        for (long seed = 0; seed < 1_000; seed++) {
            Simulation.of(seed).observed().own().parts().forEach(part -> met.add(why(part)));
        }
        assertThat(List.of(
                        "done",
                        "429",
                        "503",
                        "connection reset",
                        "no whole reply",
                        "not started",
                        "the budget of",
                        "the cap of the day",
                        "the key was refused",
                        "this prompt was refused",
                        "cancelled",
                        "never begun",
                        "not back within"))
                .allSatisfy(
                        end -> assertThat(met).anySatisfy(why -> assertThat(why).contains(end)));
    }

    private static String why(Part<?> part) {
        return switch (part) {
            case Part.Done<?> done -> "done";
            case Part.Failed<?> failed -> failed.why();
            case Part.Skipped<?> skipped -> skipped.why();
        };
    }

    @Test
    void another_seed_gives_another_run() {
        assertThat(traced(1).order()).isNotEqualTo(traced(2).order());
    }

    private static Trace traced(long seed) {
        return Simulation.of(seed).observed().trace();
    }
}
