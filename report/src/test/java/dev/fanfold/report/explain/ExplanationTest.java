package dev.fanfold.report.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Fanfold;
import dev.fanfold.job.Job;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.ballot.Ties;
import dev.fanfold.merge.score.Rubric;
import dev.fanfold.openai.OpenAi;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.report.story.Grid;
import dev.fanfold.report.story.MergeStory;
import dev.fanfold.result.Item;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Note;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An explanation")
class ExplanationTest {
    private static MergeStory told(Job<String, ?> job) {
        try (var server = Rehearsal.withSeed(3).start();
                var fanfold = Fanfold.on(OpenAi.at(server.baseUrl()).model("m").open())
                        .open()) {
            var run = fanfold.run(job, "Boil 200 g of chickpeas.");
            return new Explanation(run.folds().getLast(), Optional.of(run.value())).told();
        }
    }

    private static Grid grid(MergeStory merge, String caption) {
        return merge.grids().stream()
                .filter(grid -> grid.caption().startsWith(caption))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> column(Grid grid, String name) {
        var place = grid.columns().indexOf(name);
        return grid.rows().stream().map(row -> row.cells().get(place).text()).toList();
    }

    @Test
    void of_a_vote_by_rankings_gives_its_rule_its_points_and_its_ballots() {
        var merge = told(Split.byRepetition(5, Ask.system("Which side?").ranking("rice", "bread", "salad"))
                .merge(Merge.borda()));
        var points = grid(merge, "Points by Borda's rule: each ballot gives a label one point");
        assertThat(column(points, "Answer")).containsExactlyInAnyOrder("rice", "bread", "salad");
        assertThat(column(points, "Points").stream().mapToInt(Integer::parseInt).sum())
                .isEqualTo(5 * 3);
        assertThat(column(grid(merge, "Ballots"), "Ballot")).hasSize(5).allMatch(text -> text.contains("rice"));
        assertThat(merge.verdict()).doesNotContain("Ballots:");
    }

    @Test
    void of_a_weighted_vote_gives_the_weight_of_each_ballot_and_its_rule_in_words() {
        var ask = Ask.system("On the menu?").labels("YES", "NO");
        var merge = told(Split.byAspect(ask.named("host"), ask.named("cook"))
                .asRivals("one question")
                .merge(Merge.vote()
                        .stopWhenDecided()
                        .weighted(Map.of("host", 2))
                        .onTie(Ties.judge(Ask.system("Decide.")))));
        var tally = grid(merge, "Tally");
        assertThat(tally.caption())
                .contains("it stops once no ballot that is out could change that")
                .contains("host weighs 2, all others 1")
                .contains("of a tie, a judge decides")
                .doesNotContain("()", "stopWhenDecided", "{");
        assertThat(column(grid(merge, "Ballots"), "Weight")).containsExactly("weight 2", "weight 1");
    }

    @Test
    void of_a_pick_numbers_the_readings_of_each_rival_and_weighs_their_criteria() {
        var rubric = Rubric.of(Rubric.criterion("fits on one line", 2), Rubric.criterion("is funny", 1));
        var merge = told(Split.byRepetition(2, Ask.system("A tagline, please.").temperature(1.0))
                .merge(Merge.pick(rubric)));
        var readings = grid(merge, "Readings");
        assertThat(column(readings, "Reading"))
                .containsExactly("1", "1", "2", "2", "3", "3", "1", "1", "2", "2", "3", "3");
        assertThat(column(readings, "Weight").subList(0, 4)).containsExactly("2", "1", "2", "1");
    }

    @Test
    void of_a_share_says_between_what_it_lies() {
        var merge = told(
                Split.byRepetition(5, Ask.system("Easy?").labels("YES", "NO").temperature(1.0))
                        .merge(Merge.vote()));
        assertThat(grid(merge, "Tally").caption()).containsPattern("between 0\\.\\d\\d and \\d\\.\\d\\d");
    }

    @Test
    void shows_of_a_value_that_only_the_engine_reads_nothing() {
        assertThat(Shortened.of(100, Optional.of("x"))).isEqualTo("x");
        assertThat(Shortened.of(100, List.of("a", 2))).isEqualTo("a\n2");
        assertThat(Shortened.of(100, new Item<>("m1", "positive"))).isEqualTo("positive");
        assertThat(Shortened.of(100, new Own(400))).isEqualTo("Own[kcal=400]");
        assertThat(Shortened.of(100, new Note.Cut(9))).isEmpty();
    }

    /** A type of somebody who uses the library. */
    private record Own(int kcal) {}
}
