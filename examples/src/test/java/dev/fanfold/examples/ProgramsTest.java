package dev.fanfold.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.rehearsal.RehearsalExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each program as its user starts it: a process of its own, told by its environment whom to ask. */
class ProgramsTest {
    @RegisterExtension
    static final RehearsalExtension PROVIDER = RehearsalExtension.of(Rehearsal.withSeed(7));

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "RecipeReview, \\[difficulty] \\[rehearsed] ",
        "RecipeReview, (?m)^Verdict: .*\\n\\n3 parts in .* instead of .*; merge ",
        "BeginnerVote, (?m)^Majority: (YES|NO) \\([345]/5\\)$",
        "MessageTags, (?m)\\Am0001: (positive|neutral|negative)$",
        "MessageTags, (?m)^m2000: (positive|neutral|negative)$",
        "Taglines, (?m)^Picked: attempt [1-5] ",
        "DinnerPlan, '(?m)\\A\\[\\[nutrition, difficulty], \\[cost], \\[verdict]]\\n(.*\\n)*Verdict: '"
    })
    void runs_from_the_top_of_the_project_against_any_server_its_environment_names(String program, String says)
            throws IOException, InterruptedException {
        var out = folder.resolve("out");
        var errors = folder.resolve("errors");
        var java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.fanfold.examples." + program)
                .directory(Tree.root().toFile())
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile());
        java.environment().put("OPENAI_BASE_URL", PROVIDER.baseUrl().toString());
        java.environment().remove("OPENAI_API_KEY");

        assertThat(java.start().waitFor()).as(() -> Tree.read(errors)).isZero();
        assertThat(Files.readString(out, StandardCharsets.UTF_8)).containsPattern(says);
    }
}
