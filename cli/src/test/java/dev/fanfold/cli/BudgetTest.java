package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.rehearsal.RehearsalServer;
import dev.fanfold.rehearsal.RequestLog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Money is named before it is spent, and no more is spent than was named")
class BudgetTest {
    /** A thousand dollars a million tokens: a tenth of a cent each. */
    private static final String PRICES = "127.0.0.1,gpt-4o-mini,,1000,,,1000,2026-07-24,a test\n";

    private static final String DEAR = "127.0.0.1,*,,20000,,,20000,2026-07-24,a test\n";
    private static final String LINES = Plans.LINES.replace("other words.\"", "other words.\"\n    max_tokens: 20");
    private static final double DOLLARS_A_TOKEN = 0.001;

    @TempDir
    Path folder;

    @Test
    void the_estimate_is_one_line_before_anything_else() {
        try (var server = Rehearsal.withSeed(7).start()) {
            var said = shell(server, Plans.REVIEW).type("run", "./p.yaml", "--prices", "./prices.csv");
            assertThat(said.firstLine())
                    .isEqualTo("Estimate: 3 calls (3 to 6), 1,144 tokens in, 560 out; about $1.70, at worst $50.61");
            assertThat(said.exit()).isZero();
            assertThat(said.lastLine()).matches("In all: 3 calls, .* It cost \\$\\d\\.\\d+\\.");
        }
    }

    @Test
    void a_budget_that_is_too_small_stops_the_run_and_what_is_there_is_merged() {
        try (var server = Rehearsal.withSeed(7).start()) {
            var said = shell(server, LINES)
                    .piped(lines(40))
                    .type("run", "./p.yaml", "--prices", "./prices.csv", "--budget", "1.00");
            assertThat(dollars(server)).isPositive().isLessThanOrEqualTo(1.00);
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.out()).contains("[rehearsed] ");
            assertThat(said.err())
                    .contains("Warning: about $")
                    .contains("; raise --budget to have them all.")
                    .contains("Missing: each/piece ")
                    .containsPattern(
                            "The budget of \\$1\\.00 was not enough: \\$0\\.\\d+ is spent\\. Raise --budget to have the rest");
        }
    }

    @Test
    void a_budget_that_bears_no_call_merges_nothing_and_sends_nothing() {
        try (var server = Rehearsal.withSeed(7).start()) {
            var said =
                    shell(server, Plans.REVIEW).type("run", "./p.yaml", "--prices", "./prices.csv", "--budget", "0.01");
            assertThat(said.exit()).isEqualTo(2);
            assertThat(seen(server).requests()).isZero();
            assertThat(said.err())
                    .contains("fanfold: nothing was merged: review/", "the budget of $0.01 does not bear this call")
                    .endsWith(
                            "The budget of $0.01 was not enough: $0.00 is spent. Raise --budget to have the rest too.\n");
        }
    }

    @Test
    void a_budget_of_tokens_is_kept_too() {
        try (var server = Rehearsal.withSeed(7).start()) {
            var said = shell(server, LINES).piped(lines(40)).type("run", "./p.yaml", "--token-budget", "1000");
            var seen = seen(server);
            assertThat(seen.promptTokens() + seen.completionTokens())
                    .isPositive()
                    .isLessThanOrEqualTo(1_000);
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.err())
                    .contains("tokens are expected and the budget is 1,000")
                    .containsPattern("The budget of 1,000 tokens was not enough: [\\d,]+ are spent");
        }
    }

    @Test
    void more_than_five_dollars_want_a_budget_where_nobody_can_be_asked() {
        try (var server = Rehearsal.withSeed(7).start()) {
            var shell = shell(server, Plans.REVIEW).file("dear.csv", DEAR);
            var refused = shell.piped("").type("run", "./p.yaml", "--prices", "./dear.csv");
            assertThat(refused.exit()).isEqualTo(64);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.lastLine())
                    .isEqualTo(
                            "fanfold: this is expected to cost $34.08, at worst $1012.18, and nothing was sent: name the"
                                    + " most that it may cost, such as --budget 422.00");
            assertThat(seen(server).requests()).isZero();
            var allowed = shell.type("run", "./p.yaml", "--prices", "./dear.csv", "--budget", "902.00");
            assertThat(allowed.exit()).isZero();
            assertThat(seen(server).answered(200)).isEqualTo(3);
        }
    }

    @Test
    void on_a_terminal_they_want_a_yes() {
        try (var server = Rehearsal.withSeed(7).start()) {
            var shell = shell(server, Plans.REVIEW).file("dear.csv", DEAR);
            for (var no : new String[] {"\n", "n\n", "yess\n", ""}) {
                var said = shell.atTerminal(no).type("run", "./p.yaml", "--prices", "./dear.csv");
                assertThat(said.exit()).as("answered %s", no).isEqualTo(64);
                assertThat(said.err())
                        .contains("This is expected to cost $34.08, at worst $1012.18. Go on? [y/N] ")
                        .endsWith("fanfold: nothing was sent; --budget sets the most that it may cost\n");
            }
            assertThat(seen(server).requests()).isZero();
            var said = shell.atTerminal("Y\n").type("run", "./p.yaml", "--prices", "./dear.csv");
            assertThat(said.exit()).isZero();
            assertThat(seen(server).answered(200)).isEqualTo(3);
        }
    }

    @Test
    void a_budget_for_a_model_without_a_price_is_refused() {
        var said = Shell.in(folder)
                .file("p.yaml", Plans.REVIEW)
                .set("OPENAI_API_KEY", Shell.KEY)
                .type("run", "./p.yaml", "--base-url", "https://models.example/v1", "--budget", "1");
        assertThat(said.exit()).isEqualTo(64);
        assertThat(said.firstLine()).endsWith("; no price is known for gpt-4o-mini at https://models.example/v1");
        assertThat(said.lastLine())
                .isEqualTo(
                        "fanfold: no price is known for gpt-4o-mini at https://models.example/v1, so a budget in dollars"
                                + " cannot be kept, and nothing was sent: give the price in a file (--prices FILE; one line:"
                                + " https://models.example/v1,gpt-4o-mini,,DOLLARS PER MILLION IN,,,OUT,2026-01-31,where from), or"
                                + " cap tokens (--token-budget)");
    }

    @Test
    void the_plan_may_set_a_budget_and_the_command_goes_before_it() {
        try (var server = Rehearsal.withSeed(7).start()) {
            var shell = shell(server, "budget: 0.01\n" + Plans.REVIEW);
            var said = shell.type("run", "./p.yaml", "--prices", "./prices.csv");
            assertThat(said.exit()).isEqualTo(2);
            assertThat(said.err()).contains("The budget of $0.01 was not enough");
            assertThat(shell.type("run", "./p.yaml", "--prices", "./prices.csv", "--budget", "30")
                            .exit())
                    .isZero();
        }
    }

    @Test
    void a_price_file_that_is_none_is_refused_with_its_line() {
        var shell = Shell.in(folder).file("p.yaml", Plans.REVIEW).file("prices.csv", "# ours\nacme,m,,1,,,2\n");
        var said = shell.type("run", "./p.yaml", "--rehearse", "--prices", "./prices.csv");
        assertThat(said.exit()).isEqualTo(64);
        assertThat(said.lastLine()).startsWith("fanfold: prices.csv, line 2: a price has 9 fields");
        assertThat(shell.type("run", "./p.yaml", "--rehearse", "--prices", "./price.csv")
                        .lastLine())
                .isEqualTo("fanfold: the price file is not there: price.csv; did you mean prices.csv?");
    }

    @Test
    void json_has_the_estimate_and_the_bill() {
        try (var server = Rehearsal.withSeed(7).start()) {
            var json = JsonText.read(shell(server, Plans.REVIEW)
                    .type("run", "./p.yaml", "--prices", "./prices.csv", "--json")
                    .out());
            assertThat(json.at("/estimate/calls/worst").asInt()).isEqualTo(6);
            assertThat(json.at("/estimate/input_tokens/expected").asInt()).isEqualTo(1_144);
            assertThat(json.at("/estimate/usd/expected").asDouble()).isEqualTo(1.704);
            assertThat(json.at("/cost/billed_usd").asDouble()).isCloseTo(dollars(server), within(1e-9));
            assertThat(json.at("/cost/usd").asDouble()).isCloseTo(dollars(server), within(1e-9));
            assertThat(json.at("/cost/assumed_usd").asDouble()).isZero();
            assertThat(json.at("/cost/unpriced_calls").asInt(-1)).isZero();
            assertThat(json.at("/retries").asInt(-1)).isZero();
            assertThat(json.at("/wall").propertyNames())
                    .containsExactlyInAnyOrder(
                            "call_ms", "merge_ms", "queue_ms", "limit_ms", "outage_ms", "back_off_ms", "engine_ms");
        }
    }

    @Test
    void json_of_a_run_that_came_to_nothing_has_them_too() {
        try (var server = Rehearsal.withSeed(7).start()) {
            var json = JsonText.read(shell(server, Plans.REVIEW)
                    .type("run", "./p.yaml", "--prices", "./prices.csv", "--budget", "0.01", "--json")
                    .out());
            assertThat(json.at("/exit").asInt()).isEqualTo(2);
            assertThat(json.at("/estimate/calls/lowest").asInt()).isEqualTo(3);
            assertThat(json.at("/cost/usd").asDouble(-1)).isZero();
        }
    }

    private Shell shell(RehearsalServer server, String plan) {
        return Shell.in(folder).file("p.yaml", plan).file("prices.csv", PRICES).against(server);
    }

    /** What it counted once all is written down: the last answer may be read before it is counted. */
    private static RequestLog.Counts seen(RehearsalServer server) {
        try {
            assertThat(server.log().await(seen -> seen.inFlight() == 0, Duration.ofSeconds(10)))
                    .isTrue();
            return server.log().counts();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> "Fry onion " + i + ".").collect(Collectors.joining("\n"));
    }

    private static double dollars(RehearsalServer server) {
        var seen = seen(server);
        return (seen.promptTokens() + seen.completionTokens()) * DOLLARS_A_TOKEN;
    }
}
