package dev.fanfold.merge;

import static dev.fanfold.merge.score.Rubric.criterion;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.merge.score.Courtroom;
import dev.fanfold.merge.score.Judges;
import dev.fanfold.merge.score.Picked;
import dev.fanfold.merge.score.Rubric;
import dev.fanfold.merge.score.Seen;
import dev.fanfold.result.Ledger;
import dev.fanfold.result.PartId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A pick in any way")
class PickPropertiesTest {
    private static final Rubric RUBRIC = Rubric.of(criterion("good", 1), criterion("short", 2));
    private static final int SEEDS = 60;

    /** A way to judge, and the most rivals that these tests give it. */
    record Kind(String name, Rubric rubric, int most) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind("pointwise", RUBRIC, 9),
                new Kind("pointwise with a wide tie", RUBRIC.equalWithin(4), 9),
                new Kind("round robin", RUBRIC.roundRobin(), 6),
                new Kind("knockout", RUBRIC.knockout(), 20),
                new Kind("listwise", RUBRIC.listwise(), 12),
                new Kind("by a jury", RUBRIC.jury("a", "b", "c").readings(1), 5));
    }

    /** Distinct texts; pointwise marks cannot tell more than five apart, duels can. */
    private static List<String> texts(Random dice, int count) {
        var numbers = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(numbers, dice);
        return numbers.stream()
                .map(number -> "text of quality " + (1 + 4.0 * number / count))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void keeps_the_best_by_a_judge_without_fault_whatever_the_order_and_the_names(Kind kind) {
        for (int seed = 0; seed < SEEDS; seed++) {
            var dice = new Random(seed);
            var texts = new ArrayList<>(texts(dice, 1 + dice.nextInt(kind.most())));
            var best = Collections.max(texts, java.util.Comparator.comparingDouble(Judges::number));
            for (int turn = 0; turn < 3; turn++) {
                var picked = Courtroom.with(Judges.knowing(Judges::number)).pick(Merge.pick(kind.rubric()), texts);
                assertThat(picked.value()).as("seed %d, turn %d", seed, turn).isEqualTo(best);
                assertThat(picked.tie()).as("seed %d, turn %d", seed, turn).isFalse();
                Collections.shuffle(texts, dice);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void sends_the_same_prompts_whatever_the_order_of_the_rivals(Kind kind) {
        for (int seed = 0; seed < SEEDS; seed++) {
            var dice = new Random(seed);
            var texts = new ArrayList<>(texts(dice, 1 + dice.nextInt(kind.most())));
            var first = Courtroom.with(Judges.knowing(Judges::number));
            first.audited(Merge.pick(kind.rubric()), texts);
            Collections.shuffle(texts, dice);
            var second = Courtroom.with(Judges.knowing(Judges::number));
            second.audited(Merge.pick(kind.rubric()), texts);
            assertThat(second.prompts()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(first.prompts());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void loses_no_rival_to_a_judge_that_lies_or_cannot_be_read(Kind kind) {
        int heard = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var dice = new Random(seed);
            var texts = texts(dice, 1 + dice.nextInt(kind.most()));
            try {
                var audited = Courtroom.with(lying(dice)).audited(Merge.pick(kind.rubric()), texts);
                assertThat(audited.ledger().lines())
                        .as("seed %d", seed)
                        .extracting(line -> line.part().ordinal())
                        .isEqualTo(IntStream.range(0, texts.size()).boxed().toList());
                assertThat(audited.ledger().lines())
                        .as("seed %d", seed)
                        .filteredOn(line -> line.fate() instanceof Ledger.Fate.Used)
                        .extracting(Ledger.Line::part)
                        .containsExactly(audited.value().ranking().getFirst().part());
                assertThat(everyone(audited.value())).as("seed %d", seed).hasSize(texts.size());
                heard++;
            } catch (IllegalStateException e) {
                assertThat(e).hasMessageContaining("no judge gave an answer that could be used");
            }
        }
        assertThat(heard).as("most runs come to a result").isGreaterThan(SEEDS / 2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void fails_clearly_where_no_judge_can_be_read(Kind kind) {
        var useless = Courtroom.with(seen -> "I like them all.");
        var texts = texts(new Random(1), 4);
        org.assertj.core.api.Assertions.assertThatIllegalStateException()
                .isThrownBy(() -> useless.audited(Merge.pick(kind.rubric()), texts))
                .withMessageContaining("nothing to pick from: no judge gave an answer that could be used")
                .withMessageContaining("I like them all.")
                .withMessageContaining("judge them again with another model");
    }

    private static List<PartId> everyone(Picked<String> picked) {
        return Stream.concat(
                        picked.ranking().stream().map(Picked.Scored::part),
                        picked.out().stream().map(dev.fanfold.merge.score.Out::part))
                .distinct()
                .toList();
    }

    /** Nonsense, figures out of range, missing and unknown names, and now and then an answer, true or not. */
    private static Function<Seen, String> lying(Random dice) {
        var honest = Judges.knowing(Judges::number);
        return seen -> switch (dice.nextInt(7)) {
            case 0 -> "no idea";
            case 1 -> "{\"c1\":{\"evidence\":\"e\",\"score\":9},\"c2\":{\"evidence\":\"e\",\"score\":-1}}";
            case 2 -> "{\"evidence\":\"e\",\"winner\":\"BOTH\"}";
            case 3 -> "{\"R1\":{\"evidence\":\"e\",\"place\":1}}";
            case 4 -> "[]";
            default -> seen.pair() && dice.nextBoolean() ? Seen.better("FIRST") : honest.apply(seen);
        };
    }
}
