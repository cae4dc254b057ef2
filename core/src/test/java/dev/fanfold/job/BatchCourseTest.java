package dev.fanfold.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.model.ModelException;
import dev.fanfold.model.Prompt;
import dev.fanfold.result.Item;
import dev.fanfold.result.Part;
import dev.fanfold.split.Entry;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Label;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Records in batches on their course")
class BatchCourseTest {
    private static final int BATCH = 20;
    private static final Pattern RECORD = Pattern.compile("\\{\"id\":\"([^\"]+)\",\"text\":\"(\\d+)[^\"]*\"}");

    private static Driven<Item<Label>> driven(int records, Function<Prompt, String> model, long die) {
        return driven(batches(records), model, die);
    }

    private static Driven<Item<Label>> driven(Stream<List<Entry>> batches, Function<Prompt, String> model, long die) {
        var items = Ask.items("Tag it.").labels("even", "odd");
        return Driven.through(new BatchCourse<>(items, BATCH, batches), model, new Random(die));
    }

    private static Stream<List<Entry>> batches(int records) {
        return IntStream.range(0, Math.ceilDiv(records, BATCH))
                .mapToObj(batch -> IntStream.range(batch * BATCH, Math.min(records, (batch + 1) * BATCH))
                        .<Entry>mapToObj(i -> new Entry.Good("m" + i, Integer.toString(i), i + 1, "raw " + i))
                        .toList());
    }

    private static String row(String id, int number) {
        return "{\"id\":\"" + id + "\",\"answer\":\"" + (number % 2 == 0 ? "even" : "odd") + "\"}";
    }

    /** Every record rightly answered, but for those of which this holds. */
    private static List<String> rows(Prompt prompt, IntPredicate without) {
        return RECORD.matcher(prompt.user())
                .results()
                .filter(match -> !without.test(Integer.parseInt(match.group(2))))
                .map(match -> row(match.group(1), Integer.parseInt(match.group(2))))
                .toList();
    }

    private static String sheet(List<String> rows) {
        return "{\"answers\":[" + String.join(",", rows) + "]}";
    }

    /**
     * Drops 3 %, doubles 1 %, shuffles and invents; what it does hangs on the prompt alone, so it has to spare a record that
     * is asked about by itself: the very same prompt would be answered in the same way for ever.
     */
    private static Function<Prompt, String> unruly(long seed) {
        return prompt -> {
            var all = rows(prompt, number -> false);
            if (all.size() == 1) {
                return sheet(all);
            }
            var die = new Random(seed * 31 + prompt.user().hashCode());
            var kept = new ArrayList<String>();
            for (var row : all) {
                double draw = die.nextDouble();
                if (draw >= .03) {
                    kept.add(row);
                }
                if (draw >= .99) {
                    kept.add(row);
                }
            }
            kept.add(row("r" + (100 + die.nextInt(100)), die.nextInt(100)));
            Collections.shuffle(kept, die);
            return sheet(kept);
        };
    }

    private static void assertEachOnceInOrder(Driven<Item<Label>> came, int records, IntPredicate without) {
        assertThat(came.parts())
                .extracting(part -> part.id().name())
                .isEqualTo(IntStream.range(0, records).mapToObj(i -> "m" + i).toList());
        assertThat(came.parts().stream()
                        .flatMap(part ->
                                part instanceof Part.Done<Item<Label>> done ? Stream.of(done.value()) : Stream.empty())
                        .toList())
                .isEqualTo(IntStream.range(0, records)
                        .filter(i -> !without.test(i))
                        .mapToObj(i -> new Item<>("m" + i, new Label(i % 2 == 0 ? "even" : "odd")))
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> are_each_answered_once_in_order_within_115_calls_for_100_batches() {
        return LongStream.range(0, 100)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    var came = driven(2_000, unruly(seed), seed);
                    assertEachOnceInOrder(came, 2_000, number -> false);
                    assertThat(came.prompts().size()).isLessThanOrEqualTo(115);
                }));
    }

    @Test
    void send_the_very_same_prompts_in_whatever_order_batches_end() {
        var first = driven(1_000, unruly(1), 0).prompts();
        for (long die = 1; die < 50; die++) {
            assertThat(driven(1_000, unruly(1), die).prompts())
                    .as("die %d", die)
                    .isEqualTo(first);
        }
    }

    @TestFactory
    Stream<DynamicTest> lose_no_good_one_to_poisoned_ones_that_are_answered_wrongly() {
        return poisoned((prompt, poison) -> sheet(rows(prompt, poison)));
    }

    @TestFactory
    Stream<DynamicTest> lose_no_good_one_to_poisoned_ones_whose_whole_prompt_is_refused() {
        return poisoned((prompt, poison) -> {
            if (poisons(prompt, poison)) {
                throw new ModelException.BadRequest("a content filter");
            }
            return sheet(rows(prompt, number -> false));
        });
    }

    @TestFactory
    Stream<DynamicTest> lose_no_good_one_to_poisoned_ones_that_spoil_the_whole_answer() {
        return poisoned((prompt, poison) ->
                poisons(prompt, poison) ? "I cannot answer that." : sheet(rows(prompt, number -> false)));
    }

    private interface Spoiled {
        String answer(Prompt prompt, IntPredicate poison);
    }

    private static boolean poisons(Prompt prompt, IntPredicate poison) {
        return RECORD.matcher(prompt.user()).results().anyMatch(match -> poison.test(Integer.parseInt(match.group(2))));
    }

    private static Stream<DynamicTest> poisoned(Spoiled model) {
        return Stream.of(1, 5, 20, 50, 90)
                .map(percent -> DynamicTest.dynamicTest(percent + " % poisoned", () -> {
                    var chosen = new Random(percent)
                            .doubles(400)
                            .mapToObj(draw -> draw * 100 < percent)
                            .toList();
                    IntPredicate poison = chosen::get;
                    var came = driven(400, prompt -> model.answer(prompt, poison), percent);
                    assertEachOnceInOrder(came, 400, poison);
                }));
    }

    @Test
    void fail_with_their_batch_where_asking_again_is_of_no_use() {
        var came = driven(
                60,
                prompt -> {
                    if (poisons(prompt, number -> number == 25)) {
                        throw new ModelException.Transient("down");
                    }
                    return sheet(rows(prompt, number -> false));
                },
                1);
        assertEachOnceInOrder(came, 60, number -> number >= 20 && number < 40);
        assertThat(came.prompts()).hasSize(3);
    }

    @Test
    void that_cannot_be_asked_about_say_so_at_their_place_and_cost_no_call() {
        var entries = Stream.<List<Entry>>of(
                List.of(new Entry.Bad(1, "it is not JSON", "{")),
                List.of(new Entry.Good("m1", "1", 2, "raw"), new Entry.Bad(3, "it has no id", "[]")));
        var came = driven(entries, prompt -> sheet(rows(prompt, number -> false)), 1);
        assertThat(came.parts()).extracting(part -> part.id().name()).containsExactly("line 1", "m1", "line 3");
        assertThat(came.parts().getFirst())
                .isInstanceOfSatisfying(
                        Part.Failed.class, failed -> assertThat(failed.why()).isEqualTo("line 1: it is not JSON"));
        assertThat(came.prompts()).hasSize(1);
    }

    @Test
    void wait_for_company_no_longer_than_a_bounded_number_of_batches() {
        var came = driven(
                20_000,
                prompt -> sheet(rows(
                        prompt, number -> number == 7 && prompt.user().lines().count() > 1)),
                3);
        assertEachOnceInOrder(came, 20_000, number -> false);
        assertThat(came.ahead()).as("of 1,000 batches").isLessThanOrEqualTo(300);
        assertThat(came.prompts()).hasSize(1_001);
    }

    @ParameterizedTest(name = "a batch of {0} counts for {1}")
    @CsvSource({"1, 1", "5, 1", "20, 1", "40, 2", "100, 5", "160, 8", "300, 8", "1000, 8"})
    void in_large_batches_count_for_several(int size, int units) {
        var entries = Stream.generate(() -> IntStream.range(0, size)
                .<Entry>mapToObj(i -> new Entry.Good("m" + i, "x", i + 1, "raw"))
                .toList());
        var course = new BatchCourse<>(Ask.items("Tag it.").labels("even", "odd"), size, entries.limit(1));
        assertThat(course.input().map(Supplier::get)).hasSize(1);
        assertThat(course.ahead()).isEqualTo(units);
    }
}
