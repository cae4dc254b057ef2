package dev.fanfold.merge;

import static dev.fanfold.merge.Synthesising.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fanfold.Blended;
import dev.fanfold.merge.synthesis.Faithful;
import dev.fanfold.merge.synthesis.Sentence;
import dev.fanfold.merge.synthesis.Unfaithful;
import dev.fanfold.merge.synthesis.check.Tree;
import dev.fanfold.model.Prompt;
import dev.fanfold.result.Ledger;
import dev.fanfold.result.RunFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A synthesis of more than the window holds")
class SynthesisTreeTest {
    private static final Pattern NUMBER = Pattern.compile("part (\\d+) says");
    private static final String PADDING = " and so on".repeat(14);
    private static final List<String> HUNDRED = IntStream.range(0, 100)
            .mapToObj(i -> "part " + i + " says" + PADDING)
            .toList();

    /** One sentence that rests on all it is given and names each part of the split in it, no longer than a part. */
    private static String blending(Prompt prompt) {
        var numbers = numbers(prompt.user());
        var text = numbers.stream().map(n -> "part " + n + " says").collect(Collectors.joining(" "));
        return Blended.inForm(prompt, text + PADDING.substring(Math.min(PADDING.length(), text.length())));
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    @Test
    void is_a_balanced_tree_that_keeps_the_order_and_accounts_for_every_part() {
        var scene = Synthesising.of(HUNDRED, SynthesisTreeTest::blending);
        var run = scene.run(plain().window(4_000), "");
        var made = run.value();
        assertThat(made).isInstanceOf(Faithful.class);
        assertThat(numbers(made.text()))
                .isEqualTo(IntStream.range(0, 100).mapToObj(Integer::toString).toList());
        assertThat(made.sentences())
                .singleElement()
                .extracting(Sentence::sources)
                .isEqualTo(IntStream.rangeClosed(1, 100)
                        .mapToObj(i -> "[P" + i + "]")
                        .toList());
        assertThat(run.folds().getLast().ledger().orElseThrow().lines())
                .hasSize(100)
                .allMatch(line -> line.fate() instanceof Ledger.Fate.Used);
    }

    @Test
    void is_as_deep_as_the_logarithm_of_the_parts_to_its_fan_in() {
        var short100 = IntStream.range(0, 100)
                .mapToObj(i -> "part " + i + " says" + PADDING)
                .toList();
        var scene = Synthesising.of(short100, prompt -> Blended.inForm(prompt, "It says" + PADDING));
        scene.made(plain().window(4_000));
        var drafts = scene.model().prompts().stream().filter(Blended::isDraft).toList();
        int fan = drafts.stream()
                .mapToInt(prompt -> Blended.labels(prompt).size())
                .max()
                .orElseThrow();
        var calls = new ArrayList<Integer>();
        for (int units = 100; units > 1; units = Math.ceilDiv(units, fan)) {
            calls.add(Math.ceilDiv(units, fan));
        }
        assertThat(fan).isBetween(3, 20);
        assertThat(calls).hasSize((int) Math.ceil(Math.log(100) / Math.log(fan) - 1e-9));
        assertThat(drafts).hasSize(calls.stream().mapToInt(Integer::intValue).sum());
        assertThat(drafts)
                .filteredOn(prompt -> !prompt.user().contains("one stretch of many"))
                .hasSize(1);
    }

    @Test
    void splits_evenly_for_every_number_of_parts() {
        for (int units = 1; units <= 300; units++) {
            for (int fan = 2; fan <= 40; fan++) {
                var groups = Tree.balanced(units, fan);
                assertThat(groups.stream().mapToInt(Integer::intValue).sum()).isEqualTo(units);
                assertThat(groups).hasSize(Math.ceilDiv(units, fan)).allMatch(size -> size >= 1);
                assertThat(groups.stream().max(Integer::compare).orElseThrow()
                                - groups.stream().min(Integer::compare).orElseThrow())
                        .as("%d by %d", units, fan)
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void is_one_call_where_all_fits() {
        var scene = Synthesising.of(HUNDRED, SynthesisTreeTest::blending);
        scene.made(plain());
        assertThat(scene.drafts()).isEqualTo(1);
    }

    @Test
    void is_unfaithful_where_a_lower_level_was_and_says_where() {
        var scene = Synthesising.of(
                HUNDRED,
                prompt -> Blended.labels(prompt).contains("P1") && prompt.user().contains("part 0 says")
                        ? blending(prompt).replace("part 0 says", "part 777 says")
                        : blending(prompt));
        var made = scene.made(plain().window(4_000));
        assertThat(((Unfaithful) made).findings())
                .anySatisfy(one -> assertThat(one.what()).contains("777"));
        assertThat(((Unfaithful) made).stitched()).hasSize(100);
    }

    @Test
    void fails_clearly_where_one_part_alone_is_longer() {
        var scene = Synthesising.of(List.of("short", "long ".repeat(3_000)), SynthesisTreeTest::blending);
        assertThatExceptionOfType(RunFailedException.class)
                .isThrownBy(() -> scene.made(plain().window(4_000)))
                .withMessageContaining(
                        "[P2] piece 2 has about 6", "window is 4000; cut the input smaller", "kept: 2 of 2");
        assertThat(scene.drafts()).isZero();
    }

    @Test
    void has_a_window_of_at_least_a_thousand_tokens() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain().window(999))
                .withMessage("a window has at least 1000 tokens, not 999");
    }
}
