package dev.fanfold.cli.check.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.cli.check.lint.Leaning.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A prompt that leans on an answer it does not see")
class LeaningTest {
    /** A prompt of the corpus, and what stands beside it. */
    private record Fixture(String beside, String prompt) {
        static Fixture of(String line) {
            var halves = line.split(" \\| ", 2);
            return new Fixture(halves[0].strip(), halves[1].strip());
        }

        boolean leans() {
            var leaning = switch (beside) {
                case "(volume)" -> Leaning.of(List.of(), Place.PIECE);
                case "(repetition)" -> Leaning.of(List.of(), Place.ATTEMPT);
                default -> Leaning.of(Arrays.asList(beside.split(", ")), Place.ASPECT);
            };
            return leaning.in(prompt).findAny().isPresent();
        }
    }

    @Test
    void is_found_by_its_words_in_nearly_all_of_the_corpus() throws IOException {
        var all = fixtures("leaning.txt");
        assertThat(all).hasSizeGreaterThanOrEqualTo(30);
        assertThat(all.stream().filter(fixture -> !fixture.leans()))
                .as("missed, of %s", all.size())
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void is_hardly_ever_seen_where_there_is_none() throws IOException {
        var all = fixtures("innocent.txt");
        assertThat(all).hasSizeGreaterThanOrEqualTo(60);
        assertThat(all.stream().filter(Fixture::leans))
                .as("falsely accused, of %s", all.size())
                .hasSizeLessThanOrEqualTo(2);
    }

    /** Written before the rules that are measured here, about other subjects, and never used to better them. */
    @Test
    void is_found_in_a_corpus_that_the_rules_were_not_made_with() throws IOException {
        var leaning = fixtures("held-out-leaning.txt");
        var innocent = fixtures("held-out-innocent.txt");
        assertThat(leaning).hasSize(54);
        assertThat(innocent).hasSize(102);
        assertThat(leaning.stream().filter(Fixture::leans)).hasSizeGreaterThanOrEqualTo(28);
        assertThat(innocent.stream().filter(Fixture::leans)).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void the_words_are_quoted_as_they_stand() {
        var lean = Leaning.of(List.of("cost"), Place.ASPECT).in("First. Based on The Cost above, decide.");
        assertThat(lean).containsExactly(new Leaning.Lean("The Cost above", Optional.of("cost")));
    }

    @Test
    void a_reference_is_never_guessed_at() {
        assertThat(Leaning.of(List.of("cost"), Place.STEP).in("The cost: {{cost}}. Is it high?"))
                .isEmpty();
    }

    @Test
    void only_the_clause_that_sets_a_subject_apart_is_left_alone() {
        var leaning = Leaning.of(List.of("cost", "taste"), Place.ASPECT);
        assertThat(leaning.in("Do not repeat the cost analysis; assess risk based on the taste review."))
                .containsExactly(new Leaning.Lean("based on the taste review", Optional.of("taste")));
        assertThat(leaning.in("Do not use the cost report, the taste report above or any other."))
                .isEmpty();
    }

    @Test
    void a_former_answer_is_no_part_of_that_name() {
        assertThat(Leaning.of(List.of("answer"), Place.ASPECT).in("Continue from the previous answer."))
                .first()
                .isEqualTo(new Leaning.Lean("the previous answer", Optional.empty()));
    }

    @Test
    void a_word_is_looked_up_once_however_many_names_there_are() {
        var asked = new AtomicInteger();
        var names =
                Names.of(IntStream.range(0, 10_000).mapToObj(i -> "s" + i + "x").toList());
        var leaning = new Leaning(names, name -> asked.incrementAndGet() < 0, Place.STEP);
        var text = IntStream.range(0, 5_000).mapToObj(i -> "the s" + i + "x").collect(Collectors.joining(" "));
        assertThat(leaning.in(text)).isEmpty();
        assertThat(asked.get()).isBetween(4_900, 5_000);
    }

    private static List<Fixture> fixtures(String name) throws IOException {
        try (var in = Objects.requireNonNull(LeaningTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Fixture::of)
                    .toList();
        }
    }
}
