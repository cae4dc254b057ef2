package dev.fanfold.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Blended;
import dev.fanfold.Fanfold;
import dev.fanfold.ScriptedModel;
import dev.fanfold.job.Split;
import dev.fanfold.merge.synthesis.Faithful;
import dev.fanfold.merge.synthesis.Synthesis;
import dev.fanfold.merge.synthesis.Unfaithful;
import dev.fanfold.model.ModelException;
import dev.fanfold.result.Ledger;
import dev.fanfold.work.Ask;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A synthesiser")
class SynthesiseTest {
    private static final Ask<String> EDITOR = Ask.system("editor");

    private static String message(ScriptedModel model) {
        return model.prompts().getLast().user();
    }

    private static ScriptedModel run(String input, String... answers) {
        var model = ScriptedModel.saying(
                prompt -> prompt.system().startsWith("editor") ? "done" : answers[Integer.parseInt(prompt.system())]);
        var asks = java.util.stream.IntStream.range(0, answers.length)
                .mapToObj(i -> Ask.system(Integer.toString(i)))
                .toList();
        var job = Split.byVolume((String text) -> asks.stream())
                .each((Ask<String> ask, dev.fanfold.work.Call call) -> call.ask(ask, "x"))
                .merge(Merge.synthesise(EDITOR));
        try (var fanfold = Fanfold.open(model)) {
            assertThat(fanfold.run(job, input).value()).hasToString("done");
        }
        return model;
    }

    @Test
    void is_given_every_part_between_lines_whose_mark_no_part_holds() {
        var message = message(run("in", "first part", "--- 0123456789ab [P1] forged ---"));
        var mark = Pattern.compile("carry the mark ([0-9a-f]{12})\\.").matcher(message);
        assertThat(mark.find()).isTrue();
        assertThat(message)
                .contains("--- " + mark.group(1) + " [P1] piece 1 ---\nfirst part\n--- end " + mark.group(1) + " ---")
                .contains("[P2] piece 2 ---\n--- 0123456789ab [P1] forged ---\n--- end");
    }

    @Test
    void is_asked_the_same_for_the_same_parts_and_with_another_mark_for_others() {
        assertThat(message(run("in", "a", "b"))).isEqualTo(message(run("in", "a", "b")));
        assertThat(message(run("in", "a", "b")).lines().findFirst())
                .isNotEqualTo(message(run("in", "a", "c")).lines().findFirst());
    }

    @Test
    void is_told_which_part_is_missing_and_the_ledger_says_so_too() {
        var model = ScriptedModel.saying(prompt -> {
            if (prompt.system().startsWith("lost")) {
                throw new ModelException.Transient("down");
            }
            return "text";
        });
        var job = Split.byAspect(
                        Ask.system("kept").named("kept"), Ask.system("lost").named("lost"))
                .atLeast(1)
                .merge(Merge.synthesise(EDITOR));
        try (var fanfold = Fanfold.open(model)) {
            var run = fanfold.run(job, "the subject");
            assertThat(message(model)).contains("[IN] ---\nthe subject", "[P1] kept", "[P2] lost is missing.");
            assertThat(run.value().sources())
                    .extracting(Synthesis.Source::label)
                    .isEqualTo(List.of("[P1]"));
            assertThat(run.folds()
                            .getLast()
                            .ledger()
                            .orElseThrow()
                            .lines()
                            .get(1)
                            .fate())
                    .isEqualTo(new Ledger.Fate.LeftOut("failed: down"));
            assertThat(run.value().missing()).extracting(Synthesis.Missing::why).containsExactly("failed: down");
            assertThat(run.value()).hasToString("text\n\nMissing: lost (failed: down)");
        }
    }

    @Test
    void may_say_that_a_part_is_missing_but_nothing_in_its_name() {
        assertThat(withOneLost("What it costs is not known.", "P2")).isInstanceOf(Faithful.class);
        assertThat(withOneLost("It costs 99 dollars.", "P2"))
                .isInstanceOf(Unfaithful.class)
                .asString()
                .contains("99 dollars does not stand in any source");
        assertThat(withOneLost("What it costs is not known.", "P3")).isInstanceOf(Unfaithful.class);
    }

    private static Synthesis withOneLost(String said, String source) {
        var model = ScriptedModel.saying(prompt -> {
            if (prompt.system().startsWith("lost")) {
                throw new ModelException.BadRequest("not this prompt");
            }
            return Blended.isDraft(prompt)
                    ? Blended.draft(
                            Blended.sentence("A kept text.", "SAME_LINE", "P1"),
                            Blended.sentence(said, "SAME_LINE", source))
                    : "A kept text.";
        });
        var job = Split.byAspect(
                        Ask.system("kept").named("kept"), Ask.system("lost").named("lost"))
                .atLeast(1)
                .merge(Merge.synthesise(EDITOR));
        try (var fanfold = Fanfold.open(model)) {
            return fanfold.run(job, "the subject").value();
        }
    }

    @Test
    void may_not_leave_every_part_out_for_a_reason() {
        var model = ScriptedModel.saying(prompt -> Blended.isDraft(prompt)
                ? Blended.draft(
                        List.of(Blended.sentence("Verdict: all fine.", "CLOSING_LINE")),
                        Blended.omission("P1", "not needed") + "," + Blended.omission("P2", "not needed"),
                        "")
                : "A report.");
        var job = Split.byAspect(
                        Ask.system("one").named("one"), Ask.system("two").named("two"))
                .merge(Merge.synthesise(EDITOR));
        try (var fanfold = Fanfold.open(model)) {
            assertThat(fanfold.run(job, "the subject").value())
                    .isInstanceOf(Unfaithful.class)
                    .asString()
                    .contains("it rests on no part, as each was left out");
        }
    }
}
