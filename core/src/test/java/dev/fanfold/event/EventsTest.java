package dev.fanfold.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Fanfold;
import dev.fanfold.ScriptedModel;
import dev.fanfold.job.Plan;
import dev.fanfold.job.Split;
import dev.fanfold.limit.RetryRules;
import dev.fanfold.merge.Merge;
import dev.fanfold.model.ModelException;
import dev.fanfold.work.Ask;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Events")
class EventsTest {
    private static String told(Event event) {
        return event.getClass().getSimpleName() + " " + event.path();
    }

    @Test
    void tell_the_whole_way_of_a_nested_run_in_order() {
        var told = new ArrayList<String>();
        var inner = Split.byAspect(Ask.system("deep").named("deep")).merge(Merge.stitch("\n"));
        var job = Split.byAspect(inner.named("inner")).merge(Merge.synthesise(Ask.system("editor")));
        try (var fanfold = Fanfold.on(ScriptedModel.saying(prompt -> "x"))
                .listener(event -> told.add(told(event)))
                .open()) {
            fanfold.run(job, "x");
        }
        assertThat(told)
                .containsExactly(
                        "PartBegan inner",
                        "PartBegan inner/deep",
                        "CallBegan inner/deep",
                        "CallAnswered inner/deep",
                        "PartEnded inner/deep",
                        "PartReady inner/deep",
                        "MergeBegan inner",
                        "MergeEnded inner",
                        "PartEnded inner",
                        "PartReady inner",
                        "MergeBegan ",
                        "CallBegan merge",
                        "CallAnswered merge",
                        "MergeEnded ");
    }

    @Test
    void tell_which_steps_a_step_had_waited_for() {
        var heard = new ArrayList<String>();
        var plan = Plan.of(String.class, p -> {
            var facts = p.step("facts", Ask.system("facts"));
            var cost = p.step("cost", facts, (text, fact, call) -> call.ask(Ask.system(fact), text));
            var ease = p.step("ease", Ask.system("ease"));
            return p.merge("both", Merge.stitch("\n"), cost, ease);
        });
        try (var fanfold = Fanfold.on(ScriptedModel.saying(prompt -> "x"))
                .listener(event -> {
                    if (event instanceof Event.PartFollows(var path, var after)) {
                        heard.add(path + " after " + after);
                    }
                })
                .open()) {
            assertThat(fanfold.run(plan, "x").value()).isEqualTo("x\nx");
        }
        assertThat(heard).containsExactly("cost after [facts]", "both after [cost, ease]");
    }

    @Test
    void tell_of_a_failed_call_and_its_reason() {
        var whys = new ArrayList<String>();
        var model = ScriptedModel.saying(prompt -> {
            throw new ModelException.Transient("the line broke");
        });
        var job = Split.byRepetition(1, Ask.system("q"))
                .merge((rivals, call) -> 0)
                .orElse(-1);
        try (var fanfold = Fanfold.on(model)
                .retries(RetryRules.none())
                .listener(event -> {
                    if (event instanceof Event.CallFailed failed) {
                        whys.add(failed.why());
                    }
                })
                .open()) {
            assertThat(fanfold.run(job, "x").value()).isEqualTo(-1);
        }
        assertThat(whys).containsExactly("the line broke");
    }

    @Test
    @Timeout(60)
    void harm_nothing_when_a_listener_throws_an_error_and_the_next_one_still_hears() {
        var heard = new ArrayList<String>();
        var job = Split.byAspect(Ask.system("a").named("a")).merge(Merge.stitch("\n"));
        try (var fanfold = Fanfold.on(ScriptedModel.saying(prompt -> "x"))
                .listener(event -> {
                    throw new AssertionError("a listener of one's own");
                })
                .listener(event -> heard.add(told(event)))
                .open()) {
            assertThat(fanfold.run(job, "x").value()).isEqualTo("x");
        }
        assertThat(heard).contains("PartBegan a", "PartEnded a");
    }

    @Test
    void harm_nothing_when_their_listener_throws() {
        var job = Split.byAspect(Ask.system("a").named("a")).merge(Merge.stitch("\n"));
        try (var fanfold = Fanfold.on(ScriptedModel.saying(prompt -> "x"))
                .listener(event -> {
                    throw new IllegalStateException("a listener of one's own");
                })
                .open()) {
            assertThat(fanfold.run(job, "x").value()).isEqualTo("x");
        }
    }
}
