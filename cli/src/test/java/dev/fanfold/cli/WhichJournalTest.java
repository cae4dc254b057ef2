package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.journal.FileDisk;
import dev.fanfold.rehearsal.Fault;
import dev.fanfold.rehearsal.Faults;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.rehearsal.RehearsalServer;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Of several journals of one run the one with the most answers is gone on with")
class WhichJournalTest {
    private static final Instant FIRST = Instant.parse("2026-01-02T03:04:05Z");

    /** How many are still answered before all else is refused. */
    private final AtomicInteger left = new AtomicInteger();

    private final RehearsalServer server = Rehearsal.withSeed(1)
            .faults(Faults.when(asked -> left.getAndDecrement() <= 0, Fault.status(400)))
            .start();

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void plan() {
        shell = Shell.in(folder).against(server).file("p.yaml", Plans.REVIEW);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void resume_takes_the_one_with_the_most_answers_and_says_that_there_are_others() throws IOException {
        runs(2, FIRST);
        var most = journals().getFirst();
        runs(1, FIRST.plusSeconds(60));
        var anew = runs(1, FIRST.plusSeconds(120));
        assertThat(anew.firstLine())
                .isEqualTo("An earlier run of this was not finished (2 answers kept): --resume goes on with it; 1 other"
                        + " journal of this run is kept as well.");
        var resumed = runs(9, FIRST.plusSeconds(180), "--resume");
        assertThat(resumed.firstLine())
                .isEqualTo("Resumed: 2 answers are in state/fanfold/" + most.getFileName()
                        + "; 2 other journals of this run are kept as well.");
        assertThat(resumed.exit()).isZero();
    }

    @Test
    void of_as_many_answers_the_latest_is_taken() throws IOException {
        runs(1, FIRST);
        runs(1, FIRST.plusSeconds(60));
        assertThat(runs(0, FIRST.plusSeconds(120), "--resume").firstLine()).contains("-20260102T030505Z-");
    }

    @Test
    void one_that_is_in_use_is_left_to_its_user() throws IOException {
        runs(2, FIRST);
        var most = journals().getFirst();
        runs(1, FIRST.plusSeconds(60));
        try (var used = FileDisk.open(most)) {
            assertThat(used.size()).isPositive();
            assertThat(runs(0, FIRST.plusSeconds(120), "--resume").firstLine()).startsWith("Resumed: 1 answer is in ");
        }
    }

    @Test
    void where_all_are_in_use_that_is_said() throws IOException {
        runs(2, FIRST);
        try (var used = FileDisk.open(journals().getFirst())) {
            assertThat(used.size()).isPositive();
            assertThat(runs(0, FIRST.plusSeconds(60), "--resume").lastLine()).contains("is in use by this process");
        }
    }

    @Test
    void looking_for_it_keeps_no_other_reader_out() throws IOException {
        runs(2, FIRST);
        var kept = journals().getFirst();
        try (var reader = FileChannel.open(kept, StandardOpenOption.READ);
                var shared = reader.lock(0, Long.MAX_VALUE, true)) {
            assertThat(shared.isShared()).isTrue();
            assertThat(runs(0, FIRST.plusSeconds(60)).firstLine())
                    .isEqualTo("An earlier run of this was not finished (2 answers kept): --resume goes on with it.");
        }
    }

    @Test
    void a_whole_run_of_another_text_that_is_piped_in_removes_nothing_of_this_one() throws IOException {
        shell.piped("Boil.");
        runs(2, FIRST, "-i", "-");
        var kept = journals();
        shell.piped("Fry.");
        assertThat(runs(9, FIRST.plusSeconds(60), "-i", "-").exit()).isZero();
        assertThat(journals()).isEqualTo(kept);
        shell.piped("Boil.");
        assertThat(runs(9, FIRST.plusSeconds(120), "-i", "-").exit()).isZero();
        assertThat(journals()).isEmpty();
    }

    @Test
    void of_two_texts_that_were_piped_in_each_goes_on_with_its_own() throws IOException {
        shell.piped("Boil.");
        runs(2, FIRST, "-i", "-");
        shell.piped("Fry.");
        runs(1, FIRST.plusSeconds(60), "-i", "-");
        assertThat(runs(0, FIRST.plusSeconds(120), "-i", "-", "--resume").firstLine())
                .startsWith("Resumed: 1 answer is in ");
        shell.piped("Boil.");
        assertThat(runs(0, FIRST.plusSeconds(180), "-i", "-", "--resume").firstLine())
                .startsWith("Resumed: 2 answers are in ");
    }

    @Test
    void a_whole_map_of_a_pipe_removes_its_own_alone() throws IOException {
        shell.piped("Boil.\nStir.\n");
        maps(1, FIRST);
        var kept = journals();
        assertThat(kept).hasSize(1);
        shell.piped("Fry.\n");
        assertThat(maps(9, FIRST.plusSeconds(60)).exit()).isZero();
        assertThat(journals()).isEqualTo(kept);
    }

    @Test
    void another_model_is_told_and_is_asked_for_all() {
        runs(2, FIRST);
        var asked = server.log().counts().requests();
        var resumed = runs(9, FIRST.plusSeconds(60), "--model", "gpt-4o", "--resume");
        assertThat(resumed.err())
                .contains("\nNone of what was answered before is used: that was by gpt-4o-mini at " + server.baseUrl()
                        + ", and now gpt-4o at " + server.baseUrl() + " is asked.\n");
        assertThat(server.log().counts().requests() - asked).isEqualTo(3);
    }

    private Shell.Said maps(int answered, Instant at) {
        left.set(answered);
        return shell.at(at)
                .type(
                        "map",
                        "Tag",
                        "--labels",
                        "a,b",
                        "--batch",
                        "1",
                        "--at-once",
                        "1",
                        "--failures",
                        "./f",
                        "--force");
    }

    private Shell.Said runs(int answered, Instant at, String... more) {
        left.set(answered);
        var words = Stream.concat(Stream.of("run", "./p.yaml", "--at-once", "1"), Stream.of(more));
        return shell.at(at).type(words.toArray(String[]::new));
    }

    private List<Path> journals() throws IOException {
        try (var files = Files.list(folder.resolve("state/fanfold"))) {
            return files.sorted().toList();
        }
    }
}
