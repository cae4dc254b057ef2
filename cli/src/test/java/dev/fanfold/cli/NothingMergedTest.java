package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.rehearsal.Fault;
import dev.fanfold.rehearsal.Faults;
import dev.fanfold.rehearsal.Rehearsal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A run that comes to nothing says why in one line, and keeps what was finished")
class NothingMergedTest {
    @TempDir
    Path folder;

    @Test
    void a_refused_key_is_one_line_and_2() {
        try (var server = Rehearsal.withSeed(1).key("another").start()) {
            var said = Shell.in(folder)
                    .file("p.yaml", Plans.REVIEW)
                    .against(server)
                    .type("run", "./p.yaml");
            assertThat(said.exit()).isEqualTo(2);
            assertThat(said.out()).isEmpty();
            assertThat(said.lastLine())
                    .matches(
                            "fanfold: nothing was merged: review/(nutrition|cost) failed: the key in OPENAI_API_KEY was"
                                    + " refused by 127\\.0\\.0\\.1:\\d+: .*");
        }
    }

    @Test
    void a_server_that_is_down_is_one_line_and_2() throws Exception {
        int closed;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        var url = "http://127.0.0.1:" + closed + "/v1";
        var said = Shell.in(folder).file("p.yaml", Plans.REVIEW).type("run", "./p.yaml", "--base-url", url);
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.lastLine())
                .matches("fanfold: nothing was merged: review/(nutrition|cost) failed: no server answers at " + url
                        + ": is it running\\?(; gave up waiting for it)?( \\(2 of 2 parts failed\\))?");
    }

    @Test
    void answers_that_were_shown_are_named_as_kept() {
        var broken = Rehearsal.withSeed(1)
                .faults(Faults.when(asked -> asked.system().contains("editor"), Fault.status(500)));
        try (var server = broken.start()) {
            var said = Shell.in(folder)
                    .file("p.yaml", Plans.REVIEW)
                    .against(server)
                    .type("run", "./p.yaml");
            assertThat(said.exit()).isEqualTo(2);
            assertThat(said.out()).isEmpty();
            assertThat(said.err())
                    .contains(
                            "fanfold: nothing was merged: review/merge failed: ",
                            "Kept, and shown above: review/nutrition, review/cost\n");
        }
    }

    @Test
    void answers_that_were_not_shown_are_shown_as_kept() {
        var plan = Plans.PICK.replace(
                "pick: { criteria: { \"fits on one line\": 2, \"makes you hungry\": 3 } }",
                "synthesise: { system: \"You are an editor.\" }");
        var broken = Rehearsal.withSeed(1)
                .replyWhen(asked -> asked.system().contains("tagline"), asked -> "Stew!")
                .faults(Faults.when(asked -> asked.system().contains("editor"), Fault.status(500)));
        try (var server = broken.start()) {
            var said = Shell.in(folder).file("p.yaml", plan).against(server).type("run", "./p.yaml");
            assertThat(said.exit()).isEqualTo(2);
            assertThat(said.err().lines().filter(line -> line.startsWith("Kept: [tagline/")))
                    .hasSize(3)
                    .allMatch(line -> line.endsWith("] Stew!"));
        }
    }

    @Test
    void how_many_parts_failed_is_said_beside_the_first() {
        var broken = Rehearsal.withSeed(1).faults(Faults.when(asked -> true, Fault.status(400)));
        try (var server = broken.start()) {
            var said = Shell.in(folder)
                    .file("p.yaml", Plans.LINES)
                    .piped("one\ntwo\nthree\n")
                    .against(server)
                    .type("run", "./p.yaml");
            assertThat(said.exit()).isEqualTo(2);
            assertThat(said.lastLine())
                    .startsWith("fanfold: nothing was merged: each/")
                    .endsWith(" (3 of 3 parts failed)");
            assertThat(said.err()).as("the estimate, and why").hasLineCount(2);
        }
    }

    @Test
    void json_has_the_error_and_the_kept_answers() {
        var broken = Rehearsal.withSeed(1)
                .faults(Faults.when(asked -> asked.system().contains("editor"), Fault.status(500)));
        try (var server = broken.start()) {
            var said = Shell.in(folder)
                    .file("p.yaml", Plans.REVIEW)
                    .against(server)
                    .type("run", "./p.yaml", "--json");
            var json = JsonText.read(said.out());
            assertThat(json.at("/exit").asInt()).isEqualTo(2);
            assertThat(json.at("/error/part").asString()).isEqualTo("review/merge");
            assertThat(json.at("/kept").size()).isEqualTo(2);
            assertThat(json.at("/kept/1/path").asString()).isEqualTo("review/cost");
            assertThat(json.at("/kept/1/value/kind").asString()).isEqualTo("text");
            assertThat(json.at("/usage/calls").asInt()).isGreaterThanOrEqualTo(2);
            assertThat(json.at("/usage/output_tokens").asInt()).isPositive();
            assertThat(json.at("/timing").propertyNames()).containsExactlyInAnyOrder("live_ms", "critical_ms");
        }
    }

    @Test
    void stopping_aborts_the_calls_and_ends_with_130() throws Exception {
        var silent = Rehearsal.withSeed(1)
                .faults(Faults.when(asked -> asked.system().contains("grocery"), new Fault.Silence()));
        try (var server = silent.start()) {
            var shell = Shell.in(folder).file("p.yaml", Plans.REVIEW).against(server);
            var said = CompletableFuture.supplyAsync(() -> shell.type("run", "./p.yaml"));
            server.log().await(seen -> seen.answered(200) == 1 && seen.inFlight() == 1, Duration.ofSeconds(20));
            shell.stop.pull();
            assertThat(said.get(10, TimeUnit.SECONDS).exit()).isEqualTo(130);
            assertThat(said.get().err()).contains("fanfold: stopped; nothing was merged");
            assertThat(server.log().await(seen -> seen.inFlight() == 0, Duration.ofSeconds(10)))
                    .isTrue();
        }
    }

    @Test
    void whoever_stops_before_anything_goes_on_is_told_nothing_more() {
        var shell = Shell.in(folder).file("p.yaml", Plans.REVIEW);
        shell.stop.pull();
        assertThat(shell.type("ask", "Is it good?").err()).isEmpty();
        assertThat(shell.type("run", "./p.yaml", "--rehearse", "--plain").err()).isEmpty();
    }
}
