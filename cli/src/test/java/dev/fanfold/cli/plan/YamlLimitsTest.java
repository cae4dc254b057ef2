package dev.fanfold.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("No plan costs more memory or stack than a plan may")
class YamlLimitsTest {
    private static final String STEP = "  a: { system: x }\n";

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void twenty_thousand_nested_brackets_are_refused_and_not_parsed(String bracket) {
        refused("steps:\n" + STEP + "name:\n  " + bracket.repeat(20_000), "line 4: a plan is nested at most 50 deep");
    }

    @Test
    void brackets_in_a_text_are_text() {
        parsed("steps:\n  a: { system: \"" + "[".repeat(20_000) + "\" }\n");
    }

    @Test
    void a_plan_of_one_megabyte_is_read_and_one_byte_more_is_not() {
        var plan = "steps:\n" + STEP + "# ";
        parsed(plan + "x".repeat(Yaml.LARGEST - plan.length()));
        refused(plan + "x".repeat(Yaml.LARGEST - plan.length() + 1), "line 1: a plan is at most 1 MB");
    }

    @Test
    void the_size_is_counted_in_bytes() {
        refused("# " + "ä".repeat(Yaml.LARGEST / 2), "line 1: a plan is at most 1 MB");
    }

    @Test
    void no_more_of_a_file_is_read_than_a_plan_may_hold(@TempDir Path folder) throws IOException {
        var file = folder.resolve("huge.yaml");
        try (var huge = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(1L << 40); // sparse: it takes no room, but nobody could hold it
        }
        assertThatThrownBy(() -> PlanFile.read(file, Outside.REFUSED))
                .isInstanceOf(PlanProblems.class)
                .hasMessageStartingWith("line 1: a plan is at most 1 MB");
    }

    @Test
    void a_file_that_is_no_text_is_refused(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("p.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> PlanFile.read(file, Outside.REFUSED)).hasMessage("line 1: the plan is not UTF-8 text");
    }

    @Test
    void a_file_with_a_byte_order_mark_is_read(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("p.yaml"), ("\uFEFFsteps:\n" + STEP).getBytes(StandardCharsets.UTF_8));
        assertThat(PlanFile.read(file, Outside.REFUSED).results()).containsExactly("a");
    }

    @Test
    void a_bomb_of_aliases_never_goes_off() {
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        refused(bomb.toString(), "line 2: a plan has no aliases: write out what *a0 stands for");
    }

    @Test
    void a_character_that_cannot_be_printed_is_named_with_its_line() {
        refused("name: x\nsteps: \u0007", "line 2: this is not YAML: a character that cannot be printed (U+0007)");
    }

    @Test
    void a_plan_has_a_thousand_steps_at_most_even_in_a_chain() {
        assertThat(parsed(chain(1_000)).plan().waves()).hasSize(1_000);
        refused(chain(1_001), "line 1: steps must be 1 to 1000, not 1001");
    }

    @Test
    void yes_and_no_are_texts_whatever_version_the_plan_says() {
        var plan = "%YAML 1.1\n---\nname: no\nsteps: { a: { system: on, labels: [yes, no] } }\n";
        assertThat(parsed(plan).name()).isEqualTo("no");
    }

    /** Each step waits for the next one in the file. */
    private static String chain(int length) {
        var steps = new StringBuilder("steps:\n");
        for (int i = 1; i < length; i++) {
            steps.append("  s%d: { system: \"After {{s%d}}.\" }\n".formatted(i, i + 1));
        }
        return steps.append("  s%d: { system: \"First.\" }\n".formatted(length)).toString();
    }

    private static PlanFile parsed(String yaml) {
        return PlanFile.parse(yaml, Path.of("plan.yaml"));
    }

    private static void refused(String yaml, String message) {
        assertThatThrownBy(() -> parsed(yaml)).isInstanceOf(PlanProblems.class).hasMessageContaining(message);
    }
}
