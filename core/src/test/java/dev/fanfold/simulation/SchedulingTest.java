package dev.fanfold.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.job.Job;
import dev.fanfold.job.Plan;
import dev.fanfold.job.Split;
import dev.fanfold.job.Step;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.Stitched;
import dev.fanfold.model.Prompt;
import dev.fanfold.work.Ask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Whose turn it is")
class SchedulingTest {
    private static final int SEEDS = 200;
    private static final int FEW_SEEDS = 10;
    private static final int CALLS = 100;
    private static final int AT_ONCE = 16;
    private static final int LONG_RUN = 2_000;
    private static final int SHORT_RUN = 10;
    private static final double SIGMA = .6;
    private static final int SINGLES = 6;
    private static final int USUAL_TOKENS = 200;

    private static final Duration LATER = Duration.ofSeconds(10);

    @BeforeAll
    static void needsASchedulerOfItsOwn() {
        SimulatedThreads.assumeAvailable();
    }

    /** Lengths of answers as they are: most near the usual one, a few much longer. */
    private static int[] lengths(long seed, int count) {
        var dice = new SplittableRandom(seed);
        return IntStream.range(0, count)
                .map(i -> 1 + (int) (USUAL_TOKENS * Math.exp(SIGMA * dice.nextGaussian())))
                .toArray();
    }

    /** A call takes 10 ms for each token. */
    private static Hall hall(long seed, int[] lengths) {
        return Hall.of(seed, AT_ONCE, prompt -> Duration.ofMillis(10L * lengths[Integer.parseInt(prompt.user())]));
    }

    private static Job<String, String> fan(int count, IntUnaryOperator told) {
        return Split.byVolume((String input) -> IntStream.range(0, count).mapToObj(Integer::toString))
                .each((place, call) ->
                        call.ask(Ask.system("a").maxTokens(told.applyAsInt(Integer.parseInt(place))), place))
                .merge((pieces, call) -> "");
    }

    private static double mean(ToLongFunction<Long> nanos) {
        return LongStream.range(0, SEEDS).map(nanos::applyAsLong).average().orElseThrow();
    }

    private static long fanned(long seed, IntUnaryOperator told) {
        var hall = hall(seed, lengths(seed, CALLS));
        return hall.timed(() -> hall.engine().run(fan(CALLS, told), "")).toNanos();
    }

    private static long queued(long seed, IntUnaryOperator told) {
        var hall = hall(seed, lengths(seed, CALLS));
        var model = hall.governed();
        Crowd.of(CALLS).gather(hall.world(), place -> {
            var prompt = Prompt.of(Integer.toString(place)).withMaxTokens(told.applyAsInt(place));
            assertThat(model.reply(prompt).first().text()).isEqualTo(Integer.toString(place));
        });
        return hall.world().scheduler().now();
    }

    @Test
    void the_longest_first_ends_a_tenth_sooner_than_first_come() {
        var longest = mean(seed -> queued(seed, place -> lengths(seed, CALLS)[place]));
        var firstCome = mean(seed -> queued(seed, place -> USUAL_TOKENS));
        assertThat(longest / firstCome).isLessThanOrEqualTo(.90);
    }

    /** The queue sees only the parts in the window of the fan, of which a quarter are on the wire. */
    @Test
    void the_longest_first_ends_sooner_in_a_fan_too() {
        var longest = mean(seed -> fanned(seed, place -> lengths(seed, CALLS)[place]));
        var firstCome = mean(seed -> fanned(seed, place -> USUAL_TOKENS));
        assertThat(longest / firstCome).isLessThanOrEqualTo(.90);
    }

    /** What has ended behind it waits in memory, and is lost when the run is stopped. */
    @Test
    void a_short_part_is_not_overtaken_by_all_others_where_parts_are_handed_on_in_their_order() {
        for (long seed = 0; seed < FEW_SEEDS; seed++) {
            var hall = hall(seed, lengths(seed, LONG_RUN));
            Job<String, Stitched<String>> job = Split.byVolume(
                            (String input) -> IntStream.range(0, LONG_RUN).mapToObj(Integer::toString))
                    .each((place, call) ->
                            call.ask(Ask.system("a").maxTokens(place.equals("0") ? 1 : USUAL_TOKENS), place))
                    .merge(Merge.stitch());
            var before = new AtomicInteger();
            hall.timed(() -> hall.engine().stream(
                    job, "", part -> before.compareAndSet(0, hall.begun().size())));
            assertThat(before.get())
                    .as("calls before the first part was handed on, seed %d", seed)
                    .isLessThanOrEqualTo(6 * AT_ONCE);
        }
    }

    @Test
    void a_short_run_behind_a_long_one_is_slowed_by_half_at_most() {
        double alone = 0;
        double behind = 0;
        for (long seed = 0; seed < 10; seed++) {
            alone += alone(seed);
            behind += behind(seed);
        }
        assertThat(behind / alone).isLessThanOrEqualTo(1.5);
    }

    private static long alone(long seed) {
        var hall = hall(seed, lengths(seed, SHORT_RUN));
        return hall.timed(() -> hall.engine().run(fan(SHORT_RUN, place -> USUAL_TOKENS), ""))
                .toNanos();
    }

    private static long behind(long seed) {
        var all = lengths(seed, LONG_RUN);
        var hall = hall(seed, all);
        hall.world()
                .threads()
                .named("long run", () -> hall.engine().run(fan(LONG_RUN, place -> all[place]), ""))
                .start();
        return hall.timed(() -> {
                    hall.pass(LATER);
                    hall.engine().run(fan(SHORT_RUN, place -> USUAL_TOKENS), "");
                })
                .minus(LATER)
                .toNanos();
    }

    @Test
    void what_most_hangs_on_goes_first_in_a_plan() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var hall = Hall.of(seed, 1, prompt -> Duration.ofSeconds(1));
            hall.timed(() -> hall.engine().run(chainBehindSingles(), "in"));
            var order = hall.begun().stream()
                    .map(prompt -> prompt.system().lines().findFirst().orElse(""))
                    .toList();
            assertThat(order).hasSize(SINGLES + 3);
            assertThat(order.indexOf("chain 1")).as("seed %d: %s", seed, order).isLessThanOrEqualTo(1);
            assertThat(order.indexOf("chain 2")).as("seed %d: %s", seed, order).isLessThanOrEqualTo(3);
        }
    }

    /**
     * Steps that nothing waits for but the end, and then a chain of three. Each time one other may be on its way when a step of
     * the chain comes to the queue, and is not held back for it.
     */
    private static Plan<String, String> chainBehindSingles() {
        return Plan.of(String.class, p -> {
            List<Step<String>> all = new ArrayList<>();
            for (int i = 0; i < SINGLES; i++) {
                all.add(p.step("single " + i, Ask.system("single " + i).maxTokens(USUAL_TOKENS)));
            }
            var first = p.step("first", Ask.system("chain 1").maxTokens(USUAL_TOKENS));
            var second = p.then("second", first, Ask.system("chain 2").maxTokens(USUAL_TOKENS));
            all.add(p.then("third", second, Ask.system("chain 3").maxTokens(USUAL_TOKENS)));
            return p.step("end", all, (input, taken, call) -> "");
        });
    }
}
