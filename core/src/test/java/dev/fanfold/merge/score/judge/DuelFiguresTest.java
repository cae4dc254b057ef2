package dev.fanfold.merge.score.judge;

import static dev.fanfold.merge.score.Rubric.criterion;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.merge.Merge;
import dev.fanfold.merge.score.Courtroom;
import dev.fanfold.merge.score.Duel;
import dev.fanfold.merge.score.Judges;
import dev.fanfold.merge.score.Picked;
import dev.fanfold.merge.score.Rubric;
import dev.fanfold.merge.score.Seen;
import dev.fanfold.result.PartId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Seeded simulation: qualities are drawn from a normal distribution, and a judge compares two with an error of its own and
 * a lean to whatever stands first. It tests the mechanics, and says nothing of any model.
 */
@DisplayName("Comparing two in both orders")
class DuelFiguresTest {
    private static final Rubric RUBRIC = Rubric.of(criterion("good", 1)).roundRobin();
    private static final double BIAS = .8;
    private static final int ROUNDS = 1_000;
    private static final int RIVALS = 6;

    @ParameterizedTest(name = "where the judge errs by {0}")
    @ValueSource(doubles = {.5, 1})
    void finds_the_best_of_six_at_least_nine_points_more_often_than_one_order_at_bias_point_8(double error) {
        int both = 0;
        int lowerFirst = 0;
        int anyFirst = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            var dice = new Random(seed);
            var texts = texts(dice);
            var picked = Courtroom.with(leaning(dice, error)).pick(Merge.pick(RUBRIC), texts);
            both += is(best(texts), picked.ranking().getFirst().part());
            lowerFirst += is(best(texts), oneOrder(picked, () -> 0));
            anyFirst += is(best(texts), oneOrder(picked, () -> dice.nextInt(2)));
        }
        var figures = String.format(
                Locale.ROOT,
                "error %.1f, best of %d found: both orders %.1f %%, one order %.1f %%, one order by lot %.1f %%",
                error,
                RIVALS,
                percent(both),
                percent(lowerFirst),
                percent(anyFirst));
        System.out.println(figures);
        assertThat(percent(both) - percent(lowerFirst)).as(figures).isGreaterThanOrEqualTo(9);
        assertThat(percent(both) - percent(anyFirst)).as(figures).isGreaterThanOrEqualTo(9);
    }

    private static List<String> texts(Random dice) {
        return IntStream.range(0, RIVALS)
                .mapToObj(i -> "quality " + dice.nextGaussian())
                .toList();
    }

    /** Each comparison draws an error. */
    private static Function<Seen, String> leaning(Random dice, double error) {
        return seen -> {
            double lead = Judges.number(seen.text("FIRST")) - Judges.number(seen.text("SECOND"));
            return Seen.better(lead + BIAS + error * dice.nextGaussian() > 0 ? "FIRST" : "SECOND");
        };
    }

    /** The same duels and the same table, where only one bout of each duel is believed. */
    private static PartId oneOrder(Picked<String> picked, IntSupplier which) {
        var rivals = picked.ranking().stream().map(Picked.Scored::part).toList();
        var believed = picked.duels().stream()
                .map(duel -> believing(duel, duel.bouts().get(which.getAsInt())))
                .toList();
        return new League(rivals, believed).contest().leaders().getFirst();
    }

    private static Duel believing(Duel duel, Duel.Bout bout) {
        var same = bout.preferred() == Duel.Preferred.FIRST ? Duel.Preferred.SECOND : Duel.Preferred.FIRST;
        var mirrored = new Duel.Bout(
                bout.juror(), /* first= */ bout.second(), /* second= */ bout.first(), same, bout.reason());
        return new Duel(duel.one(), duel.other(), List.of(bout, mirrored));
    }

    private static int best(List<String> texts) {
        var numbers = texts.stream().map(Judges::number).toList();
        return numbers.indexOf(Collections.max(numbers));
    }

    private static int is(int best, PartId kept) {
        return kept.ordinal() == best ? 1 : 0;
    }

    private static double percent(int of) {
        return 100.0 * of / ROUNDS;
    }
}
