package dev.fanfold.merge.score.judge;

import static dev.fanfold.merge.score.Rubric.criterion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fanfold.merge.score.Juror;
import dev.fanfold.merge.score.Reading;
import dev.fanfold.merge.score.Rubric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A score")
class ScoresTest {
    private static final Rubric RUBRIC = Rubric.of(criterion("a", 3), criterion("b", 4));
    private static final Scores SCORES = new Scores(RUBRIC);

    private static Reading reading(String juror, int first, int second) {
        return new Reading(
                new Juror(Optional.of(juror)),
                Map.of("a", new Rubric.Mark("e", first), "b", new Rubric.Mark("e", second)));
    }

    @Test
    void is_the_weighted_mean_of_the_mean_marks() {
        var readings = List.of(reading("j", 5, 2), reading("j", 4, 3), reading("j", 3, 1));
        assertThat(SCORES.of(readings)).as("(3·4 + 4·2) / 7").isCloseTo(20.0 / 7, within(1e-15));
    }

    @Test
    void is_the_mean_of_the_jurors_however_many_readings_each_has_left() {
        var readings =
                List.of(reading("mild", 5, 5), reading("harsh", 1, 1), reading("harsh", 2, 2), reading("harsh", 3, 3));
        assertThat(SCORES.of(readings)).as("(5 + 2) / 2").isEqualTo(3.5);
    }

    @Test
    void is_equal_to_another_however_the_same_marks_are_spread_over_the_readings() {
        for (int seed = 0; seed < 300; seed++) {
            var dice = new Random(seed);
            var first = marks(dice);
            var second = marks(dice);
            var readings = zipped(first, second);
            Collections.shuffle(first, dice);
            Collections.shuffle(second, dice);
            var spread = zipped(first, second);
            assertThat(SCORES.of(spread)).as("seed %d", seed).isEqualTo(SCORES.of(readings));
        }
    }

    @Test
    void is_equal_to_another_of_the_same_value_from_another_number_of_readings() {
        var two = List.of(reading("j", 4, 3), reading("j", 3, 3));
        var four = List.of(reading("j", 4, 3), reading("j", 3, 3), reading("j", 4, 3), reading("j", 3, 3));
        assertThat(SCORES.of(two)).isEqualTo(SCORES.of(four));
    }

    private static List<Integer> marks(Random dice) {
        return new ArrayList<>(dice.ints(7, 1, 6).boxed().toList());
    }

    private static List<Reading> zipped(List<Integer> first, List<Integer> second) {
        return IntStream.range(0, first.size())
                .mapToObj(i -> reading("j", first.get(i), second.get(i)))
                .toList();
    }
}
