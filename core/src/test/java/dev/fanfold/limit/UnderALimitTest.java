package dev.fanfold.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.limit.Simulation.Figures;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ideal is the time in which what is over the burst flows in, and one latency, the mean. */
@DisplayName("1,000 calls under a limit of 50 a second, 200 seeds")
@Execution(ExecutionMode.CONCURRENT)
class UnderALimitTest {
    private static final int SEEDS = 200;
    private static final double OTHERS_TAKE = .4;

    static Stream<Setting> bare() {
        return Stream.of(Setting.requests(64), Setting.requests(256), Setting.tokens(100, 3_900, 64));
    }

    static Stream<Setting> told() {
        return bare().flatMap(setting -> Stream.of(setting.withHeaders().withRate(), setting.withHeaders()));
    }

    static Stream<Setting> toldAndStolen() {
        return told().flatMap(
                        setting -> Stream.of(setting.stolenAtRandom(OTHERS_TAKE), setting.stolenSteadily(OTHERS_TAKE)));
    }

    static Stream<Setting> declared() {
        return bare().map(Setting::withRate);
    }

    static Stream<Setting> declaredAndStolen() {
        return declared().map(setting -> setting.stolenAtRandom(OTHERS_TAKE));
    }

    static Stream<Setting> slow() {
        return Stream.of(
                        Setting.requests(64).paced(.5, 2),
                        Setting.tokens(1_000, 1_000, 64).paced(.5, 2))
                .flatMap(setting -> Stream.of(setting.withHeaders().withRate(), setting.withHeaders()));
    }

    @ParameterizedTest
    @MethodSource("told")
    void told_its_level_it_is_hardly_ever_refused_and_a_tenth_slower_than_ideal_at_most(Setting setting) {
        var runs = figures(setting);
        assertThat(runs).allSatisfy(figures -> {
            assertThat(throttles(figures)).isLessThanOrEqualTo(.01);
            assertThat(slowness(figures)).isLessThanOrEqualTo(1.15);
        });
        assertThat(meanSlowness(runs)).isLessThanOrEqualTo(1.10);
    }

    @ParameterizedTest
    @MethodSource("toldAndStolen")
    void when_another_client_takes_two_fifths_one_call_in_20_is_refused_at_most_and_it_is_as_near_to_ideal(
            Setting setting) {
        var runs = figures(setting);
        assertThat(runs).allSatisfy(figures -> assertThat(throttles(figures)).isLessThanOrEqualTo(.05));
        assertThat(meanSlowness(runs)).isLessThanOrEqualTo(1.10);
    }

    @ParameterizedTest
    @MethodSource("declared")
    void told_nothing_it_keeps_to_what_was_declared(Setting setting) {
        assertThat(figures(setting)).allSatisfy(figures -> {
            assertThat(throttles(figures)).isLessThanOrEqualTo(.01);
            assertThat(slowness(figures)).isLessThanOrEqualTo(1.5);
        });
    }

    @ParameterizedTest
    @MethodSource("declaredAndStolen")
    void told_nothing_it_learns_from_throttles_alone_that_others_take_their_share(Setting setting) {
        assertThat(figures(setting)).allSatisfy(figures -> {
            assertThat(throttles(figures)).isLessThanOrEqualTo(.05);
            assertThat(slowness(figures)).isLessThanOrEqualTo(1.5);
        });
    }

    @ParameterizedTest
    @MethodSource("bare")
    void told_and_declared_nothing_it_still_loses_none_and_comes_to_an_end(Setting setting) {
        assertThat(figures(setting))
                .allSatisfy(figures -> assertThat(slowness(figures)).isLessThanOrEqualTo(1.5));
    }

    @ParameterizedTest
    @MethodSource("slow")
    void headers_do_not_starve_a_bucket_that_holds_one_call(Setting setting) {
        assertThat(LongStream.range(0, 20).mapToObj(seed -> Simulation.run(setting, seed)))
                .allSatisfy(figures -> assertThat(slowness(figures)).isLessThanOrEqualTo(1.10));
    }

    private static List<Figures> figures(Setting setting) {
        var figures = LongStream.range(0, SEEDS)
                .mapToObj(seed -> Simulation.run(setting, seed))
                .toList();
        assertThat(figures).allSatisfy(run -> assertThat(run.answered()).isEqualTo(Simulation.CALLS));
        return figures;
    }

    private static double meanSlowness(List<Figures> runs) {
        return runs.stream().mapToDouble(UnderALimitTest::slowness).average().orElseThrow();
    }

    private static double throttles(Figures figures) {
        return figures.throttles() / (double) Simulation.CALLS;
    }

    private static double slowness(Figures figures) {
        return figures.seconds() / (figures.flow() + Simulation.LATENCY);
    }
}
