package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.fanfold.rehearsal.Fault;
import dev.fanfold.rehearsal.Faults;
import dev.fanfold.rehearsal.Rehearsal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

@Execution(CONCURRENT)
@DisplayName("A map spends no more than was named, and says what is missing for it")
class MapMoneyTest {
    /** A cent a token. */
    private static final String PRICES = "127.0.0.1,*,,10000,,,10000,2026-07-24,a test\n";

    private static final String LINES =
            IntStream.range(0, 60).mapToObj(i -> "line " + i).collect(Collectors.joining("\n", "", "\n"));

    @TempDir
    Path folder;

    @Test
    void more_than_five_dollars_want_a_budget_or_a_yes() {
        try (var server = Sheets.echo().start()) {
            var shell = Shell.in(folder).against(server).file("p.csv", PRICES).file("t.txt", LINES);
            var refused = shell.piped("").type("map", "Tag", "./t.txt", "--prices", "./p.csv");
            assertThat(refused.exit()).isEqualTo(64);
            assertThat(refused.err()).contains("Estimate: 3 calls", "name the most that it may cost");
            assertThat(server.log().counts().requests()).isZero();
            var allowed = shell.atTerminal("y\n").type("map", "Tag", "./t.txt", "--prices", "./p.csv");
            assertThat(allowed.exit()).isZero();
            assertThat(allowed.lastLine()).containsPattern("60 of 60 answered in [\\d.]+ s · 3 calls · \\$[\\d.]+");
        }
    }

    @Test
    void a_pipe_is_kept_to_five_dollars_unless_a_budget_is_named() {
        try (var server = Sheets.echo().start()) {
            var dear = PRICES.replace("10000", "1100");
            var shell = Shell.in(folder).against(server).file("p.csv", dear).piped(LINES);
            var said = shell.type(
                    "map", "Tag", "--prices", "./p.csv", "--failures", "./f.jsonl", "--token-budget", "99999999");
            assertThat(said.err())
                    .contains("How much comes in is not known beforehand, so at most $5.00 is spent; --budget sets"
                            + " another limit.\n");
            assertThat(said.exit()).isEqualTo(2);
            assertThat(said.err()).contains("The budget of $5.00 was not enough: $0.00 is spent.");
            assertThat(said.out().lines())
                    .hasSize(60)
                    .allMatch(row -> row.contains("\"missing\":\"the budget of $5.00"));
            assertThat(folder.resolve("f.jsonl")).content().hasLineCount(62);
            assertThat(said.err())
                    .contains("; raise --budget, or name a cheaper --model")
                    .doesNotContain("most tokens");
        }
    }

    @Test
    void a_budget_that_bears_no_call_at_all_is_refused_and_nothing_is_lost() {
        try (var server = Sheets.echo().start()) {
            var shell = Shell.in(folder).against(server).file("p.csv", PRICES).file("t.txt", LINES);
            var money = shell.type("map", "Tag", "./t.txt", "--prices", "./p.csv", "--budget", "0.10");
            assertThat(money.err())
                    .contains("Estimate: 3 calls")
                    .endsWith("fanfold: the budget of $0.10 bears no call, as each may cost $43.55 or more, and nothing"
                            + " was sent: name a cheaper --model, or raise --budget\n");
            var tokens = shell.type("map", "Tag", "./t.txt", "--token-budget", "100", "-o", "./out.jsonl");
            assertThat(tokens.err())
                    .endsWith("fanfold: the budget of 100 tokens bears no call, as each may take 4,355 or more, and"
                            + " nothing was sent: raise --token-budget\n");
            var piped = shell.piped(LINES).type("map", "Tag", "--prices", "./p.csv");
            assertThat(piped.err()).contains("fanfold: the budget of $5.00 bears no call");
            for (var said : List.of(money, tokens, piped)) {
                assertThat(said.exit()).isEqualTo(64);
                assertThat(said.out()).isEmpty();
                assertThat(said.kept()).isEmpty();
            }
            assertThat(folder.resolve("out.jsonl")).doesNotExist();
            assertThat(folder.resolve("t.txt.failed.jsonl")).doesNotExist();
            assertThat(server.log().counts().requests()).isZero();
        }
    }

    @Test
    void a_small_budget_is_no_reason_against_a_file_without_records() {
        var said = Shell.in(folder)
                .file("t.csv", "id,text\n")
                .type("map", "Tag", "./t.csv", "--rehearse", "--token-budget", "100");
        assertThat(said.exit()).isZero();
        assertThat(said.err()).contains("There are no records, so nothing was asked.");
    }

    @Test
    void a_budget_that_is_spent_still_takes_what_was_answered_before() {
        try (var server = Sheets.echo().start()) {
            var shell = Shell.in(folder)
                    .against(server)
                    .file("p.csv", PRICES.replace("10000", "1000"))
                    .file("t.txt", LINES);
            shell.type("map", "Tag", "./t.txt", "--prices", "./p.csv", "--budget", "50", "--journal", "./j");
            var said = shell.type(
                    "map", "Tag", "./t.txt", "--prices", "./p.csv", "--budget", "1", "--journal", "./j", "--resume");
            assertThat(said.exit()).isZero();
            assertThat(said.out().lines()).hasSize(60).allMatch(row -> row.contains("\"answer\":"));
        }
    }

    @Test
    void what_is_advised_is_what_the_command_knows() {
        try (var server = Sheets.echo().start()) {
            var shell = Shell.in(folder).against(server).file("p.csv", PRICES).file("t.txt", LINES);
            assertThat(shell.type("map", "Tag", "./t.txt", "--token-budget", "4400")
                            .err())
                    .contains("; raise --token-budget, or lower --batch\n")
                    .doesNotContain("most tokens");
            assertThat(shell.type("map", "Tag", "./t.txt", "--prices", "./p.csv", "--budget", "50.00", "--force")
                            .err())
                    .contains(", so it would be refused; name a cheaper --model, or raise --budget.")
                    .doesNotContain("max_tokens");
            assertThat(shell.type("map", "Tag", "./t.txt", "--tokens-per-minute", "4000", "--force")
                            .err())
                    .contains(" a minute, so its call may be refused; raise the limit to what the account has.")
                    .doesNotContain("max_tokens");
        }
    }

    @Test
    void the_estimate_says_what_is_expected_before_the_worst() {
        try (var server = Sheets.echo().start()) {
            var said = Shell.in(folder).against(server).file("t.txt", LINES).type("map", "Tag", "./t.txt");
            assertThat(said.err()).containsPattern("Estimate: 3 calls \\(at worst \\d+\\), [\\d,]+ tokens in");
        }
    }

    @Test
    void a_budget_that_ends_half_way_leaves_the_rest_missing() {
        try (var server = Sheets.echo().start()) {
            var said = Shell.in(folder)
                    .against(server)
                    .file("p.csv", PRICES.replace("10000", "1000"))
                    .file("t.txt", LINES)
                    .type("map", "Tag", "./t.txt", "--prices", "./p.csv", "--budget", "6.00", "--at-once", "1");
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.out().lines()).hasSize(60).anyMatch(row -> row.contains("\"answer\":"));
            assertThat(said.err())
                    .contains("The budget of $6.00 was not enough: ")
                    .contains("Missing: more; the file of failed records lists them all\n")
                    .endsWith(" failed: t.txt.failed.jsonl\n");
            assertThat(said.kept()).endsWith("; the same command with --resume asks only for the rest\n");
        }
    }

    @Test
    void a_key_that_is_refused_ends_it_with_a_reason() {
        try (var server = Rehearsal.withSeed(7).key("another").start()) {
            var one = "good\nbad\n"; // a batch of its own, or a sibling that is on its way may be billed
            var said = Shell.in(folder).against(server).file("t.txt", one).type("map", "Tag", "./t.txt");
            assertThat(said.exit()).isEqualTo(2);
            assertThat(said.err())
                    .contains("fanfold: nothing was answered: ", "401")
                    .doesNotContain("Exception")
                    .endsWith(" (run again with --retry-failed)\n");
            assertThat(said.kept()).isEmpty();
            assertThat(said.out().lines()).hasSize(2);
            assertThat(server.log().counts().requests()).isEqualTo(1);
        }
    }

    @Test
    void a_key_that_is_refused_costs_no_more_calls_than_were_on_their_way() {
        try (var server = Rehearsal.withSeed(7).key("another").start()) {
            var many = "good\n".repeat(1_000);
            var said =
                    Shell.in(folder).against(server).file("t.txt", many).type("map", "Tag", "./t.txt", "--batch", "1");
            assertThat(said.exit()).isEqualTo(2);
            assertThat(said.out().lines()).hasSize(1_000);
            assertThat(server.log().counts().requests()).isLessThan(500);
        }
    }

    @Test
    void a_provider_that_stops_half_way_is_quoted() {
        try (var server = Sheets.echo()
                .faults(Faults.every(3, new Fault.InsufficientQuota()))
                .start()) {
            var said = Shell.in(folder)
                    .against(server)
                    .file("t.txt", LINES)
                    .type("map", "Tag", "./t.txt", "--batch", "4", "--at-once", "1");
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.out().lines()).hasSize(60);
            assertThat(said.err())
                    .doesNotContain("--retry-failed")
                    .containsOnlyOnce("fanfold: it could not go on: ")
                    .contains("has no credit left");
        }
    }

    @Test
    void a_server_that_breaks_now_and_then_loses_nothing() {
        var shaky = Sheets.echo().faults(Faults.every(3, Fault.status(500)));
        try (var server = shaky.start()) {
            var said = Shell.in(folder)
                    .against(server)
                    .file("t.txt", LINES)
                    .type("map", "Tag", "./t.txt", "--batch", "4", "--at-once", "4");
            assertThat(said.out().lines()).hasSize(60);
            assertThat(said.lastLine()).containsPattern("answered in [\\d.]+ s · 15 calls \\+ \\d+ again");
        }
    }
}
