package dev.fanfold.examples;

import static dev.fanfold.merge.score.Gate.gate;
import static dev.fanfold.merge.score.Rubric.criterion;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Fanfold;
import dev.fanfold.job.Job;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.ballot.Ballots;
import dev.fanfold.merge.ballot.Ties;
import dev.fanfold.merge.rows.Rows;
import dev.fanfold.merge.score.Rubric;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Label;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The merges, setting by setting; each region stands in the guide. */
class TrustTest {
    private static final Ask<Label> QUESTION = BeginnerVote.QUESTION;

    private static <R> R of(Job<String, R> job) {
        try (var rehearsed = Rehearsed.on(Rehearsal.withSeed(7))) {
            return rehearsed.fanfold().run(job, Tree.recipe()).value();
        }
    }

    private static <R> R hearing(String label, Job<String, R> job) {
        try (var rehearsed = Rehearsed.on(Rehearsal.withSeed(7).replyWhen(asked -> true, label))) {
            return rehearsed.fanfold().run(job, Tree.recipe()).value();
        }
    }

    @Test
    void a_vote_may_end_before_all_ballots_are_in() {
        // region decided
        var decided = Split.byRepetition(9, QUESTION).merge(Merge.vote().stopWhenDecided());
        // endregion
        assertThat(hearing("YES", decided).toString()).contains("Decided: YES (");
    }

    @Test
    void a_vote_may_ask_for_as_many_ballots_as_it_needs() {
        // region adaptive
        var adaptive = Split.byRepetition(15, QUESTION).merge(Merge.vote().adaptive());
        // endregion
        assertThat(hearing("YES", adaptive).toString())
                .isEqualTo("Ballots: [YES, YES, YES, YES]\nAdaptive: YES (4 of 4 counted; 11 not cast)");
    }

    @Test
    void a_tie_may_be_broken_by_more_ballots() {
        // region ties
        var settled = Split.byRepetition(4, QUESTION).merge(Merge.vote().onTie(Ties.extraBallots(7)));
        // endregion
        assertThat(of(settled).all()).hasSizeBetween(4, 7);
    }

    @Test
    void a_result_says_how_sure_it_is() {
        Job<String, Ballots<Label>> vote = Split.byRepetition(15, QUESTION).merge(Merge.vote());
        try (var rehearsed = Rehearsed.on(Rehearsal.withSeed(7).replyWhen(asked -> true, "YES"))) {
            var fanfold = rehearsed.fanfold();
            var recipe = Tree.recipe();
            // region sure
            var ballots = fanfold.run(vote, recipe).value();

            ballots.winner(); // empty where there is none
            ballots.wilson(); // the 95 % interval of its share, after a full tally
            ballots.certified(.05); // whether chance alone would rarely come to this
            // endregion
            assertThat(ballots.wilson()).isPresent();
            assertThat(ballots.certified(.05)).isTrue();
        }
    }

    @Test
    void a_panel_may_weigh_its_voters() {
        // region weighted
        var panel = Split.byAspect(
                        QUESTION.on("large").named("careful"), QUESTION.named("quick"), QUESTION.named("second"))
                .asRivals("three models, one question")
                .merge(Merge.vote().weighted(Map.of("careful", 2)));
        // endregion
        try (var provider =
                Rehearsal.withSeed(7).replyWhen(asked -> true, "YES").start()) {
            var model = dev.fanfold.openai.OpenAi.at(provider.baseUrl())
                    .model("small")
                    .open();
            var large = dev.fanfold.openai.OpenAi.at(provider.baseUrl())
                    .model("large")
                    .open();
            try (var fanfold = Fanfold.on(model).model("large", large).open()) {
                assertThat(fanfold.run(panel, Tree.recipe()).value().toString()).endsWith("(weight 4 of 4)");
            }
        }
    }

    @Test
    void rankings_and_free_answers_can_be_counted() {
        // region borda
        var side = Split.byRepetition(
                        7, Ask.system("What goes best with this dish?").ranking("bread", "rice", "salad"))
                .merge(Merge.borda());
        // endregion
        // region meaning
        var mood = Split.byRepetition(
                        5,
                        Ask.system("What would you call the mood of this dish?").maxTokens(12))
                .merge(Merge.voteByMeaning(Ask.system("You compare short answers.")));
        // endregion
        assertThat(of(side).scores()).hasSize(3);
        assertThat(of(mood).all()).hasSize(5);
    }

    @Test
    void a_pick_may_compare_check_and_count() {
        // region pick
        var taste = Rubric.of(criterion("fits on one line", 2), criterion("makes you hungry", 3))
                .jury("small", "large")
                .readings(2);

        var best = Split.byRepetition(8, Taglines.TAGLINE)
                .merge(Merge.pick(taste, gate("no more than 60 characters", line -> line.length() <= 60)));
        // endregion
        // region code
        var shortest = Split.byRepetition(8, Taglines.TAGLINE).merge(Merge.pick(line -> -line.length()));
        // endregion
        try (var provider = Rehearsal.withSeed(7).start()) {
            var model = dev.fanfold.openai.OpenAi.at(provider.baseUrl())
                    .model("small")
                    .open();
            var large = dev.fanfold.openai.OpenAi.at(provider.baseUrl())
                    .model("large")
                    .open();
            try (var fanfold = Fanfold.on(model)
                    .model("small", model)
                    .model("large", large)
                    .open()) {
                var picked = fanfold.run(best, Tree.recipe()).value();
                assertThat(picked.ranking()).isNotEmpty();
                assertThat(picked.ranking().size() + picked.out().size()).isEqualTo(8);
                assertThat(fanfold.run(shortest, Tree.recipe()).value().ranking())
                        .hasSize(8);
            }
        }
    }

    @Test
    void answers_can_be_stitched_as_rows() {
        // region rows
        Job<String, String> rows = Split.byVolume(
                        (String recipe) -> recipe.lines().limit(3))
                .each(Ask.system("Say it in three words.").maxTokens(10))
                .merge(Merge.stitch(Rows.csv()));
        // endregion
        assertThat(of(rows)).startsWith("id,answer,missing\r\npiece 1,");
    }
}
