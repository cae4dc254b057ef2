package dev.fanfold.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Fanfold;
import dev.fanfold.job.Plan;
import dev.fanfold.result.Fold;
import dev.fanfold.result.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A plan file is the same job as the Java")
class PairsTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.fanfold.cli.plan.Pair#all")
    void the_same_prompts_are_sent_and_the_same_bytes_come_out(Pair pair) {
        var asked = Scripted.model();
        var expected = Scripted.model();
        var plan = PlanFile.parse(pair.plan(), Path.of("plan.yaml")).plan();
        var java = Plan.of(String.class, p -> p.step("only", pair.java()));

        var run = run(plan, pair, asked);
        var twin = run(java, pair, expected);

        assertThat(asked.sorted()).isNotEmpty().isEqualTo(expected.sorted());
        assertThat(String.valueOf(run.value())).isEqualTo(String.valueOf(twin.value()));
        assertThat(run.value().getClass()).isEqualTo(twin.value().getClass());
        assertThat(run.folds())
                .extracting(Fold::path)
                .isEqualTo(twin.folds().stream().map(Fold::path).toList());
        assertThat(run.folds())
                .extracting(Fold::ledger)
                .isEqualTo(twin.folds().stream().map(Fold::ledger).toList());
    }

    private static Run<?> run(Plan<String, ?> plan, Pair pair, Scripted model) {
        try (var fanfold =
                Fanfold.on(model).model("judge", model).model("second", model).open()) {
            return fanfold.run(plan, pair.input());
        }
    }
}
