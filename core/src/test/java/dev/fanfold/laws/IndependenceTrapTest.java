package dev.fanfold.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.ScriptedModel;
import dev.fanfold.job.Plan;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.result.Dependence;
import dev.fanfold.work.Ask;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A hidden dependency that raises no error elsewhere is caught here, and a chain is clean. */
class IndependenceTrapTest {
    private static final Ask<String> NUTRITION = Ask.system("Work out the calories per serving.");
    private static final Ask<String> COST = Ask.system("Give the price per 100 calories.");
    private static final Ask<String> EDITOR = Ask.system("editor");

    /** Costs nothing without the figure, and knows how to say so. */
    private static final ScriptedModel MODEL = ScriptedModel.saying(prompt -> {
        if (prompt.system().startsWith("Work out")) {
            return "450 kcal";
        }
        if (prompt.system().startsWith("editor")) {
            return "Verdict: fine.";
        }
        assertThat(prompt.system()).contains("MISSING: <what you need>");
        return prompt.user().contains("450 kcal") ? "0.40 per 100 kcal" : "MISSING: calories from nutrition.";
    });

    @Test
    void aDependentPairRunSideBySideMarksTheRunAndNamesAskerAndMissingThing() {
        var sideBySide =
                Split.byAspect(NUTRITION.named("nutrition"), COST.named("cost")).merge(Merge.synthesise(EDITOR));
        var run = Engines.with(MODEL, 8).run(sideBySide, "chickpeas");
        assertThat(run.dependent()).isTrue();
        assertThat(run.whole()).isFalse();
        assertThat(run.dependences())
                .containsExactly(new Dependence("cost", "calories from nutrition", Optional.of("nutrition")));
        assertThat(run.dependences().getFirst())
                .hasToString("cost lacked: calories from nutrition; chain it: nutrition first, then cost");
    }

    @Test
    void chainedThePairIsClean() {
        var chained = Plan.of(String.class, p -> {
            var nutrition = p.step("nutrition", NUTRITION);
            var cost = p.step("cost", nutrition, (recipe, calories, call) -> call.ask(COST, recipe + "\n" + calories));
            return p.merge("verdict", Merge.synthesise(EDITOR), nutrition, cost);
        });
        var run = Engines.with(MODEL, 8).run(chained, "chickpeas");
        assertThat(run.dependent()).isFalse();
        assertThat(run.whole()).isTrue();
        assertThat(chained.waves()).isEqualTo(List.of(List.of("nutrition"), List.of("cost"), List.of("verdict")));
    }

    @Test
    void aPlanThatRunsThePairSideBySideIsCaughtToo() {
        var plan = Plan.of(
                String.class,
                p -> p.merge(
                        "verdict", Merge.synthesise(EDITOR), p.step("nutrition", NUTRITION), p.step("cost", COST)));
        assertThat(Engines.with(MODEL, 8).run(plan, "chickpeas").dependences())
                .extracting(Dependence::asker)
                .containsExactly("cost");
    }

    @Test
    void closedLabelsAreNeverToldToSayWhatIsMissing() {
        var model = ScriptedModel.saying(prompt -> {
            assertThat(prompt.system()).doesNotContain("MISSING");
            return "YES";
        });
        var job = Split.byAspect(Ask.system("a").labels("YES", "NO").named("a")).merge(Merge.stitch());
        assertThat(Engines.with(model, 8).run(job, "x").dependent()).isFalse();
    }
}
