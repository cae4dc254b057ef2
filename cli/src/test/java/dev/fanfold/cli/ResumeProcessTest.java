package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.rehearsal.Asked;
import dev.fanfold.rehearsal.Fault;
import dev.fanfold.rehearsal.Faults;
import dev.fanfold.rehearsal.RehearsalServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A process that is killed loses no answer that it has paid for")
@DisabledOnOs(OS.WINDOWS)
class ResumeProcessTest {
    private static final int RECORDS = 400;

    @TempDir
    Path folder;

    private final AtomicBoolean hanging = new AtomicBoolean(true);
    private final Set<String> answered = ConcurrentHashMap.newKeySet();

    /** While it hangs, nobody is answered after so many, so the kill comes in the middle. */
    private RehearsalServer server(int answers) {
        return Sheets.echo()
                .faults(Faults.when(asked -> hanging.get() && !isAnswered(asked, answers), new Fault.Silence()))
                .start();
    }

    private synchronized boolean isAnswered(Asked asked, int answers) {
        return answered.size() < answers && answered.add(asked.user());
    }

    @Test
    void killed_in_the_middle_and_resumed_it_asks_for_no_answered_record_again() throws Exception {
        records();
        try (var server = server(10)) {
            var process = map(server, "out.jsonl");
            assertThat(server.log().await(seen -> seen.answered(200) == 10, Duration.ofSeconds(60)))
                    .isTrue();
            awaitAnswers(10);
            process.destroyForcibly().waitFor();
            var before = bodies(server, 0);
            hanging.set(false);
            var resumed = map(server, "out.jsonl", "--resume");
            var said = resumed.inputReader().lines().toList();
            assertThat(resumed.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(resumed.exitValue()).isZero();
            assertThat(String.join("\n", said))
                    .containsPattern("Resumed: 10 answers are in " + folder + "/fanfold/map-t\\.txt-\\S+; \\d+ calls?"
                            + " without an answer (was|were) possibly paid, at worst ")
                    .containsPattern("Possibly paid: \\d+ calls? of earlier runs whose answers never came, at worst ")
                    .contains("10 of 20 calls answered before");
            assertThat(bodies(server, before.size())).hasSize(10).doesNotContainAnyElementsOf(answered);
            var undisturbed = map(server, "whole.jsonl");
            assertThat(undisturbed.inputReader().lines()).isNotEmpty();
            assertThat(undisturbed.waitFor()).isZero();
            assertThat(folder.resolve("out.jsonl")).hasSameTextualContentAs(folder.resolve("whole.jsonl"));
            assertThat(folder.resolve("fanfold")).isEmptyDirectory();
        }
    }

    @Test
    void while_it_runs_nobody_else_goes_on_with_it() throws Exception {
        Files.writeString(folder.resolve("t.txt"), "line\n");
        try (var server = server(0)) {
            var process = map(server, "out.jsonl");
            assertThat(server.log().await(seen -> seen.requests() == 1, Duration.ofSeconds(60)))
                    .isTrue();
            var second = map(server, "out.jsonl", "--resume");
            assertThat(second.inputReader().lines().reduce("", (before, line) -> line))
                    .startsWith("fanfold: the journal " + folder + "/fanfold/map-t.txt-")
                    .endsWith(" is in use by another process: wait until that has ended, or name another file; nothing"
                            + " was sent");
            assertThat(second.waitFor()).isEqualTo(64);
            assertThat(server.log().counts().requests()).isEqualTo(1);
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_disk_that_is_full_ends_the_run_and_what_was_kept_is_not_asked_again() throws Exception {
        records();
        hanging.set(false);
        try (var server = server(0)) {
            var full = limited(words(server, "out.jsonl"));
            var said = full.inputReader().lines().toList();
            assertThat(full.waitFor()).as(String.join("\n", said)).isEqualTo(2);
            assertThat(String.join("\n", said))
                    .containsPattern("fanfold: the journal " + folder + "/fanfold/map-t\\.txt-\\S+"
                            + " cannot be written \\(.*\\): what was acknowledged is kept; ");
            var kept = number("fanfold: (\\d+) answers? (?:is|are) kept in .*", said.getLast());
            var asked = server.log().counts().requests();
            assertThat(asked).isBetween(kept, kept + 8);
            var resumed = map(server, "out.jsonl", "--resume");
            var summary = resumed.inputReader()
                    .lines()
                    .filter(line -> line.contains(" answered in "))
                    .findFirst()
                    .orElse("");
            assertThat(resumed.waitFor()).isZero();
            // A line may be in the file that nobody was told of; it is an answer all the same.
            var recalled = number(".* · (\\d+) of 20 calls answered before", summary);
            assertThat(recalled).isBetween(kept, kept + 8);
            assertThat(server.log().counts().requests() - asked).isEqualTo(20 - recalled);
            assertThat(Files.readAllLines(folder.resolve("out.jsonl"))).hasSize(RECORDS);
        }
    }

    private static long number(String form, String line) {
        var match = Pattern.compile(form).matcher(line);
        assertThat(match.matches()).as(line).isTrue();
        return Long.parseLong(match.group(1));
    }

    /** No file of it may grow beyond 16 or 32 kilobytes, as sh counts: a disk that is full to whoever writes. */
    private Process limited(List<String> words) throws IOException {
        var command = new ArrayList<>(Processes.command(words));
        command.add(1, "-XX:-UsePerfData");
        var typed = command.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        var shell = new ProcessBuilder("sh", "-c", "ulimit -f 32; exec " + typed).redirectErrorStream(true);
        shell.environment().put("XDG_STATE_HOME", folder.toString());
        return shell.start();
    }

    private void records() throws IOException {
        var lines = IntStream.range(0, RECORDS).mapToObj(i -> "line " + i);
        Files.writeString(folder.resolve("t.txt"), lines.collect(Collectors.joining("\n", "", "\n")));
    }

    private Process map(RehearsalServer server, String out, String... more) throws IOException {
        var words = words(server, out);
        words.addAll(List.of(more));
        return Processes.started(folder, words.toArray(String[]::new));
    }

    private List<String> words(RehearsalServer server, String out) {
        var words =
                new ArrayList<>(List.of("map", "Tag", folder.resolve("t.txt").toString(), "--at-once", "4"));
        words.addAll(List.of("--base-url", server.baseUrl().toString()));
        words.addAll(List.of("-o", folder.resolve(out).toString()));
        return words;
    }

    private static List<String> bodies(RehearsalServer server, int from) {
        return server.log().asked().stream().skip(from).map(Asked::user).toList();
    }

    /** The server has answered before the journal has it. */
    private void awaitAnswers(int count) throws IOException, InterruptedException {
        assertThat(Folders.await(folder.resolve("fanfold"), () -> answers() >= count))
                .isTrue();
        assertThat(answers()).isEqualTo(count);
    }

    private long answers() throws IOException {
        try (var files = Files.list(folder.resolve("fanfold"))) {
            return Files.readString(files.findFirst().orElseThrow())
                    .lines()
                    .filter(line -> line.contains("{\"type\":\"answer\""))
                    .count();
        }
    }
}
