package dev.fanfold.merge.score.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.merge.score.Duel;
import dev.fanfold.merge.score.Duel.Bout;
import dev.fanfold.merge.score.Duel.Preferred;
import dev.fanfold.merge.score.Juror;
import dev.fanfold.result.PartId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table of a round robin")
class LeagueTest {
    private static final PartId A = new PartId(0, "a");
    private static final PartId B = new PartId(1, "b");
    private static final PartId C = new PartId(2, "c");
    private static final PartId D = new PartId(3, "d");

    private static Duel won(PartId winner, PartId loser) {
        return duel(winner, loser, Preferred.FIRST, Preferred.SECOND);
    }

    private static Duel drawn(PartId one, PartId other) {
        return duel(one, other, Preferred.FIRST, Preferred.FIRST);
    }

    private static Duel duel(PartId one, PartId other, Preferred ahead, Preferred behind) {
        var juror = new Juror(Optional.empty());
        return new Duel(
                one, other, List.of(new Bout(juror, one, other, ahead, ""), new Bout(juror, other, one, behind, "")));
    }

    @Test
    void gives_a_point_for_a_duel_won_and_half_a_point_for_one_that_nobody_won() {
        var contest = new League(List.of(A, B, C), List.of(won(A, B), drawn(A, C), won(C, B))).contest();
        assertThat(contest.points()).containsEntry(A, 1.5).containsEntry(B, 0.0).containsEntry(C, 1.5);
        assertThat(contest.leaders()).containsExactly(A, C);
    }

    @Test
    void lets_the_duels_among_those_with_the_most_points_decide() {
        var duels = List.of(won(A, B), won(A, C), won(D, A), won(B, C), won(B, D), won(C, D));
        var contest = new League(List.of(A, B, C, D), duels).contest();
        assertThat(contest.pointsOf(A)).isEqualTo(contest.pointsOf(B)).isEqualTo(2);
        assertThat(contest.leaders()).containsExactly(A);
        assertThat(contest.tied()).isEmpty();
    }

    @Test
    void leaves_a_circle_of_three_a_tie() {
        var contest = new League(List.of(C, B, A), List.of(won(A, B), won(B, C), won(C, A))).contest();
        assertThat(contest.tied()).containsExactly(A, B, C);
    }

    @Test
    void counts_a_juror_only_when_it_prefers_the_same_rival_in_both_orders() {
        assertThat(won(A, B).winner()).contains(A);
        assertThat(won(B, A).winner()).contains(B);
        assertThat(drawn(A, B).winner()).isEmpty();
        assertThat(duel(A, B, Preferred.SECOND, Preferred.SECOND).winner()).isEmpty();
        assertThat(duel(A, B, Preferred.FIRST, Preferred.EQUAL).winner()).isEmpty();
        assertThat(duel(A, B, Preferred.FIRST, Preferred.NONE).winner()).isEmpty();
        assertThat(new Duel(A, B, List.of()).winner()).isEmpty();
    }

    @Test
    void gives_a_duel_to_the_rival_for_which_more_jurors_are() {
        var bouts = new java.util.ArrayList<Bout>();
        for (var name : List.of("x", "y", "z")) {
            var juror = new Juror(Optional.of(name));
            var better = name.equals("z") ? B : A;
            bouts.add(new Bout(juror, A, B, better.equals(A) ? Preferred.FIRST : Preferred.SECOND, ""));
            bouts.add(new Bout(juror, B, A, better.equals(A) ? Preferred.SECOND : Preferred.FIRST, ""));
        }
        assertThat(new Duel(A, B, bouts).winner()).contains(A);
        assertThat(new Duel(A, B, bouts.subList(2, 6)).winner()).as("one each").isEmpty();
        assertThat(new Duel(A, B, List.of(bouts.getFirst())).winner())
                .as("one order")
                .isEmpty();
    }
}
