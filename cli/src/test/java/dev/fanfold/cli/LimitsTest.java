package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.rehearsal.Fault;
import dev.fanfold.rehearsal.Faults;
import dev.fanfold.rehearsal.Rehearsal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A server that asks to slow down loses nothing")
class LimitsTest {
    @TempDir
    Path folder;

    @Test
    void a_throttled_plan_is_whole_and_says_so_in_a_few_lines() throws InterruptedException {
        try (var server = Rehearsal.withSeed(7).requestsPerSecond(20, 3).start()) {
            var said = Shell.in(folder)
                    .file("p.yaml", Plans.LINES)
                    .piped(lines(30))
                    .against(server)
                    .type("run", "./p.yaml", "--no-journal"); // a slow disk would slow it down by itself
            assertThat(said.exit()).isZero();
            assertThat(said.out()).hasLineCount(30).doesNotContain("missing");
            assertThat(server.log().await(seen -> seen.answered(200) == 30, Duration.ofSeconds(10)))
                    .isTrue();
            assertThat(server.log().counts().answered(429)).isPositive();
            assertThat(said.err())
                    .containsPattern("each/piece \\d+: waiting.*: 127\\.0\\.0\\.1:\\d+ asks to slow down");
            assertThat(said.err().lines().filter(line -> line.contains(": waiting")))
                    .hasSizeLessThanOrEqualTo(2);
            assertThat(said.lastLine()).startsWith("Where the time went: ").contains("rate limit ");
        }
    }

    @Test
    void a_call_that_could_never_go_out_is_refused_before_anything_is_sent() {
        try (var server = Rehearsal.withSeed(7).start()) {
            var shell = Shell.in(folder)
                    .file(
                            "p.yaml",
                            Plans.REVIEW
                                    .replace("max_tokens: 160", "max_tokens: 900")
                                    .replace("'Verdict:'.\" }", "'Verdict:'.\", max_tokens: 300 }"))
                    .against(server);
            var said = shell.type("run", "./p.yaml", "--tokens-per-minute", "500");
            assertThat(said.exit()).isEqualTo(64);
            assertThat(said.err()).contains("could never go out, and nothing was sent");
            assertThat(server.log().counts().requests()).isZero();
        }
    }

    @Test
    void what_broke_is_tried_again_and_counted() {
        var broken = Rehearsal.withSeed(7).faults(Faults.first(1, Fault.status(503)));
        try (var server = broken.start()) {
            var shell = Shell.in(folder).file("p.yaml", Plans.REVIEW).against(server);
            var said = shell.type("run", "./p.yaml", "--json");
            assertThat(said.exit()).isZero();
            assertThat(said.err()).containsPattern("review/(cost|nutrition): trying again");
            assertThat(JsonText.read(said.out()).at("/retries").asInt()).isEqualTo(1);
        }
    }

    @Test
    void declared_limits_are_in_the_estimate_and_the_command_goes_before_the_plan() {
        var plan = "limits: { requests_per_minute: 60, tokens_per_minute: 1000000 }\n" + Plans.LINES;
        var shell = Shell.in(folder)
                .file("p.yaml", plan)
                .file("dear.csv", "127.0.0.1,*,,90000,,,90000,2026-07-24,a test\n")
                .piped(lines(30));
        var byPlan = shell.type("run", "./p.yaml", "--base-url", "http://127.0.0.1:1/v1", "--prices", "./dear.csv");
        assertThat(byPlan.firstLine())
                .startsWith("Estimate: 30 calls (30 to 60), ")
                .endsWith("; 20.0 s at the limit");
        assertThat(byPlan.exit()).isEqualTo(64);
        var byCommand = shell.type(
                "run",
                "./p.yaml",
                "--base-url",
                "http://127.0.0.1:1/v1",
                "--prices",
                "./dear.csv",
                "--requests-per-minute",
                "6",
                "--tokens-per-minute",
                "60000");
        assertThat(byCommand.firstLine()).endsWith("; 4.8 min at the limit");
    }

    private static String lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> "Fry onion " + i + ".").collect(Collectors.joining("\n"));
    }
}
