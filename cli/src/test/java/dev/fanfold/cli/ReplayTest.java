package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.rehearsal.Fault;
import dev.fanfold.rehearsal.Faults;
import dev.fanfold.rehearsal.Rehearsal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A replay prints the same bytes, and asks nobody")
class ReplayTest {
    @TempDir
    Path folder;

    static Stream<String> plans() {
        return Stream.of(Plans.REVIEW, Plans.REVIEW_AND_VOTE, Plans.VOTE, Plans.PICK);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void of_what_a_model_answered_without_its_server_and_its_key(String plan) throws IOException {
        Shell.Said then;
        try (var server = Rehearsal.withSeed(1).start()) {
            then = Shell.in(folder).file("p.yaml", plan).against(server).type("run", "./p.yaml", "--journal", "./j");
        }
        var bytes = Files.readAllBytes(folder.resolve("j"));
        var again = Shell.in(folder).type("replay", "./p.yaml", "--journal", "./j");
        assertThat(again.out()).isEqualTo(then.out()).isNotEmpty();
        assertThat(again.exit()).isEqualTo(then.exit());
        assertThat(again.firstLine()).isEqualTo("Replayed: all answers are from j; no model is asked.");
        assertThat(again.err()).contains("In all: 0 calls, ").doesNotContain("changed");
        assertThat(folder.resolve("j")).hasBinaryContent(bytes);
    }

    @Test
    void of_a_rehearsal_it_bears_the_same_mark() {
        var shell = Shell.in(folder).file("p.yaml", Plans.REVIEW).file("soup.txt", "Boil.");
        var then = shell.type("run", "./p.yaml", "--rehearse", "-i", "./soup.txt", "--journal", "./j");
        var again = shell.type("replay", "./p.yaml", "-i", "./soup.txt", "--journal", "./j");
        assertThat(again.out()).isEqualTo(then.out()).contains("[rehearsed]");
    }

    @Test
    void a_model_that_an_option_named_is_found_in_the_journal() {
        try (var server = Rehearsal.withSeed(1).start()) {
            var shell = Shell.in(folder).file("p.yaml", Plans.REVIEW).against(server);
            var then = shell.type("run", "./p.yaml", "--model", "other", "--journal", "./j");
            assertThat(then.exit()).isZero();
            assertThat(Shell.in(folder)
                            .type("replay", "./p.yaml", "--journal", "./j")
                            .out())
                    .isEqualTo(then.out());
        }
    }

    @Test
    void of_two_models_each_has_its_own_answers() {
        var plan = Plans.REVIEW
                .replace("input:", "models: { second: gpt-4o }\ninput:")
                .replace("cost: { ", "cost: { model: second, ");
        try (var server = Rehearsal.withSeed(1).start()) {
            var shell = Shell.in(folder).file("p.yaml", plan).against(server);
            var then = shell.type("run", "./p.yaml", "--journal", "./j");
            assertThat(then.exit()).as(then.err()).isZero();
            assertThat(Shell.in(folder)
                            .type("replay", "./p.yaml", "--journal", "./j")
                            .out())
                    .isEqualTo(then.out());
        }
    }

    @Test
    void in_json_what_was_recalled_is_counted_apart_from_what_was_asked() {
        var shell = Shell.in(folder).file("p.yaml", Plans.REVIEW);
        shell.type("run", "./p.yaml", "--rehearse", "--journal", "./j");
        var again = shell.type("replay", "./p.yaml", "--journal", "./j", "--json");
        assertThat(again.exit()).as(again.err()).isZero();
        var json = JsonText.read(again.out());
        assertThat(json.at("/usage/calls").asInt()).isZero();
        assertThat(json.at("/usage/recalled").asInt()).isPositive();
        assertThat(json.at("/steps/0/usage/recalled").asInt()).isPositive();
    }

    @Test
    void of_what_another_run_had_paid_for_and_shared() {
        try (var server = Rehearsal.withSeed(1).start()) {
            var shell = Shell.in(folder).file("p.yaml", Plans.REVIEW).against(server);
            shell.type("run", "./p.yaml", "--cache", "./answers", "--no-journal");
            var then = shell.type("run", "./p.yaml", "--cache", "./answers", "--journal", "./j");
            assertThat(then.err()).contains("In all: 0 calls, ");
            var again = Shell.in(folder).type("replay", "./p.yaml", "--journal", "./j");
            assertThat(again.exit()).as(again.err()).isZero();
            assertThat(again.out()).isEqualTo(then.out());
        }
    }

    @Test
    void of_one_model_at_two_servers_each_has_its_own_answers() {
        var plan = Plans.REVIEW
                .replace("model: openai:gpt-4o-mini", "model: ollama:shared")
                .replace("input:", "models: { second: lmstudio:shared }\ninput:")
                .replace("cost: { ", "cost: { model: second, ");
        var shell = Shell.in(folder).file("p.yaml", plan);
        var then = shell.type("run", "./p.yaml", "--rehearse", "--journal", "./j");
        var again = shell.type("replay", "./p.yaml", "--journal", "./j");
        assertThat(again.exit()).as(again.err()).isEqualTo(then.exit());
        assertThat(again.out()).isEqualTo(then.out()).isNotEmpty();
    }

    @Test
    void where_several_models_answered_the_last_is_meant_unless_another_is_named() {
        try (var server = Rehearsal.withSeed(1).start()) {
            var shell = Shell.in(folder).file("p.yaml", Plans.REVIEW).against(server);
            var first = shell.type("run", "./p.yaml", "--model", "one", "--journal", "./j");
            var second = shell.type("run", "./p.yaml", "--model", "two", "--journal", "./j");
            assertThat(second.out()).isNotEqualTo(first.out());
            var replay = Shell.in(folder);
            assertThat(replay.type("replay", "./p.yaml", "--journal", "./j").out())
                    .isEqualTo(second.out());
            assertThat(replay.type("replay", "./p.yaml", "--journal", "./j", "--model", "one")
                            .out())
                    .isEqualTo(first.out());
            var unknown = replay.type("replay", "./p.yaml", "--journal", "./j", "--model", "three");
            assertThat(unknown.exit()).isEqualTo(64);
            assertThat(unknown.err())
                    .isEqualTo("fanfold: no run in j was answered by that model: --model takes one of one, two\n");
        }
    }

    @Test
    void what_was_refused_then_is_refused_again() {
        var broken = Rehearsal.withSeed(1)
                .faults(Faults.when(asked -> asked.system().contains("editor"), Fault.status(400)));
        try (var server = broken.start()) {
            var shell = Shell.in(folder).file("p.yaml", Plans.REVIEW).against(server);
            var then = shell.type("run", "./p.yaml", "--journal", "./j");
            var again = Shell.in(folder).type("replay", "./p.yaml", "--journal", "./j");
            assertThat(again.exit()).isEqualTo(then.exit()).isEqualTo(2);
            assertThat(again.err()).contains("turned this request away (400)");
        }
    }

    @Test
    void what_the_journal_has_no_answer_to_is_named() {
        var shell = Shell.in(folder).file("p.yaml", Plans.REVIEW);
        shell.type("run", "./p.yaml", "--rehearse", "--journal", "./j");
        shell.file("p.yaml", Plans.REVIEW.replace("grocery-cost", "shopping"));
        var again = shell.type("replay", "./p.yaml", "--journal", "./j");
        assertThat(again.err())
                .containsPattern(
                        "\nThe plan has changed since .* UTC: what the journal has no answer to is missing\\.\n")
                .contains("not in the journal: what review/cost asks of ");
        assertThat(again.exit()).isIn(1, 2);
    }

    @Test
    void without_a_journal_there_is_nothing_to_replay() {
        var shell = Shell.in(folder).file("p.yaml", Plans.REVIEW).file("text", "Fry.\n");
        assertThat(shell.type("replay", "./p.yaml").err())
                .isEqualTo("fanfold: name the journal of the run, as in fanfold replay PLAN --journal FILE; see fanfold"
                        + " replay --help\n");
        assertThat(shell.type("replay", "--journal", "./j").err())
                .isEqualTo(
                        "fanfold: name the plan to replay, as in fanfold replay plan.yaml; see fanfold replay --help\n");
        var missing = shell.type("replay", "./p.yaml", "--journal", "./j");
        assertThat(missing.err())
                .isEqualTo("fanfold: there is no journal j: name a file that an earlier run has kept\n");
        assertThat(missing.exit()).isEqualTo(64);
        assertThat(shell.type("replay", "./p.yaml", "--journal", "./text").err())
                .startsWith("fanfold: text is no journal, and was left as it is");
        shell.file("empty", "");
        assertThat(shell.type("replay", "./p.yaml", "--journal", "./empty").err())
                .isEqualTo(
                        "fanfold: empty tells of no run, so there is nothing to replay: name the journal of a run that"
                                + " was answered\n");
    }
}
