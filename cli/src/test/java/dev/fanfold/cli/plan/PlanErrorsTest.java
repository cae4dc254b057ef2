package dev.fanfold.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Everything that is wrong with a plan is told at once, by line")
class PlanErrorsTest {
    private static final Path PLANS = folder();

    static List<String> plans() throws IOException {
        try (var files = Files.list(PLANS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    void every_problem_has_its_line_and_says_what_to_do(String plan) throws IOException {
        assertThat(problems(plan)).hasToString(Files.readString(PLANS.resolve(plan.replace(".yaml", ".txt"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    void no_message_holds_a_key(String plan) throws IOException {
        assertThat(problems(plan)).doesNotContain("canary");
    }

    @Test
    void every_plan_here_has_its_errors_written_down() throws IOException {
        assertThat(plans())
                .hasSizeGreaterThan(20)
                .allSatisfy(plan -> assertThat(Files.readString(PLANS.resolve(plan.replace(".yaml", ".txt"))))
                        .startsWith("line "));
    }

    @Test
    void problems_carry_their_line_and_message_apart() {
        var refusal = catchThrowableOfType(
                PlanProblems.class, () -> PlanFile.parse("steps:\n  a: { sistem: x }\n", Path.of("p.yaml")));
        assertThat(refusal.problems())
                .containsExactly(
                        new PlanProblem(2, "a needs system: what the model shall do"),
                        new PlanProblem(2, "unknown key \"sistem\"; did you mean system?"));
    }

    @Test
    void a_file_with_endless_problems_tells_the_first_hundred() {
        var refusal = catchThrowableOfType(
                PlanProblems.class, () -> PlanFile.parse("steps: {}\n" + keys(5_000), Path.of("p.yaml")));
        assertThat(refusal.problems()).hasSize(100);
    }

    private static String keys(int count) {
        var keys = new StringBuilder();
        for (int i = 0; i < count; i++) {
            keys.append("nonsense").append(i).append(": 1\n");
        }
        return keys.toString();
    }

    static String text(String plan) throws IOException {
        return Files.readString(PLANS.resolve(plan));
    }

    static PlanProblems refusal(String plan) throws IOException {
        var yaml = text(plan);
        var refusal = catchThrowableOfType(PlanProblems.class, () -> PlanFile.parse(yaml, PLANS.resolve(plan)));
        return Objects.requireNonNull(refusal, plan + " was accepted");
    }

    private static String problems(String plan) throws IOException {
        return refusal(plan).getMessage() + "\n";
    }

    private static Path folder() {
        var url = Objects.requireNonNull(PlanErrorsTest.class.getResource("errors"));
        return Path.of(java.net.URI.create(url.toString()));
    }
}
