package dev.fanfold.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The schema for editors agrees with the reader")
class PlanSchemaTest {
    private static final Path EXAMPLES = Path.of("..", "examples");

    static List<Path> examples() throws IOException {
        try (var files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void every_example_is_valid_and_names_the_schema_for_editors(Path file) throws IOException {
        assertThat(PlanSchema.errors(Files.readString(file))).isEmpty();

        var first = Files.readAllLines(file).getFirst();
        assertThat(first).startsWith("# yaml-language-server: $schema=");
        var schema = file.resolveSibling(first.substring(first.indexOf('=') + 1));
        assertThat(schema.normalize()).isRegularFile().hasFileName("plan.schema.json");
    }

    @Test
    void every_plan_to_begin_with_is_valid() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/dev/fanfold/cli/init"))) {
            var plans = files.toList();
            assertThat(plans).hasSizeGreaterThan(8);
            for (var plan : plans) {
                assertThat(PlanSchema.errors(Files.readString(plan)))
                        .as("%s", plan)
                        .isEmpty();
            }
        }
    }

    @Test
    void the_plan_that_shows_every_key_is_valid_and_shows_every_key() throws IOException {
        var yaml = Files.readString(EXAMPLES.resolve("src/test/resources/every-key.yaml"));
        assertThat(PlanSchema.errors(yaml)).isEmpty();
        var keys = PlanSchema.keys().values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        keys.removeAll(List.of("synthesize", "criteria"));
        assertThat(keys)
                .filteredOn(key -> !yaml.matches("(?s).*\\b" + key + "\\b.*"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.fanfold.cli.plan.Pair#all")
    void every_way_to_split_and_merge_is_valid(Pair pair) {
        assertThat(PlanSchema.errors(pair.plan())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.fanfold.cli.plan.PlanErrorsTest#plans")
    void what_the_reader_refuses_is_refused_at_the_same_place_or_is_beyond_a_schema(String plan) throws IOException {
        var yaml = PlanErrorsTest.text(plan);
        var problems = PlanErrorsTest.refusal(plan).problems();
        if (Beyond.YAML.contains(plan)) {
            assertThat(problems).hasSize(1);
            return;
        }
        var places = new PlanPlaces(yaml);
        var read = problems.stream().map(places::of).collect(Collectors.toCollection(TreeSet::new));
        var underlined =
                PlanSchema.errors(yaml).stream().map(PlanPlaces::of).collect(Collectors.toCollection(TreeSet::new));
        assertThat(underlined).as("what only the schema refuses").isSubsetOf(read);
        read.removeAll(underlined);
        assertThat(read).as("what only the reader refuses").isEqualTo(Beyond.of(plan));
    }

    @Test
    void every_mapping_of_the_schema_is_held_against_the_reader() {
        assertThat(Probe.all().stream().map(Probe::pointer))
                .containsExactlyInAnyOrderElementsOf(PlanSchema.keys().keySet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.fanfold.cli.plan.Probe#all")
    void the_reader_and_the_schema_know_the_same_keys(Probe probe) {
        var keys = new ArrayList<>(PlanSchema.keys().getOrDefault(probe.pointer(), List.of()));
        keys.addAll(probe.refusedWithMoreWords());
        assertThat(known(probe.yaml())).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void every_key_has_a_title_and_a_description() {
        assertThat(Untold.keys()).isEmpty();
    }

    private static Set<String> known(String yaml) {
        var refusal = catchThrowableOfType(PlanProblems.class, () -> PlanFile.parse(yaml, Path.of("plan.yaml")));
        var start = "unknown key \"" + Probe.UNKNOWN + "\"; known here: ";
        return refusal.problems().stream()
                .map(PlanProblem::message)
                .filter(message -> message.startsWith(start))
                .flatMap(message -> Stream.of(message.substring(start.length()).split(", ")))
                .collect(Collectors.toSet());
    }
}
