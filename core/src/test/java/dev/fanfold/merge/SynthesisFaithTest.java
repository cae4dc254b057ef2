package dev.fanfold.merge;

import static dev.fanfold.Blended.draft;
import static dev.fanfold.Blended.omission;
import static dev.fanfold.Blended.repairs;
import static dev.fanfold.Blended.rulings;
import static dev.fanfold.Blended.sentence;
import static dev.fanfold.merge.Synthesising.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fanfold.Blended;
import dev.fanfold.merge.synthesis.Faithful;
import dev.fanfold.merge.synthesis.Sentence;
import dev.fanfold.merge.synthesis.Synthesis;
import dev.fanfold.merge.synthesis.Unfaithful;
import dev.fanfold.merge.synthesis.Verdict;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.Prompt;
import dev.fanfold.result.Ledger;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.work.Ask;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The synthesiser may not overrule its sources")
class SynthesisFaithTest {
    private static final List<String> PARTS =
            List.of("It takes 30 min.", "It costs 5 euros.", "Verdict: not recommended.");
    private static final String TIME = sentence("It takes half an hour.", "SAME_LINE", "P1");
    private static final String COST = sentence("It costs €5.", "SAME_LINE", "[P2]");
    private static final String ADVICE = sentence("It is not recommended.", "SAME_LINE", "p3");
    private static final String CLOSING = sentence("Verdict: leave it.", "CLOSING_LINE");

    private static Unfaithful unfaithful(Synthesis synthesis) {
        assertThat(synthesis).isInstanceOf(Unfaithful.class);
        return (Unfaithful) synthesis;
    }

    private static Synthesising writing(String draft) {
        return Synthesising.of(PARTS, draft, prompt -> rulings(prompt, "SUPPORTED"), prompt -> "no");
    }

    @Test
    void so_a_text_that_keeps_to_them_is_faithful_after_one_call_and_every_sentence_names_its_sources() {
        var scene = writing(draft(TIME, COST, ADVICE, CLOSING));
        var run = scene.run(plain());
        assertThat(run.value()).isInstanceOf(Faithful.class);
        assertThat(run.value())
                .hasToString("It takes half an hour. It costs €5. It is not recommended.\nVerdict: leave it.");
        assertThat(run.value().sentences())
                .extracting(Sentence::sources)
                .containsExactly(List.of("[P1]"), List.of("[P2]"), List.of("[P3]"), List.of("[P1]", "[P2]", "[P3]"));
        assertThat(run.value().sentences()).extracting(Sentence::verdict).containsOnly(Optional.empty());
        assertThat(run.whole()).isTrue();
        assertThat(scene.drafts()).isEqualTo(1);
        assertThat(scene.judged() + scene.repaired()).isZero();
        assertThat(run.folds()
                        .getLast()
                        .ledger()
                        .orElseThrow()
                        .lines()
                        .getFirst()
                        .fate())
                .isEqualTo(new Ledger.Fate.Used("as [P1] in sentences 1, 4"));
    }

    @Test
    void a_judge_that_cannot_be_had_loses_no_draft_that_is_paid_for() {
        var refusing = Synthesising.of(
                PARTS,
                draft(TIME, COST, ADVICE),
                prompt -> {
                    throw new ModelException.BadRequest("no such judge");
                },
                prompt -> "no");
        var result = unfaithful(refusing.run(plain().strict()).value());
        assertThat(result.sentences()).hasSize(3);
        assertThat(result.findings()).singleElement().asString().contains("the judge gave no answer");
    }

    @Test
    void a_repair_that_cannot_be_had_leaves_the_text_as_it_is() {
        var refusing =
                Synthesising.of(PARTS, draft(TIME, COST, ADVICE), prompt -> rulings(prompt, "UNSUPPORTED"), prompt -> {
                    throw new ModelException.BadRequest("too long");
                });
        assertThat(unfaithful(refusing.run(plain().strict()).value()).sentences())
                .hasSize(3);
    }

    @Test
    void an_invented_number_is_caught_by_code_and_the_parts_come_with_the_text() {
        var wrong = sentence("It costs 7 euros.", "SAME_LINE", "P2");
        var run = writing(draft(TIME, wrong, ADVICE)).run(plain());
        var result = unfaithful(run.value());
        assertThat(result.findings())
                .singleElement()
                .hasToString("\"It costs 7 euros.\": 7 euros does not stand in [P2]");
        assertThat(result.stitched()).extracting(Unfaithful.Passage::text).isEqualTo(PARTS);
        assertThat(result.stitchedText()).startsWith("[P1] piece 1\nIt takes 30 min.\n\n[P2] piece 2\n");
        assertThat(result.reservations()).singleElement().asString().contains("not faithful", "7 euros");
        assertThat(result.toString()).endsWith("\n\nUnfaithful: \"It costs 7 euros.\": 7 euros does not stand in [P2]");
        assertThat(run.whole()).isFalse();
    }

    @Test
    void labels_in_the_text_are_no_facts_unless_there_is_no_such_part() {
        var more = sentence("It is dear [P2, P3] (see P1).", "SAME_LINE", "P1", "P2", "P3");
        assertThat(writing(draft(more)).made(plain())).isInstanceOf(Faithful.class);
        var none = sentence("It is dear (see P4).", "SAME_LINE", "P1", "P2", "P3");
        assertThat(unfaithful(writing(draft(none)).made(plain())).findings()).hasSize(1);
    }

    @Test
    void a_source_may_be_named_by_its_heading_or_together_with_another() {
        var time = sentence("It takes half an hour.", "SAME_LINE", "[P1] piece 1");
        var rest = sentence("It costs €5 and is not recommended.", "SAME_LINE", "P2, P3");
        var made = writing(draft(time, rest)).made(plain());
        assertThat(made).isInstanceOf(Faithful.class);
        assertThat(made.sentences())
                .extracting(Sentence::sources)
                .containsExactly(List.of("[P1]"), List.of("[P2]", "[P3]"));
    }

    @Test
    void a_judge_may_write_the_ids_in_small_letters() {
        var scene = Synthesising.of(
                PARTS,
                draft(TIME, COST, ADVICE),
                prompt -> rulings(prompt, "SUPPORTED")
                        .replace("\"S", "\"[s")
                        .replace("\",\"reason", "]\",\"reason")
                        .replace("[sUPPORTED", "SUPPORTED"),
                prompt -> "no");
        assertThat(scene.made(plain().strict())).isInstanceOf(Faithful.class);
        assertThat(scene.repaired()).isZero();
    }

    @Test
    void a_lone_closing_line_that_names_no_source_takes_up_no_part() {
        var made = unfaithful(writing(draft(CLOSING)).made(plain()));
        assertThat(made.findings()).hasSize(3);
        var cited = sentence("Verdict: leave it.", "CLOSING_LINE", "P1", "P2", "P3");
        assertThat(writing(draft(cited)).made(plain())).isInstanceOf(Faithful.class);
    }

    @Test
    void a_part_that_is_dropped_is_caught_unless_a_reason_is_given() {
        var dropped = unfaithful(writing(draft(TIME, ADVICE)).made(plain()));
        assertThat(dropped.findings())
                .singleElement()
                .hasToString("piece 2 [P2] is in no sentence, and no reason is given");
        assertThat(writing(draft(List.of(TIME, ADVICE), omission("P2", " "), ""))
                        .made(plain()))
                .as("a blank reason is none")
                .isInstanceOf(Unfaithful.class);
        var run = writing(draft(List.of(TIME, ADVICE), omission("P2", "of no interest"), ""))
                .run(plain());
        assertThat(run.value()).isInstanceOf(Faithful.class);
        assertThat(run.value().advice()).containsExactly("piece 2 is not in the text: of no interest");
        assertThat(run.folds().getLast().ledger().orElseThrow().lines().get(1).fate())
                .isEqualTo(new Ledger.Fate.LeftOut("left out: of no interest"));
    }

    @Test
    void a_closing_line_may_rest_on_all_and_yet_takes_up_no_part() {
        var all = sentence("Verdict: leave it.", "NEW_LINE", "P1", "P2", "P3");
        assertThat(writing(draft(TIME, ADVICE, all)).made(plain())).isInstanceOf(Unfaithful.class);
        assertThat(writing(draft(TIME, COST, ADVICE, all)).made(plain())).isInstanceOf(Faithful.class);
        assertThat(writing(draft(all)).made(plain())).as("alone it is the text").isInstanceOf(Faithful.class);
    }

    @Test
    void a_verdict_turned_round_is_caught_by_code_where_it_is_a_field_and_by_the_judge_elsewhere() {
        var turned = sentence("Verdict: recommended.", "NEW_LINE", "P3");
        var byCode = unfaithful(writing(draft(TIME, COST, ADVICE, turned)).made(plain()));
        assertThat(byCode.sentences().getLast().verdict()).contains(Verdict.CONTRADICTED);
        var praise = sentence("Everybody should cook this.", "SAME_LINE", "P3");
        assertThat(writing(draft(TIME, COST, praise)).made(plain()))
                .as("code cannot know")
                .isInstanceOf(Faithful.class);
        var scene = Synthesising.of(
                PARTS, draft(TIME, COST, praise), prompt -> against(prompt, "S3"), prompt -> repairs(prompt, ""));
        assertThat(unfaithful(scene.made(plain().strict())).findings()).isNotEmpty();
    }

    /** Contradicts one sentence and lets the others stand, in another order than they were asked in. */
    private static String against(Prompt prompt, String bad) {
        var rows = Blended.ids(prompt).reversed().stream()
                .map(id -> "{\"id\":\"" + id + "\",\"reason\":\"says otherwise\",\"verdict\":\""
                        + (id.equals(bad) ? "CONTRADICTED" : "SUPPORTED") + "\"}")
                .toList();
        return "{\"rulings\":[" + String.join(",", rows) + "]}";
    }

    @Test
    void what_fails_is_written_anew_and_only_that_is_judged_again() {
        var wrong = sentence("It costs 7 euros.", "SAME_LINE", "P2");
        var scene = Synthesising.of(
                PARTS,
                draft(TIME, wrong, ADVICE, CLOSING),
                prompt -> rulings(prompt, "SUPPORTED"),
                prompt -> repairs(prompt, "It costs 5 euros."));
        var made = scene.made(plain().strict());
        assertThat(made).isInstanceOf(Faithful.class);
        assertThat(made.text())
                .isEqualTo("It takes half an hour. It costs 5 euros. It is not recommended.\nVerdict: leave it.");
        assertThat(made.sentences()).extracting(Sentence::verdict).containsOnly(Optional.of(Verdict.SUPPORTED));
        assertThat(scene.drafts()).isEqualTo(1);
        assertThat(scene.repaired()).isEqualTo(1);
        var judges = scene.model().prompts().stream().filter(Blended::isJudge).toList();
        assertThat(judges).extracting(Blended::ids).containsExactly(List.of("S1", "S2", "S3", "S4"), List.of("S2"));
        var repair = scene.model().prompts().stream()
                .filter(Blended::isRepair)
                .findFirst()
                .orElseThrow();
        assertThat(Blended.labels(repair)).as("its source alone").containsExactly("P2");
        assertThat(repair.user()).contains("It costs 7 euros.", "7 euros does not stand in [P2]", "It costs 5 euros.");
    }

    @Test
    void a_part_that_was_dropped_gets_its_sentence_before_the_closing_line() {
        var scene = Synthesising.of(
                PARTS,
                draft(TIME, ADVICE, CLOSING),
                prompt -> rulings(prompt, "SUPPORTED"),
                prompt -> repairs(prompt, "It costs 5 euros."));
        assertThat(scene.made(plain().strict()).text())
                .isEqualTo("It takes half an hour. It is not recommended. It costs 5 euros.\nVerdict: leave it.");
    }

    @Test
    void one_that_always_lies_ends_unfaithful_after_two_repairs() {
        var lie = sentence("It costs 7 euros.", "SAME_LINE", "P1", "P2", "P3");
        var scene = Synthesising.of(
                PARTS,
                draft(lie),
                prompt -> rulings(prompt, "SUPPORTED"),
                prompt -> repairs(prompt, "It costs 9 euros."));
        assertThat(unfaithful(scene.made(plain().strict())).stitched()).hasSize(3);
        assertThat(scene.repaired()).isEqualTo(2);
        var believed = Synthesising.of(
                PARTS,
                draft(TIME, COST, ADVICE),
                prompt -> rulings(prompt, "UNSUPPORTED"),
                prompt -> repairs(prompt, "All is well."));
        assertThat(believed.made(plain().strict())).isInstanceOf(Unfaithful.class);
        assertThat(believed.repaired()).isEqualTo(2);
        assertThat(believed.judged()).isEqualTo(3);
    }

    @Test
    void a_sentence_of_which_the_judge_says_nothing_is_not_borne_out() {
        var scene = Synthesising.of(
                PARTS,
                draft(TIME, COST, ADVICE),
                prompt -> "{\"rulings\":[{\"id\":\"S9\",\"reason\":\"\",\"verdict\":\"SUPPORTED\"}]}",
                prompt -> repairs(prompt, "Fine."));
        assertThat(unfaithful(scene.made(plain().strict())).findings())
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.what()).contains("the judge: it said nothing of this"));
    }

    @Test
    void a_judge_that_cannot_be_read_leaves_the_text_unfaithful_and_is_not_paid_for_again() {
        var scene = Synthesising.of(PARTS, draft(TIME, COST, ADVICE), prompt -> "what?", prompt -> "no");
        assertThat(unfaithful(scene.made(plain().strict())).findings())
                .singleElement()
                .hasToString("the judge gave no answer that could be used");
        assertThat(scene.judged()).as("once, and once more by the ask itself").isEqualTo(2);
        assertThat(scene.repaired()).isZero();
    }

    @Test
    void another_model_may_judge() {
        var merge = plain().judgedBy("judge");
        assertThat(merge.forecast(new dev.fanfold.work.Size(2, 1, 2, 3), Optional.empty())
                        .byModel()
                        .keySet())
                .containsExactly(Optional.empty(), Optional.of("judge"));
        assertThat(writing(draft(TIME, COST, ADVICE)).made(merge)).isInstanceOf(Faithful.class);
    }

    @Test
    void a_sentence_that_fails_can_be_taken_out_and_is_listed() {
        var wrong = sentence("It costs 7 euros.", "SAME_LINE", "P2");
        var run = writing(draft(TIME, wrong, ADVICE)).run(plain().droppingUnsupported());
        assertThat(run.value()).isInstanceOf(Faithful.class);
        assertThat(run.value().text()).isEqualTo("It takes half an hour. It is not recommended.");
        assertThat(run.value().dropped()).extracting(Sentence::text).containsExactly("It costs 7 euros.");
        assertThat(run.value().advice())
                .containsExactly(
                        "piece 2 is not in the text: its sentence was taken out",
                        "a sentence was taken out, \"It costs 7 euros.\": 7 euros does not stand in [P2]");
        assertThat(run.whole()).isTrue();
        assertThat(writing(draft(wrong)).made(plain().droppingUnsupported()))
                .as("nothing would be left")
                .isInstanceOf(Unfaithful.class);
    }

    @Test
    void parts_that_contradict_each_other_are_listed_below_the_text() {
        var clash = "{\"sources\":[\"P1\",\"P2\",\"P9\"],\"what\":\"what it is worth\"}";
        var made = writing(draft(List.of(TIME, COST, ADVICE), "", clash)).made(plain());
        assertThat(made.conflicts())
                .containsExactly(new Synthesis.Conflict(List.of("[P1]", "[P2]"), "what it is worth"));
        assertThat(made.toString()).endsWith("\n\nConflict between piece 1 and piece 2: what it is worth");
    }

    @Test
    void an_answer_that_is_not_in_the_form_fails_the_merge_and_keeps_the_parts() {
        var scene = writing("{\"sentences\":[]}");
        assertThatExceptionOfType(RunFailedException.class)
                .isThrownBy(() -> scene.made(plain()))
                .withMessageContaining("the merge failed", "kept: 3 of 3 parts");
        assertThat(scene.drafts()).isEqualTo(2);
    }

    @Test
    void a_check_of_the_editor_holds_of_the_text() {
        var picky = Ask.system("editor")
                .checked(text -> text.contains("euros") ? Optional.of("no money") : Optional.empty());
        assertThatExceptionOfType(RunFailedException.class)
                .isThrownBy(() ->
                        writing(draft(sentence("5 euros.", "SAME_LINE", "P2"))).made(Merge.synthesise(picky)))
                .withMessageContaining("no money");
    }

    @Test
    void the_limit_of_the_editor_counts_the_prose_and_the_form_has_room_of_its_own() {
        var scene = writing(draft(TIME, COST, ADVICE));
        scene.made(plain());
        assertThat(scene.model().prompts().getLast().maxTokens()).hasValue(3 * 100 + 200 + 8 * 3);
    }
}
