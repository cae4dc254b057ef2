package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.fanfold.rehearsal.Fault;
import dev.fanfold.rehearsal.Faults;
import dev.fanfold.rehearsal.RehearsalServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

@Execution(CONCURRENT)
@DisplayName("A map as a process among others")
@DisabledOnOs(OS.WINDOWS)
class MapProcessTest {
    private static final int RECORDS = 2_000;
    private static final String LINES =
            IntStream.range(0, RECORDS).mapToObj(i -> "line " + i).collect(Collectors.joining("\n", "", "\n"));

    private static final String STOPPED =
            "fanfold: stopped; 40 rows are in %s, 40 of them with an answer. The remaining"
                    + " records were not asked about, or their answers were still to come. To go on: ";

    @TempDir
    Path folder;

    @Test
    void an_interrupt_keeps_the_rows_so_far_and_aborts_the_calls() throws Exception {
        assumeTrue(Processes.heedInterrupts(), "this process was started with interrupts ignored");
        var silent = Sheets.echo().faults(Faults.when(asked -> asked.user().contains("line 45"), new Fault.Silence()));
        Files.writeString(folder.resolve("t.txt"), LINES.lines().limit(60).collect(Collectors.joining("\n")));
        var out = folder.resolve("out.jsonl");
        try (var server = silent.start()) {
            var process = mapping(server, out);
            assertThat(server.log().await(seen -> seen.answered(200) == 2, Duration.ofSeconds(60)))
                    .isTrue();
            awaitRows(out);
            Processes.interrupt(process);
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(130);
            var last = process.inputReader().lines().reduce("", (before, line) -> line);
            assertThat(last)
                    .startsWith(STOPPED.formatted(out) + "tail -n +41 ")
                    .endsWith(", and map that into another file, where ids count from 1 again.");
            assertThat(Files.readAllLines(out)).hasSize(40);
            typed(last.substring(last.indexOf("tail"), last.indexOf(", and map that")));
            assertThat(Files.readAllLines(folder.resolve("t.rest.txt")))
                    .hasSize(20)
                    .startsWith("line 40");
            assertThat(folder.resolve("out.jsonl.failed.jsonl"))
                    .content()
                    .endsWith("{\"end\":\"stopped\",\"records\":40}\n");
            assertThat(server.log().await(seen -> seen.inFlight() == 0, Duration.ofSeconds(20)))
                    .isTrue();
        }
    }

    @Test
    void an_interrupt_waits_for_no_input_that_does_not_come() throws Exception {
        assumeTrue(Processes.heedInterrupts(), "this process was started with interrupts ignored");
        var out = folder.resolve("out.jsonl");
        try (var server = Sheets.echo().start()) {
            var process = Processes.started(
                    folder,
                    "map",
                    "Tag",
                    "--no-journal",
                    "--base-url",
                    server.baseUrl().toString(),
                    "-o",
                    out.toString());
            process.outputWriter().write(LINES.lines().limit(45).collect(Collectors.joining("\n", "", "\n")));
            process.outputWriter().flush(); // and it stays open
            awaitRows(out);
            Processes.interrupt(process);
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(130);
            assertThat(process.inputReader().lines().reduce("", (before, line) -> line))
                    .isEqualTo(STOPPED.formatted(out) + "pipe in what begins with line 41.");
        }
    }

    @Test
    void a_process_that_is_killed_leaves_records_that_a_retry_names() throws Exception {
        var silent = Sheets.echo().faults(Faults.when(asked -> asked.user().contains("line 45"), new Fault.Silence()));
        try (var server = silent.start()) {
            var shell = Shell.in(folder).against(server).file("t.txt", LINES);
            var out = folder.resolve("out.jsonl");
            var process = mapping(server, out);
            awaitRows(out);
            process.destroyForcibly().waitFor();
            var again = shell.type("map", "Tag", "./t.txt", "-o", "./out.jsonl", "--retry-failed");
            assertThat(again.lastLine())
                    .startsWith("fanfold: out.jsonl has rows of 40 records alone: line 41 and those after it");
            assertThat(again.exit()).isEqualTo(64);
        }
    }

    @Test
    void a_reader_that_goes_away_is_a_quiet_success_and_ends_the_calls() throws Exception {
        Files.writeString(folder.resolve("t.txt"), LINES.repeat(20));
        try (var server = Sheets.echo().start()) {
            var words = List.of(
                    "map",
                    "Tag",
                    "t.txt",
                    "--no-journal",
                    "--at-once",
                    "2",
                    "--base-url",
                    server.baseUrl().toString());
            var typed = Processes.command(words).stream()
                    .map(word -> "'" + word + "'")
                    .collect(Collectors.joining(" "));
            var shell = new ProcessBuilder("sh", "-c", "{ " + typed + " 2>err; echo $? >code; } | head -5")
                    .directory(folder.toFile())
                    .start();
            assertThat(shell.inputReader().lines()).hasSize(5);
            assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(folder.resolve("code")).hasContent("0");
            assertThat(Files.readString(folder.resolve("err"))).doesNotContain("fanfold:", "Exception", "answered in");
            assertThat(server.log().counts().requests()).isLessThan(20L * RECORDS / 20);
        }
    }

    private Process mapping(RehearsalServer server, Path out) throws IOException {
        return Processes.started(
                folder,
                "map",
                "Tag",
                folder.resolve("t.txt").toString(),
                "--no-journal",
                "--base-url",
                server.baseUrl().toString(),
                "-o",
                out.toString());
    }

    private static void typed(String command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("sh", "-c", command).start().waitFor()).isZero();
    }

    /** Rows come while the rest still goes on; the file shows them at once. */
    private void awaitRows(Path out) throws IOException, InterruptedException {
        assertThat(Folders.await(
                        folder,
                        () -> Files.exists(out) && Files.readAllLines(out).size() == 40))
                .isTrue();
    }
}
