package dev.fanfold.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fanfold.Fanfold;
import dev.fanfold.Running;
import dev.fanfold.ScriptedModel;
import dev.fanfold.event.Event;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.ballot.Ballots;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.Prompt;
import dev.fanfold.result.Part;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Label;
import dev.fanfold.work.Work;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A plan")
class PlanTest {
    record Facts(int kcal) {}

    private static final Ask<Facts> NUTRITION = Ask.system("nutrition").answering(Facts.class);

    private static Plan<String, String> dinner() {
        return Plan.of(String.class, p -> {
            var facts = p.step("nutrition", NUTRITION);
            var cost =
                    p.step("cost", facts, (recipe, f, call) -> call.ask(Ask.system("cost given " + f.kcal()), recipe));
            var difficulty = p.step("difficulty", Ask.system("difficulty"));
            return p.merge("verdict", Merge.stitch(" | "), cost, difficulty);
        });
    }

    private static ScriptedModel simple() {
        return ScriptedModel.saying(prompt -> prompt.system().startsWith("nutrition") ? "{\"kcal\":1}" : "x");
    }

    /** What a prompt's system text says first; what is added to it stands below. */
    private static String duty(Prompt prompt) {
        return prompt.system().lines().findFirst().orElseThrow();
    }

    @Test
    void knows_its_waves_before_anything_is_asked() {
        assertThat(dinner().waves())
                .isEqualTo(List.of(List.of("nutrition", "difficulty"), List.of("cost"), List.of("verdict")));
    }

    @Test
    void gives_a_step_what_it_took_and_starts_what_took_nothing_at_once() {
        var difficultyIsOnTheWire = new CountDownLatch(1);
        var model = ScriptedModel.saying(prompt -> {
            if (prompt.system().startsWith("difficulty")) {
                difficultyIsOnTheWire.countDown();
                return "easy";
            }
            difficultyIsOnTheWire.await();
            return prompt.system().startsWith("nutrition") ? "{\"kcal\":450}" : duty(prompt) + " for " + prompt.user();
        });
        try (var fanfold = Fanfold.open(model)) {
            var run = fanfold.run(dinner(), "stew");
            assertThat(run.value()).isEqualTo("cost given 450 for stew | easy");
            assertThat(run.parts().stream().map(part -> part.id().name()))
                    .containsExactly("nutrition", "cost", "difficulty", "verdict");
            assertThat(run.timing().parts()).isEqualTo(4);
        }
    }

    @Test
    void runs_at_one_permit_without_deadlock() {
        try (var fanfold = Fanfold.on(simple()).atOnce(1).open()) {
            assertThat(fanfold.run(dinner(), "stew").value()).isEqualTo("x | x");
        }
    }

    @Test
    void fails_fast_keeps_what_is_done_and_never_starts_what_depended_on_the_failure() {
        var difficultyIsDone = new CountDownLatch(1);
        var model = ScriptedModel.saying(prompt -> {
            if (prompt.system().startsWith("difficulty")) {
                return "easy";
            }
            difficultyIsDone.await();
            throw new ModelException.BadRequest("no such model");
        });
        try (var fanfold = Fanfold.on(model)
                .listener(event -> {
                    if (event instanceof Event.PartEnded ended && ended.path().equals("difficulty")) {
                        difficultyIsDone.countDown();
                    }
                })
                .open()) {
            assertThatExceptionOfType(RunFailedException.class)
                    .isThrownBy(() -> fanfold.run(dinner(), "stew"))
                    .withMessage(
                            "nutrition failed: no such model; finished and kept: difficulty; stopped: cost, verdict")
                    .satisfies(failed -> {
                        assertThat(failed.parts()).hasSize(4);
                        assertThat(failed.parts().get(1)).isInstanceOf(Part.Skipped.class);
                    });
        }
        assertThat(model.prompts()).hasSize(2);
    }

    @Test
    @Timeout(60)
    void fails_instead_of_waiting_for_ever_when_a_step_stops_itself() {
        var plan = Plan.of(String.class, p -> {
            Work<String, String> selfStopping = (input, call) -> {
                Thread.currentThread().interrupt();
                return call.ask(Ask.system("q"), input);
            };
            var first = p.step("first", selfStopping);
            return p.then("second", first, Ask.system("q"));
        });
        try (var fanfold = Fanfold.open(ScriptedModel.saying(prompt -> "x"))) {
            assertThatExceptionOfType(RunFailedException.class)
                    .isThrownBy(() -> fanfold.run(plan, "x"))
                    .withMessageStartingWith("first failed: its work stopped itself");
        }
    }

    @Test
    void gives_every_step_a_place_so_that_waiting_ones_hold_up_no_other() {
        var lastIsHere = new CountDownLatch(1);
        var model = ScriptedModel.saying(prompt -> {
            if (prompt.system().startsWith("last")) {
                lastIsHere.countDown();
            } else {
                lastIsHere.await();
            }
            return "x";
        });
        var plan = Plan.of(String.class, p -> {
            var chained = p.step("0", Ask.system("head"));
            for (int i = 1; i < 6; i++) {
                chained = p.then(Integer.toString(i), chained, Ask.system("waits"));
            }
            return p.merge("all", Merge.stitch("+"), chained, p.step("last", Ask.system("last")));
        });
        try (var fanfold = Fanfold.on(model).atOnce(2).open()) {
            assertThat(fanfold.run(plan, "x").value()).isEqualTo("x+x");
        }
    }

    @Test
    void never_shows_one_runs_values_to_another() {
        var model = ScriptedModel.saying(
                prompt -> prompt.system().startsWith("nutrition") ? "{\"kcal\":" + prompt.user() + "}" : duty(prompt));
        var plan = dinner();
        try (var fanfold = Fanfold.open(model)) {
            var runs = IntStream.range(0, 200)
                    .mapToObj(i -> fanfold.start(plan, Integer.toString(i)))
                    .toList();
            for (int i = 0; i < runs.size(); i++) {
                assertThat(awaited(runs.get(i))).startsWith("cost given " + i + " |");
            }
        }
    }

    private static String awaited(Running<String> running) {
        try {
            return running.await().value();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void folds_steps_as_rivals_only_with_a_reason() {
        var ask = Ask.system("q").labels("Y", "N");
        Plan<String, Ballots<Label>> plan = Plan.of(
                String.class,
                p -> p.mergeAsRivals(
                        "vote", "two models, one question", Merge.vote(), p.step("a", ask), p.step("b", ask)));
        try (var fanfold = Fanfold.open(ScriptedModel.saying(prompt -> "Y"))) {
            assertThat(fanfold.run(plan, "x").value()).hasToString("Ballots: [Y, Y]\nMajority: Y (2/2)");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Plan.of(String.class, p -> p.mergeAsRivals("vote", " ", Merge.vote(), p.step("a", ask))))
                .withMessage("say why these parts answer one question");
    }

    @Test
    void refuses_two_steps_of_one_name_and_handles_of_another_plan() {
        var ask = Ask.system("q");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plan.of(String.class, p -> {
                    p.step("a", ask);
                    return p.step("a", ask);
                }))
                .withMessage("a step needs a name of its own: \"a\"");
        var stray = new AtomicReference<Step<String>>();
        var other = Plan.of(String.class, p -> {
            stray.set(p.step("stray", ask));
            return stray.get();
        });
        assertThat(other.steps()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plan.of(String.class, p -> p.then("b", stray.get(), ask)))
                .withMessage("step stray belongs to another plan");
    }

    @Test
    void is_a_job_and_nests_in_others() {
        var each = Split.byVolume((String input) -> Stream.of(input.split(",")))
                .each(dinner())
                .merge(Merge.stitch("\n"));
        try (var fanfold = Fanfold.on(simple()).atOnce(2).open()) {
            assertThat(fanfold.run(each, "a,b").value()).isEqualTo("x | x\nx | x");
        }
    }
}
