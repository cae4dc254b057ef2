package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.rehearsal.Fault;
import dev.fanfold.rehearsal.Faults;
import dev.fanfold.rehearsal.RehearsalServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A map that was not finished is gone on with, and no answer of it is paid for again")
class MapResumeTest {
    private static final String LINES =
            IntStream.range(0, 60).mapToObj(i -> "line " + i).collect(Collectors.joining("\n", "", "\n"));
    private final AtomicBoolean broken = new AtomicBoolean(true);
    private final AtomicInteger requests = new AtomicInteger();

    /** While it is broken, two are answered and no more. */
    private final RehearsalServer server = Sheets.echo()
            .faults(Faults.when(asked -> requests.incrementAndGet() > 2 && broken.get(), Fault.status(401)))
            .start();

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void records() {
        shell = Shell.in(folder).against(server).file("t.txt", LINES);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void the_rows_are_written_anew_and_only_what_is_missing_is_asked_for() throws IOException {
        var stopped = map("-o", "./out.jsonl");
        assertThat(stopped.exit()).isEqualTo(1);
        assertThat(stopped.kept())
                .matches(
                        "fanfold: 2 answers are kept in state/fanfold/map-t.txt-[0-9a-f]{16}-\\d{8}T\\d{6}Z-[0-9a-f]{6}"
                                + "\\.journal; the same command with --resume asks only for the rest\n");
        var asked = asked();
        broken.set(false);
        var resumed = map("-o", "./out.jsonl", "--resume");
        assertThat(resumed.exit()).isZero();
        assertThat(resumed.firstLine()).startsWith("No model is named");
        assertThat(resumed.err())
                .contains(
                        "\nResumed: 2 answers are in state/fanfold/map-t.txt-",
                        "\nEstimate, not counting that 2 answers are kept: 3 calls (at worst ");
        assertThat(resumed.lastLine())
                .matches("60 of 60 answered in .* s · 1 call( · \\S+)? · 2 of 3 calls answered before");
        assertThat(asked() - asked).isEqualTo(1);
        assertThat(read("out.jsonl")).isEqualTo(undisturbed());
        assertThat(folder.resolve("out.jsonl.failed.jsonl")).doesNotExist();
        assertThat(folder.resolve("state/fanfold")).isEmptyDirectory();
    }

    @Test
    void printed_rows_are_printed_from_the_first_on() throws IOException {
        map();
        broken.set(false);
        assertThat(map("--resume").out()).isEqualTo(undisturbed());
    }

    @Test
    void nobody_elses_output_is_written_over() throws IOException {
        map("-o", "./out.jsonl");
        Files.writeString(folder.resolve("dear.jsonl"), "dear\n");
        var other = map("-o", "./dear.jsonl", "--resume");
        assertThat(other.lastLine()).startsWith("fanfold: dear.jsonl is there already, and nothing was sent: --force");
        assertThat(other.exit()).isEqualTo(64);
        assertThat(read("dear.jsonl")).isEqualTo("dear\n");
        var otherTask = shell.type("map", "Shout", "./t.txt", "-o", "./out.jsonl", "--resume");
        assertThat(otherTask.exit()).isEqualTo(64);
    }

    @Test
    void without_resume_the_output_stays_and_the_way_on_is_named() throws IOException {
        map("-o", "./out.jsonl");
        var rows = read("out.jsonl");
        var again = map("-o", "./out.jsonl");
        assertThat(again.err())
                .isEqualTo(
                        "fanfold: out.jsonl is there already, and an earlier run of this was not finished, and nothing"
                                + " was sent: --resume goes on with it, --force writes over it and begins anew\n");
        assertThat(read("out.jsonl")).isEqualTo(rows);
        Files.delete(folder.resolve("out.jsonl"));
        assertThat(map("-o", "./out.jsonl").err())
                .isEqualTo(
                        "fanfold: out.jsonl.failed.jsonl holds records that failed in an earlier run of this that was"
                                + " not finished, and nothing was sent: go on with it with --resume, or begin anew with --force\n");
    }

    @Test
    void a_journal_that_is_named_says_whether_the_output_is_its_own() throws IOException {
        map("-o", "./out.jsonl", "--journal", "./j");
        broken.set(false);
        Files.writeString(folder.resolve("dear.jsonl"), "dear\n");
        assertThat(map("-o", "./dear.jsonl", "--journal", "./j", "--resume").exit())
                .isEqualTo(64);
        var asked = asked();
        assertThat(map("-o", "./out.jsonl", "--journal", "./j", "--resume").exit())
                .isZero();
        assertThat(asked() - asked).isEqualTo(1);
        assertThat(read("out.jsonl")).isEqualTo(undisturbed());
        assertThat(folder.resolve("j")).exists();
    }

    @Test
    void another_size_of_batches_is_another_run() {
        map();
        broken.set(false);
        assertThat(map("--batch", "30", "--resume", "--force").err()).contains("Nothing to resume");
    }

    @Test
    void failed_records_that_are_asked_again_have_a_journal_of_their_own() throws IOException {
        map("-o", "./out.jsonl");
        var again = map("-o", "./out.jsonl", "--retry-failed");
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).doesNotContain("earlier run");
        broken.set(false);
        assertThat(map("-o", "./out.jsonl", "--retry-failed").exit()).isZero();
        assertThat(read("out.jsonl")).isEqualTo(undisturbed());
        assertThat(folder.resolve("state/fanfold")).isEmptyDirectory();
    }

    private Shell.Said map(String... more) {
        var words = Stream.concat(Stream.of("map", "Tag", "./t.txt", "--at-once", "1"), Stream.of(more));
        return shell.type(words.toArray(String[]::new));
    }

    private static String undisturbed() {
        return IntStream.range(0, 60)
                .mapToObj(i -> "{\"id\":\"" + (i + 1) + "\",\"answer\":\"said: line " + i + "\"}\n")
                .collect(Collectors.joining());
    }

    private long asked() {
        return server.log().counts().requests();
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }
}
