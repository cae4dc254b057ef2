package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.fanfold.rehearsal.Fault;
import dev.fanfold.rehearsal.Faults;
import dev.fanfold.rehearsal.Rehearsal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(CONCURRENT)
@DisplayName("As a process among others")
@DisabledOnOs(OS.WINDOWS)
class ProcessTest {
    /** Building one costs half a second: the context of TLS is made with it. */
    private static final String CLIENT = "jdk.internal.net.http.HttpClientImpl";

    @TempDir
    Path folder;

    @Test
    void an_interrupt_aborts_the_calls_and_ends_with_130() throws Exception {
        assumeTrue(
                Processes.heedInterrupts(),
                "this process was started with interrupts ignored, and so are its children");
        var silent = Rehearsal.withSeed(1)
                .faults(Faults.when(asked -> asked.system().contains("grocery"), new Fault.Silence()));
        try (var server = silent.start()) {
            Files.writeString(folder.resolve("p.yaml"), Plans.REVIEW);
            var process = Processes.started(
                    folder,
                    "run",
                    folder.resolve("p.yaml").toString(),
                    "--base-url",
                    server.baseUrl().toString());
            assertThat(server.log().await(seen -> seen.answered(200) == 1, Duration.ofSeconds(60)))
                    .isTrue();
            assertThat(process.inputReader().readLine()).startsWith("Estimate: ");
            assertThat(process.inputReader().readLine()).startsWith("[nutrition] ");
            Processes.interrupt(process);
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(130);
            assertThat(process.inputReader().lines().collect(Collectors.joining("\n", "", "\n")))
                    .startsWith("""
                            fanfold: stopped; nothing was merged, and 1 answer was kept:
                            Kept, and shown above: review/nutrition
                            fanfold: 1 answer is kept in %s/fanfold/run-p.yaml-\
                            """.formatted(folder).strip())
                    .endsWith(".journal; the same command with --resume asks only for the rest\n");
            assertThat(server.log().await(seen -> seen.inFlight() == 0, Duration.ofSeconds(20)))
                    .isTrue();
        }
    }

    @Test
    void a_reader_that_goes_away_is_a_quiet_success() throws Exception {
        Files.writeString(folder.resolve("p.yaml"), Plans.REVIEW_AND_VOTE);
        var plan = folder.resolve("p.yaml").toString();
        var typed = Processes.command(List.of("run", plan, "--rehearse", "--no-journal")).stream()
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
        var shell = new ProcessBuilder("sh", "-c", "{ " + typed + " 2>err; echo $? >code; } | true")
                .directory(folder.toFile())
                .start();
        assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(folder.resolve("code"))).isEqualTo("0\n");
        assertThat(Files.readString(folder.resolve("err")))
                .startsWith("Rehearsed: ")
                .doesNotContain("fanfold:", "Exception", "In all:");
    }

    @ParameterizedTest(name = "fanfold {0}")
    @ValueSource(
            strings = {
                "--help",
                "check p.yaml --model openai:gpt-4o-mini",
                "run p.yaml --model openai:gpt-4o-mini",
                "journal list"
            })
    void a_command_that_makes_no_call_touches_no_client(String typed) throws Exception {
        assertThat(loaded(typed)).doesNotContain(" " + CLIENT + " ").contains(" " + Main.class.getName() + " ");
    }

    @Test
    void a_command_that_makes_calls_has_a_client() throws Exception {
        assertThat(loaded("run p.yaml --rehearse")).contains(" " + CLIENT + " ");
    }

    /** The classes that were loaded, as the JVM tells them. */
    private String loaded(String typed) throws Exception {
        Files.writeString(folder.resolve("p.yaml"), Plans.REVIEW);
        var words = Processes.command(List.of(typed.split(" ")));
        words.addAll(1, List.of("-Xlog:class+load:file=" + folder.resolve("loaded")));
        var process = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        process.environment().remove("OPENAI_API_KEY");
        process.environment().put("XDG_STATE_HOME", folder.toString());
        process.redirectOutput(folder.resolve("said").toFile()).start().waitFor();
        return Files.readString(folder.resolve("loaded"));
    }

    @Test
    void a_full_disk_is_no_success() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")));
        var process = new ProcessBuilder(Processes.command(List.of("--help")))
                .redirectOutput(Path.of("/dev/full").toFile())
                .start();
        assertThat(process.errorReader().readLine()).startsWith("fanfold: the results could not be written: ");
        assertThat(process.waitFor()).isEqualTo(2);
    }
}
