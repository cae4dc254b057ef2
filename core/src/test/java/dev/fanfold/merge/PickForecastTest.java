package dev.fanfold.merge;

import static dev.fanfold.merge.score.Rubric.criterion;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.merge.score.Courtroom;
import dev.fanfold.merge.score.Judges;
import dev.fanfold.merge.score.Rubric;
import dev.fanfold.merge.score.Seen;
import dev.fanfold.model.Format;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.TokenCounter;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Size;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The forecast of a pick")
class PickForecastTest {
    private static final Rubric RUBRIC = Rubric.of(criterion("good", 1), criterion("short", 2));

    /** A way to judge, and how many calls so many distinct rivals take where no two are equal. */
    record Kind(String name, Rubric rubric, int most, Function<Integer, Integer> calls) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind("pointwise", RUBRIC, 12, n -> 3 * n),
                new Kind("a jury", RUBRIC.jury("a", "b").readings(2), 7, n -> 4 * n),
                new Kind("round robin", RUBRIC.roundRobin(), 6, n -> n * (n - 1)),
                new Kind("knockout", RUBRIC.knockout(), 20, n -> 2 * (n - 1)),
                new Kind("listwise", RUBRIC.listwise(), 12, n -> n == 1 ? 0 : 5));
    }

    private static Forecast forecast(Rubric rubric, List<String> texts) {
        var answers = texts.stream().map(Size::of).reduce(Size.NONE, Size::plus);
        return Merge.<String>pick(rubric).forecast(answers, Optional.of(Size.of("the subject")));
    }

    private static List<Prompt> sent(Rubric rubric, List<String> texts, Function<Seen, String> judge) {
        var court = Courtroom.with(judge);
        try {
            court.audited(Merge.pick(rubric), texts);
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageContaining("no judge");
        }
        return court.prompts();
    }

    private static List<String> texts(Random dice, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "a dish ".repeat(1 + dice.nextInt(30)) + (1 + 4.0 * i / count))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void expects_the_calls_that_it_takes(Kind kind) {
        for (int count = 1; count <= kind.most(); count++) {
            var forecast = forecast(kind.rubric(), texts(new Random(count), count));
            assertThat(forecast.expected().calls()).as("%d rivals", count).isEqualTo((long)
                    kind.calls().apply(count));
            assertThat(forecast.known()).isTrue();
            assertThat(forecast.worst().calls()).as("never quiet").isPositive();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void bounds_what_any_judge_is_sent(Kind kind) {
        for (int seed = 0; seed < 40; seed++) {
            var dice = new Random(seed);
            var texts = texts(dice, 1 + dice.nextInt(kind.most()));
            var worst = forecast(kind.rubric(), texts).worst();
            var judges = List.<Function<Seen, String>>of(
                    Judges.knowing(Judges::number),
                    Judges.knowing(text -> 3),
                    seen -> "no idea",
                    seen -> dice.nextBoolean() ? "no" : seen.alone() ? seen.marks(4) : Seen.better("FIRST"));
            for (var judge : judges) {
                var sent = sent(kind.rubric(), texts, judge);
                assertThat((long) sent.size()).as("seed %d", seed).isLessThanOrEqualTo(worst.calls());
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void bounds_the_tokens_of_judges_who_find_all_rivals_equal(Kind kind) {
        for (int seed = 0; seed < 40; seed++) {
            var dice = new Random(seed);
            var texts = texts(dice, 1 + dice.nextInt(kind.most()));
            var sent = sent(kind.rubric(), texts, Judges.knowing(text -> 3));
            var input = sent.stream().mapToLong(PickForecastTest::tokens).sum();
            assertThat(input)
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(forecast(kind.rubric(), texts).worst().input());
        }
    }

    @Test
    void counts_each_juror_on_its_own_model() {
        var forecast = forecast(RUBRIC.jury("a", "b"), List.of("x", "y"));
        assertThat(forecast.byModel().keySet()).containsExactly(Optional.of("a"), Optional.of("b"));
        assertThat(forecast.byModel().values())
                .allSatisfy(range -> assertThat(range.expected().calls()).isEqualTo(6));
    }

    @Test
    void knows_that_code_asks_nobody() {
        var forecast = Merge.<String>pick(String::length).forecast(Size.of("x").times(4), Optional.empty());
        assertThat(forecast.worst().calls()).isZero();
        assertThat(forecast.known()).isTrue();
    }

    private static int tokens(Prompt prompt) {
        var counter = TokenCounter.estimate();
        return counter.count(prompt.system())
                + counter.count(prompt.user())
                + (prompt.format() instanceof Format.Json json ? counter.count(json.schema()) : 0);
    }
}
