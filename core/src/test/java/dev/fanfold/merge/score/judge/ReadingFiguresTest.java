package dev.fanfold.merge.score.judge;

import static dev.fanfold.merge.score.Rubric.criterion;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.merge.Merge;
import dev.fanfold.merge.score.Courtroom;
import dev.fanfold.merge.score.Judges;
import dev.fanfold.merge.score.Rubric;
import dev.fanfold.merge.score.Seen;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Seeded simulation: qualities are drawn from a normal distribution, and each mark of a judge errs for itself. It tests
 * the mechanics, and says nothing of any model.
 */
@DisplayName("Scoring each rival three times")
class ReadingFiguresTest {
    private static final Rubric RUBRIC =
            Rubric.of(criterion("clear", 1), criterion("short", 1), criterion("warm", 1), criterion("true", 1));
    private static final int ROUNDS = 400;
    private static final int RIVALS = 8;
    private static final double ERROR = 1.2;

    @Test
    void finds_the_best_of_eight_clearly_more_often_than_scoring_it_once() {
        var once = found(1);
        var thrice = found(3);
        var figures = String.format(
                Locale.ROOT,
                "best of %d found: once %.1f %% in %.1f calls, three times %.1f %% in %.1f calls",
                RIVALS,
                once.percent(),
                once.calls(),
                thrice.percent(),
                thrice.calls());
        System.out.println(figures);
        assertThat(thrice.percent() - once.percent()).as(figures).isGreaterThanOrEqualTo(10);
    }

    /** How often the best was kept, and the calls it took on average. */
    private record Found(double percent, double calls) {}

    private static Found found(int readings) {
        int found = 0;
        long calls = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            var dice = new Random(seed);
            var texts = IntStream.range(0, RIVALS)
                    .mapToObj(i -> "quality " + dice.nextGaussian())
                    .toList();
            var court = Courtroom.with(erring(dice));
            var picked = court.pick(Merge.pick(RUBRIC.readings(readings)), texts);
            found += picked.ranking().getFirst().part().ordinal() == best(texts) ? 1 : 0;
            calls += court.prompts().size();
        }
        return new Found(100.0 * found / ROUNDS, (double) calls / ROUNDS);
    }

    /** Marks around the truth; of equal ones it says that they are. */
    private static Function<Seen, String> erring(Random dice) {
        return seen -> seen.alone()
                ? seen.marks(criterion -> mark(Judges.number(seen.text("CANDIDATE")) + ERROR * dice.nextGaussian()))
                : Seen.better("EQUAL");
    }

    private static int mark(double felt) {
        return Math.clamp(Math.round(3 + felt), 1, 5);
    }

    private static int best(List<String> texts) {
        var numbers = texts.stream().map(Judges::number).toList();
        return numbers.indexOf(Collections.max(numbers));
    }
}
