package dev.fanfold.merge;

import static dev.fanfold.merge.Synthesising.plain;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Blended;
import dev.fanfold.merge.synthesis.Faithful;
import dev.fanfold.merge.synthesis.Sentence;
import dev.fanfold.merge.synthesis.Unfaithful;
import dev.fanfold.model.Prompt;
import dev.fanfold.result.Ledger;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A synthesis whose texts grow from level to level")
class SynthesisGrowthTest {
    private static final Pattern SOURCE =
            Pattern.compile("(?s)--- [0-9a-f]{12} \\[(P\\d+)][^\\n]* ---\\n(.*?)\\n--- end [0-9a-f]{12} ---");

    private static List<String> parts(int count, int words) {
        return IntStream.range(0, count)
                .mapToObj(i -> "Part" + "abcdefghij".charAt(i / 10) + "abcdefghij".charAt(i % 10) + " tells us"
                        + " some more".repeat((words - 3) / 2))
                .toList();
    }

    /** One sentence for each source, which rests on it alone. */
    private static String eachSaid(Prompt prompt, UnaryOperator<String> said) {
        return Blended.draft(SOURCE.matcher(prompt.user())
                .results()
                .map(one -> Blended.sentence(said.apply(one.group(2)), "SAME_LINE", one.group(1)))
                .toArray(String[]::new));
    }

    private static String twelveWords(String text) {
        return Arrays.stream(text.split(" ")).limit(12).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "12, 12, 2000",
        "12, 60, 2500",
        "25, 60, 2500",
        "25, 12, 2000",
        "40, 30, 2500",
        "60, 12, 2000",
        "60, 60, 2500",
        "60, 200, 2500",
        "60, 60, 4000",
        "47, 90, 3000"
    })
    void is_combined_to_the_end_by_a_model_that_keeps_every_source(int count, int words, int window) {
        var scene = Synthesising.of(parts(count, words), prompt -> eachSaid(prompt, SynthesisGrowthTest::twelveWords));
        var run = scene.run(plain().window(window), "");
        assertThat(run.value()).isInstanceOf(Faithful.class);
        assertThat(run.value().sentences().stream()
                        .map(Sentence::sources)
                        .flatMap(List::stream)
                        .distinct())
                .containsExactlyElementsOf(labels(count));
        assertThat(run.folds().getLast().ledger().orElseThrow().lines())
                .hasSize(count)
                .allMatch(line -> line.fate() instanceof Ledger.Fate.Used);
        assertThat(scene.drafts()).isLessThan(count);
    }

    @ParameterizedTest
    @CsvSource({"24, 60, 2500", "60, 60, 2500", "60, 12, 2000", "37, 200, 3000"})
    void stands_side_by_side_where_a_model_shortens_nothing_and_says_so(int count, int words, int window) {
        var parts = parts(count, words);
        var scene = Synthesising.of(parts, prompt -> eachSaid(prompt, text -> text));
        var run = scene.run(plain().window(window), "");
        var made = (Unfaithful) run.value();
        assertThat(made.findings())
                .singleElement()
                .satisfies(one -> assertThat(one.what())
                        .contains("not combined to the end", "side by side", "the window is " + window));
        assertThat(made.reservations()).hasSize(1);
        assertThat(String.join(" ", made.text().split("\\s+"))).isEqualTo(String.join(" ", parts));
        assertThat(made.sentences().stream()
                        .map(Sentence::sources)
                        .flatMap(List::stream)
                        .distinct())
                .containsExactlyElementsOf(labels(count));
        assertThat(scene.drafts()).isLessThan(count);
    }

    @Test
    void tells_the_writers_how_much_room_there_is_and_accounts_for_what_they_leave_out() {
        var scene = Synthesising.of(parts(30, 60), SynthesisGrowthTest::firstOnly);
        var made = scene.run(plain().window(2_500), "").value();
        assertThat(made).isInstanceOf(Faithful.class);
        var kept =
                made.sentences().stream().flatMap(one -> one.sources().stream()).toList();
        assertThat(kept.size() + made.omitted().size()).isEqualTo(30);
        assertThat(made.omitted()).isNotEmpty().allMatch(one -> one.reason().equals("no room"));
        assertThat(scene.model().prompts().stream()
                        .filter(prompt ->
                                Blended.isDraft(prompt) && prompt.user().contains("one stretch of many")))
                .isNotEmpty()
                .allMatch(prompt -> prompt.user().contains("There is room for"));
    }

    private static String firstOnly(Prompt prompt) {
        var labels = Blended.labels(prompt);
        return Blended.draft(
                List.of(Blended.sentence("It tells us some more.", "SAME_LINE", labels.getFirst())),
                labels.stream()
                        .skip(1)
                        .map(label -> Blended.omission(label, "no room"))
                        .collect(Collectors.joining(",")),
                "");
    }

    @Test
    void keeps_parts_of_which_no_two_fit_the_window() {
        var parts = parts(3, 1_100);
        var scene = Synthesising.of(parts, prompt -> eachSaid(prompt, text -> text));
        var made = scene.run(plain().window(4_000), "").value();
        assertThat(made).isInstanceOf(Unfaithful.class);
        assertThat(made.text()).contains("Partaa", "Partab", "Partac");
        assertThat(scene.drafts()).isZero();
    }

    private static List<String> labels(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "[P" + i + "]").toList();
    }
}
