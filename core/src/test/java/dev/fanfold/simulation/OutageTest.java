package dev.fanfold.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.engine.Engine;
import dev.fanfold.job.Split;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.RateNews;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.work.Ask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("When every call fails")
class OutageTest {
    private static final int SEEDS = 50;
    private static final Duration LONGEST = Duration.ofHours(1);

    @BeforeAll
    static void needsASchedulerOfItsOwn() {
        SimulatedThreads.assumeAvailable();
    }

    @Test
    void a_server_that_fails_is_sent_a_tenth_more_than_was_asked_at_most() {
        assertModest(0, () -> ModelException.Transient.unbilled("503", RateNews.none()));
    }

    @Test
    void connections_that_break_are_tried_a_tenth_more_often_at_most() {
        assertModest(0, () -> new ModelException.Transient("connection reset"));
    }

    @Test
    void a_server_that_goes_down_on_the_way_is_not_flooded_either() {
        assertModest(40, () -> new ModelException.Transient("connection reset"));
    }

    /** Thirty calls fail at once; the one that goes out to look whether the server is back is given up on its way. */
    @Test
    void a_look_that_is_given_up_makes_way_for_the_next() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var hall = down(seed, Duration.ofSeconds(1));
            var first = hall.world().threads().named("first", () -> ask(hall, 30));
            hall.world().scheduler().at(Duration.ofSeconds(6).toNanos(), first::interrupt);
            hall.world().run(first);
            assertServed(hall, seed);
        }
    }

    @Test
    void a_server_that_is_back_after_an_hour_is_asked_again() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var hall = down(seed, Duration.ofMinutes(30));
            hall.timed(() -> ask(hall, 30));
            hall.timed(() -> hall.pass(Duration.ofHours(1)));
            assertServed(hall, seed);
        }
    }

    /** Two hundred and fifty calls of a second each; in the midst of them the server says 503 for a minute. */
    @ParameterizedTest
    @ValueSource(ints = {4, 16, 64})
    void an_outage_of_a_minute_loses_nothing(int atOnce) {
        for (long seed = 0; seed < SEEDS / 5; seed++) {
            var halls = new ArrayList<Hall>();
            var hall = Hall.of(seed, atOnce, prompt -> {
                var now = Duration.ofNanos(halls.getFirst().world().scheduler().now());
                if (now.compareTo(Duration.ofSeconds(3)) > 0 && now.compareTo(Duration.ofSeconds(63)) < 0) {
                    throw ModelException.Transient.unbilled("503", RateNews.none());
                }
                return Duration.ofSeconds(1);
            });
            halls.add(hall);
            var run = hall.engine();
            var lost = new int[1];
            hall.timed(() -> lost[0] = lost(run, 250));
            assertThat(lost[0]).as("seed %d", seed).isZero();
        }
    }

    private static int lost(Engine engine, int count) {
        var job = Split.byVolume((String input) -> IntStream.range(0, count).mapToObj(Integer::toString))
                .each(Ask.system("a"))
                .merge((pieces, call) -> count - pieces.done().size());
        return engine.run(job, "").value();
    }

    private static void assertServed(Hall hall, long seed) {
        var before = hall.begun().size();
        hall.timed(() -> ask(hall, 3));
        assertThat(hall.begun().size() - before).as("seed %d", seed).isEqualTo(3);
        assertThat(hall.engine().onion().onTheWire()).as("seed %d", seed).isZero();
    }

    /** Every call fails until that moment, and takes two seconds from then on. */
    private static Hall down(long seed, Duration until) {
        var halls = new ArrayList<Hall>();
        var hall = Hall.of(seed, 16, prompt -> {
            if (halls.getFirst().world().scheduler().now() < until.toNanos()) {
                throw new ModelException.Transient("connection reset");
            }
            return Duration.ofSeconds(2);
        });
        halls.add(hall);
        return hall;
    }

    private static void assertModest(int answered, Supplier<ModelException> failure) {
        for (long seed = 0; seed < SEEDS; seed++) {
            var count = 100 + (int) seed * 2;
            var hall = outage(seed, answered, failure);
            var took = hall.timed(() -> ask(hall, count));
            assertThat(hall.begun().size()).as("seed %d", seed).isLessThanOrEqualTo((int) (1.1 * count));
            assertThat(took).as("seed %d", seed).isLessThan(LONGEST);
            assertThat(hall.engine().onion().onTheWire()).as("seed %d", seed).isZero();
        }
    }

    /** The first few are answered, and nothing after them. */
    private static Hall outage(long seed, int answered, Supplier<ModelException> failure) {
        var left = new int[] {answered};
        return Hall.of(seed, 16, prompt -> {
            if (left[0]-- <= 0) {
                throw failure.get();
            }
            return Duration.ofSeconds(1);
        });
    }

    private static void ask(Hall hall, int count) {
        var job = Split.byVolume((String input) -> IntStream.range(0, count).mapToObj(Integer::toString))
                .each(Ask.system("a"))
                .merge((pieces, call) -> "");
        try {
            hall.engine().run(job, "");
        } catch (RunFailedException e) {
            assertThat(e.parts()).hasSize(count);
        }
    }
}
