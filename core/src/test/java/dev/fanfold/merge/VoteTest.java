package dev.fanfold.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fanfold.Fanfold;
import dev.fanfold.ScriptedModel;
import dev.fanfold.job.Split;
import dev.fanfold.merge.ballot.Ballots;
import dev.fanfold.merge.ballot.Tally;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Aspect;
import dev.fanfold.work.Label;
import dev.fanfold.work.Note;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A vote")
class VoteTest {
    private static final Ask<Label> QUESTION = Ask.system("Easy?").labels("YES", "NO");

    private static Ballots<Label> counted(String... answers) {
        var left = new CopyOnWriteArrayList<>(List.of(answers));
        var model = ScriptedModel.saying(prompt -> left.removeFirst());
        try (var fanfold = Fanfold.on(model).atOnce(1).open()) {
            var job = Split.byRepetition(answers.length, QUESTION).merge(Merge.vote());
            return fanfold.run(job, "x").value();
        }
    }

    @Test
    void a_tie_has_no_winner_and_is_never_decided_by_who_came_first() {
        var tied = counted("YES", "NO", "NO", "YES");
        assertThat(tied.winner()).isEmpty();
        assertThat(tied.toString()).contains("Tie: ").endsWith("(2/4 each); no winner");
        assertThat(tied.reservations()).singleElement().asString().startsWith("the vote is undecided: Tie: ");
    }

    @Test
    void a_winner_without_more_than_half_is_called_a_plurality() {
        var model = new CopyOnWriteArrayList<>(List.of("A", "A", "B", "C"));
        var job = Split.byRepetition(4, Ask.system("Which?").labels("A", "B", "C"))
                .merge(Merge.vote());
        try (var fanfold = Fanfold.on(ScriptedModel.saying(prompt -> model.removeFirst()))
                .atOnce(1)
                .open()) {
            var ballots = fanfold.run(job, "x").value();
            assertThat(ballots.winner()).contains(new Label("A"));
            assertThat(ballots.toString()).endsWith("Plurality: A (2/4)");
        }
    }

    @Test
    void an_answer_with_more_than_the_label_is_spoiled_and_replaced_by_one_fresh_draw() {
        var left = new CopyOnWriteArrayList<>(List.of("YES, because it is easy", "yes."));
        var prompts = ScriptedModel.saying(prompt -> left.removeFirst());
        var job = Split.byRepetition(1, QUESTION).merge(Merge.vote());
        try (var fanfold = Fanfold.open(prompts)) {
            var run = fanfold.run(job, "x");
            assertThat(run.value().toString()).isEqualTo("Ballots: [YES]\nMajority: YES (1/1)");
            assertThat(run.effort().notes())
                    .singleElement()
                    .isEqualTo(new Note.Unreadable("YES, because it is easy", "it is none of the labels YES, NO"));
        }
        assertThat(prompts.prompts()).as("the very same prompt, twice").hasSize(2);
        assertThat(prompts.prompts().get(1)).isEqualTo(prompts.prompts().get(0));
    }

    @Test
    void a_ballot_spoiled_twice_is_listed_and_counts_for_no_label() {
        var model = ScriptedModel.saying(prompt -> "MAYBE");
        var job = Split.byRepetition(2, QUESTION).merge(Merge.vote());
        try (var fanfold = Fanfold.open(model)) {
            assertThatExceptionOfType(RunFailedException.class)
                    .isThrownBy(() -> fanfold.run(job, "x"))
                    .withMessageContaining("no part is done");
        }
        assertThat(model.prompts()).as("two ballots, each replaced once").hasSize(4);
    }

    @Test
    void a_spoiled_ballot_beside_good_ones_lowers_nobody_and_is_shown() {
        var answers = Map.of("a", "YES", "b", "perhaps", "c", "NO", "d", "YES");
        var job = Split.byAspect(cook("a"), cook("b"), cook("c"), cook("d"))
                .atLeast(1)
                .asRivals("four cooks answer one question")
                .merge(Merge.vote());
        var model = ScriptedModel.saying(
                prompt -> Objects.requireNonNull(answers.get(prompt.system().substring(0, 1))));
        try (var fanfold = Fanfold.open(model)) {
            var ballots = fanfold.run(job, "x").value();
            assertThat(ballots.winner()).contains(new Label("YES"));
            assertThat(ballots.spoiled())
                    .singleElement()
                    .satisfies(spoiled -> assertThat(spoiled.text()).isEqualTo("perhaps"));
            assertThat(ballots.toString()).contains("spoiled").endsWith("Plurality: YES (2/4)");
        }
    }

    private static Aspect<String, Label> cook(String name) {
        return Ask.system(name + " cooks. Is it easy?").labels("YES", "NO").named(name);
    }

    @Test
    void answers_in_free_words_are_grouped_by_what_the_caller_holds_to_be_the_same() {
        var answers = new CopyOnWriteArrayList<>(List.of("Paris", "PARIS", "Lyon"));
        var job = Split.byRepetition(3, Ask.system("Capital?")).merge(Merge.vote(String::equalsIgnoreCase));
        try (var fanfold = Fanfold.on(ScriptedModel.saying(prompt -> answers.removeFirst()))
                .atOnce(1)
                .open()) {
            assertThat(fanfold.run(job, "France").value().tally().counts())
                    .extracting(Tally.Count::ballots)
                    .containsExactly(2, 1);
        }
    }

    @Test
    void labels_are_read_after_folding_case_width_and_final_punctuation() {
        assertThat(counted(" yes ", "Yes.", "ＹＥＳ！", "no", "NO。").toString()).endsWith("Majority: YES (3/5)");
    }
}
