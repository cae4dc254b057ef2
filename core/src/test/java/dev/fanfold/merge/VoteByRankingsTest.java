package dev.fanfold.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fanfold.Fanfold;
import dev.fanfold.ScriptedModel;
import dev.fanfold.job.Split;
import dev.fanfold.merge.ballot.Points;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import dev.fanfold.result.Rivals;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Label;
import dev.fanfold.work.Ranking;
import dev.fanfold.work.UnreadableAnswerException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A vote by rankings")
class VoteByRankingsTest {
    private static final Ask<Ranking> QUESTION = Ask.system("Which dish?").ranking("A", "B", "C");

    private static Points counted(String... answers) {
        var parts = new ArrayList<Part<Ranking>>();
        for (var text : answers) {
            parts.add(part(new PartId(parts.size(), "attempt"), text));
        }
        var rivals = new Rivals<>(parts, Optional.empty(), Optional.empty());
        return Merge.borda().fold(rivals, Drawn.NO_CALL);
    }

    private static Part<Ranking> part(PartId id, String text) {
        try {
            return new Part.Done<>(id, read(text), Effort.NONE);
        } catch (UnreadableAnswerException e) {
            return new Part.Failed<>(id, e, Effort.NONE);
        }
    }

    private static Ranking read(String text) {
        return QUESTION.answer("x", Drawn.answering(prompt -> text));
    }

    @Test
    void gives_a_label_as_many_points_as_it_has_others_below_it() {
        var points = counted("A > B > C", "B > A > C", "B > C > A");
        assertThat(points.winner()).contains(new Label("B"));
        assertThat(points.toString()).isEqualTo("""
                Ballots: [A > B > C, B > A > C, B > C > A]
                Points: B 5, A 3, C 1
                First: B (5 of 6 points)""");
        assertThat(points.reservations()).isEmpty();
    }

    @Test
    void has_no_winner_in_a_tie() {
        var points = counted("A > B > C", "B > A > C");
        assertThat(points.winner()).isEmpty();
        assertThat(points.reservations())
                .containsExactly("the vote is undecided: Tie: A, B (3 of 4 points each); no winner");
    }

    @Test
    void reads_labels_as_strictly_as_a_vote_does_and_all_of_them() {
        assertThat(read(" ｂ >a.>  C!").toString()).isEqualTo("B > A > C");
        for (var wrong :
                List.of("A > B", "A > B > B", "A > B > C > A", "A, B, C", "A > B > D", "I say A > B > C", "")) {
            assertThatExceptionOfType(UnreadableAnswerException.class)
                    .as(wrong)
                    .isThrownBy(() -> read(wrong))
                    .withMessageContaining("it does not rank A, B, C, each once");
        }
    }

    @Test
    void asks_for_one_of_the_orders_where_they_are_few() {
        assertThat(QUESTION.prompt("x").system()).contains("\"A > B > C\"", "\"C > B > A\"");
        assertThat(Ask.system("q").ranking("A", "B", "C", "D", "E").prompt("x").system())
                .contains("Rank all of [\"A\",\"B\",\"C\",\"D\",\"E\"]")
                .doesNotContain("A > B");
        assertThatIllegalArgumentException().isThrownBy(() -> Ask.system("q").ranking("A", "a"));
        assertThatIllegalArgumentException().isThrownBy(() -> Ask.system("q").ranking("A", "B > C"));
    }

    @Test
    void counts_nothing_for_a_spoiled_ranking_and_shows_it() {
        var points = counted("C > B > A", "nonsense", "C > A > B");
        assertThat(points.winner()).contains(new Label("C"));
        assertThat(points.toString())
                .contains("[C > B > A, spoiled, C > A > B]")
                .endsWith("First: C (4 of 4 points)");
    }

    @Test
    void refuses_rankings_of_other_labels() {
        var job = Split.byAspect(
                        QUESTION.named("one"),
                        Ask.system("q").ranking("X", "Y", "Z").named("other"))
                .asRivals("they should not be")
                .merge(Merge.borda());
        var model = ScriptedModel.saying(prompt -> prompt.system().startsWith("q") ? "X > Y > Z" : "A > B > C");
        try (var fanfold = Fanfold.open(model)) {
            assertThatExceptionOfType(RunFailedException.class)
                    .isThrownBy(() -> fanfold.run(job, "x"))
                    .withMessageContaining("rank the same labels");
        }
    }
}
