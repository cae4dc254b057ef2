package dev.fanfold.openai.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.openai.crash.Plot.Means;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills real processes at any moment, starts them again, and holds what comes of it against a run that nobody disturbed.
 *
 * <p>{@code -Dfanfold.kills=N} says how many are killed from outside, with an eighth of it at each point that has a name;
 * {@code -Dfanfold.seed=N} lives the story of that seed alone. What a seed cannot fix is how fast the processes are.
 */
@DisplayName("A process that is killed at any moment")
@DisabledOnOs(OS.WINDOWS)
@Timeout(1_200)
class CrashTest {
    private static final int KILLS = Integer.getInteger("fanfold.kills", 12);
    private static final int KILLS_A_POINT = Math.ceilDiv(KILLS, KillPoint.values().length);

    @TempDir
    static Path folder;

    private static Crashes crashes;

    @BeforeAll
    static void runsUndisturbed() throws Exception {
        crashes = Crashes.in(folder);
    }

    @Test
    void asks_for_no_answer_again_and_comes_to_the_same_whenever_that_is() throws Exception {
        hold(KILLS, Plot.anywhere(Means.AMPLE));
    }

    @ParameterizedTest
    @EnumSource
    void asks_for_no_answer_again_and_comes_to_the_same_at_a_point_with_a_name(KillPoint point) throws Exception {
        hold(KILLS_A_POINT, Plot.at(point));
    }

    @Test
    void keeps_its_budget_over_all_its_lives() throws Exception {
        hold(Math.ceilDiv(KILLS, 4), Plot.anywhere(Means.TIGHT));
    }

    private static void hold(int kills, Plot plot) throws Exception {
        var alone = Optional.ofNullable(Long.getLong("fanfold.seed"));
        if (alone.isPresent()) {
            crashes.story(alone.get(), plot);
            return;
        }
        var tally = crashes.kills(kills, plot);
        System.out.println(plot.name() + ": " + tally);
        assertThat(tally.kills()).isGreaterThanOrEqualTo(kills);
        assertThat(tally.repeats()).isLessThanOrEqualTo(tally.inFlight());
    }
}
