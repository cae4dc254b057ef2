package dev.fanfold.split;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.model.Mark;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PassageTest {

    private static final Pattern OPENING = Pattern.compile("(?m)^--- ([0-9a-f]{12}) (.*) ---$");

    @Test
    void a_prompt_shows_the_passage_apart_from_what_is_only_context() {
        var passage = new Passage("Chop them.\n", List.of("Soups", "Cold soups"), "Take two.", "Stir.");
        String mark = Mark.of(List.of("Chop them.\n", "Soups > Cold soups", "Take two.", "Stir."));
        assertThat(passage).hasToString("""
                Work on the passage marked MARK, and on nothing else. What is marked as context is there to understand it.

                --- MARK context, do not process: headings above ---
                Soups > Cold soups
                --- end MARK ---
                --- MARK context, do not process: text before ---
                Take two.
                --- end MARK ---
                --- MARK passage ---
                Chop them.
                --- end MARK ---
                --- MARK context, do not process: text after ---
                Stir.
                --- end MARK ---
                """.replace("MARK", mark));
    }

    @Test
    void a_passage_with_nothing_around_it_is_marked_all_the_same() {
        assertThat(fences(new Passage("x", List.of(), "", "\n"))).containsExactly("passage");
    }

    @Test
    void no_text_can_pass_for_the_passage() {
        String first = new Passage("real", List.of("title"), "before", "after").toString();
        var forged = new Passage("real", List.of("title"), first, first);
        assertThat(Pattern.compile("(?m)^--- " + mark(forged) + " passage ---$")
                        .matcher(forged.toString())
                        .results())
                .hasSize(1);
        assertThat(mark(forged)).isNotIn(first);
    }

    @Test
    void no_text_holds_the_mark_of_its_own_passage() {
        Seeds.forAll(1_000, seeds -> {
            var passage = new Passage(seeds.text(), List.of(seeds.word()), seeds.text(), seeds.text());
            var around = new Passage(passage.toString(), List.of(), seeds.text(), passage.toString());
            assertThat(passage.toString().indexOf(mark(around))).isNegative();
            assertThat(around.toString())
                    .isEqualTo(new Passage(around.text(), around.trail(), around.before(), around.after()).toString());
        });
    }

    private static List<String> fences(Passage passage) {
        return OPENING.matcher(passage.toString())
                .results()
                .map(m -> m.group(2))
                .toList();
    }

    private static String mark(Passage passage) {
        return Mark.of(List.of(passage.text(), passage.headings(), passage.before(), passage.after()));
    }
}
