package dev.fanfold.merge;

import static dev.fanfold.merge.score.Rubric.criterion;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.merge.score.Courtroom;
import dev.fanfold.merge.score.Judges;
import dev.fanfold.merge.score.Rubric;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A pick as text")
class PickTextTest {
    private static final Rubric RUBRIC = Rubric.of(criterion("fits on one line", 1), criterion("makes you hungry", 3));

    private static String text(Merge<dev.fanfold.result.Rivals<String>, ?> merge, String... texts) {
        return merge.fold(Courtroom.rivals(List.of(texts)), Courtroom.with(Judges.knowing(Judges::number)))
                .toString();
    }

    @Test
    void is_the_winner_and_one_line_for_each_rival() {
        assertThat(text(Merge.pick(RUBRIC, words -> !words.startsWith("ham")), "stew 3", "soup 4", "ham 5"))
                .isEqualTo("""
                        soup 4
                        Picked: attempt 2 over attempt 1 by mean score, 1 to 5
                          attempt 2: 4.00 "soup 4"; fits on one line 4.0, makes you hungry 4.0; the judge: "seen"
                          attempt 1: 3.00 "stew 3"; fits on one line 3.0, makes you hungry 3.0; the judge: "seen"
                          attempt 3: out; stopped by the gate""");
    }

    @Test
    void says_how_equals_were_told_apart() {
        assertThat(text(Merge.pick(RUBRIC), "stew 3.8", "soup 4.2", "dip 2"))
                .contains(
                        "Picked: attempt 2 over 2 others by mean score, 1 to 5\n",
                        "  attempt 2: 4.00 \"soup 4.2\"; ",
                        "; duels among equals: won 1, lost 0, undecided 0\n",
                        "; duels among equals: won 0, lost 1, undecided 0\n")
                .doesNotContain("tie");
    }

    @Test
    void says_that_it_was_a_tie_and_with_whom() {
        assertThat(text(Merge.pick(RUBRIC), "stew 4", "soup 4", "dip 2"))
                .contains("; a tie with attempt 2, so the first of the equal ones\n");
    }

    @Test
    void tells_the_duels_the_rounds_and_the_places() {
        assertThat(text(Merge.pick(RUBRIC.roundRobin()), "stew 1", "soup 4", "dip 2"))
                .contains(
                        "over 2 others by duels won\n",
                        "  attempt 2: 2.00 \"soup 4\"; won 2, lost 0, undecided 0; the judge: \"seen\"\n");
        assertThat(text(Merge.pick(RUBRIC.knockout()), "stew 1", "soup 4", "dip 2"))
                .contains("by rounds won\n", "  attempt 2: 2.00 \"soup 4\"; won ");
        assertThat(text(Merge.pick(RUBRIC.listwise()), "stew 1", "soup 4", "dip 2"))
                .contains(
                        "by mean share placed behind\n",
                        "  attempt 2: 1.00 \"soup 4\"; mean place 1.0; the judge: \"seen\"\n");
        assertThat(text(Merge.<String>pick(String::length), "stew"))
                .isEqualTo("stew\nPicked: attempt 1, the only one judged by score by code\n  attempt 1: 4.00 \"stew\"");
    }
}
