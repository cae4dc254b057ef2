package dev.fanfold.openai.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

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
    private static final int KILLS = Integer.getInteger("fanfold.kills", 8);

    @TempDir
    Path folder;

    @Test
    void asks_for_no_answer_again_and_comes_to_the_same() throws Exception {
        hold(KILLS, Plot.anywhere());
    }

    @Test
    void does_so_at_each_point_that_has_a_name() throws Exception {
        hold(KILLS, Plot.atPointsWithNames());
    }

    @Test
    void keeps_its_budget_over_all_its_lives() throws Exception {
        hold(Math.ceilDiv(KILLS, 4), Plot.withLittleMoney());
    }

    private void hold(int kills, Plot plot) throws Exception {
        var crashes = Crashes.shared();
        var alone = Optional.ofNullable(Long.getLong("fanfold.seed"));
        if (alone.isPresent()) {
            crashes.story(alone.get(), plot, folder);
            return;
        }
        var started = System.nanoTime();
        var tally = crashes.until(sum -> plot.storiesFor(kills, sum), plot, folder);
        System.out.println(plot.name() + ": " + tally + "; " + Duration.ofNanos(System.nanoTime() - started));
        assertThat(tally.repeats()).isLessThanOrEqualTo(tally.inFlight());
    }
}
