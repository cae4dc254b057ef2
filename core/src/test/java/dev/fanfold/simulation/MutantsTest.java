package dev.fanfold.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The classic mistakes are found within a few hundred runs, and their cures pass every one. */
@DisplayName("What the simulation can find")
class MutantsTest {
    private static final long SEEDS = 500;

    @BeforeAll
    static void needsASchedulerOfItsOwn() {
        SimulatedThreads.assumeAvailable();
    }

    @Test
    void a_budget_that_looks_before_it_takes_overspends() {
        assertFound(world -> Purses.spend(world, new Purses.CheckThenAct(world.time()), worst -> worst));
        assertSound(world -> Purses.spend(world, new Purses.Locked(world.time()), worst -> worst));
    }

    @Test
    void a_budget_that_takes_an_unknown_charge_for_none_overspends() {
        assertFound(world -> Purses.spend(world, new Purses.Locked(world.time()), worst -> 0));
    }

    @Test
    void a_permit_that_was_handed_to_one_who_is_interrupted_is_lost() {
        assertFound(world -> Gates.pass(world, Gates.Parting.KEEPS_IT));
        assertSound(world -> Gates.pass(world, Gates.Parting.HANDS_ON));
    }

    @Test
    void a_ballot_that_lands_twice_is_counted_twice() {
        assertFound(world -> BallotBoxes.vote(world, BallotBoxes.Careless.on(world.time())));
        assertSound(world -> BallotBoxes.vote(world, BallotBoxes.Locked.on(world.time())));
    }

    @Test
    void one_who_looks_before_it_waits_calls_after_stop() {
        assertFound(world -> Gates.passUntilStopped(world, Gates.Look.BEFORE_THE_GATE));
        assertSound(world -> Gates.passUntilStopped(world, Gates.Look.BEHIND_THE_GATE));
    }

    private static void assertFound(Consumer<World> mutant) {
        assertThat(LongStream.range(0, SEEDS).anyMatch(seed -> broken(seed, mutant)))
                .as("found within %d seeds", SEEDS)
                .isTrue();
    }

    private static boolean broken(long seed, Consumer<World> play) {
        try {
            play.accept(new World(seed));
            return false;
        } catch (AssertionError e) {
            return true;
        }
    }

    private static void assertSound(Consumer<World> cure) {
        for (long seed = 0; seed < SEEDS; seed++) {
            var world = new World(seed);
            assertThatCode(() -> cure.accept(world)).as("seed %d", seed).doesNotThrowAnyException();
        }
    }
}
