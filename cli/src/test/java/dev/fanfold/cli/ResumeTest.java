package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.rehearsal.Fault;
import dev.fanfold.rehearsal.Faults;
import dev.fanfold.rehearsal.Rehearsal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A run that was not finished is gone on with, and no answer of it is paid for again")
class ResumeTest {
    private static final String NAME = "run-p.yaml-[0-9a-f]{16}-\\d{8}T\\d{6}Z-[0-9a-f]{6}\\.journal";
    private static final String UNFINISHED =
            "An earlier run of this was not finished (1 answer kept): --resume goes on with it.";
    private final AtomicBoolean broken = new AtomicBoolean(true);
    private final Rehearsal rehearsal = Rehearsal.withSeed(1)
            .faults(Faults.when(asked -> broken.get() && asked.system().contains("editor"), Fault.status(400)));

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void plan() {
        shell = Shell.in(folder).file("p.yaml", Plans.REVIEW);
    }

    @Test
    void what_failed_is_kept_and_named_and_resume_asks_only_for_the_rest() throws IOException {
        try (var server = rehearsal.start()) {
            var failed = shell.against(server).type("run", "./p.yaml");
            assertThat(failed.exit()).isEqualTo(2);
            assertThat(failed.kept())
                    .matches("fanfold: 2 answers are kept in state/fanfold/" + NAME
                            + "; the same command with --resume asks only for the rest\n");
            var asked = server.log().counts().requests();
            broken.set(false);
            var resumed = shell.type("run", "./p.yaml", "--resume");
            assertThat(resumed.exit()).isZero();
            assertThat(resumed.firstLine()).matches("Resumed: 2 answers are in state/fanfold/" + NAME + "\\.");
            assertThat(resumed.err())
                    .contains(
                            "\nEstimate, not counting that 2 answers are kept: 3 calls (3 to 6), ",
                            "\n2 of 3 calls answered before.\n")
                    .doesNotContain("changed");
            assertThat(server.log().counts().requests() - asked).isEqualTo(1);
            assertThat(journals()).isEmpty();
        }
    }

    @Test
    void a_whole_run_leaves_nothing_and_says_nothing() throws IOException {
        var said = shell.type("run", "./p.yaml", "--rehearse");
        assertThat(said.exit()).isZero();
        assertThat(said.err()).doesNotContain("journal", "kept");
        assertThat(said.kept()).isEmpty();
        assertThat(journals()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobody_else_can_read_it() throws IOException {
        try (var server = rehearsal.start()) {
            shell.against(server).type("run", "./p.yaml");
        }
        assertThat(journals()).hasSize(1);
        assertThat(Files.getPosixFilePermissions(journals().getFirst()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("state/fanfold")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void a_run_that_begins_anew_says_that_there_is_an_earlier_one_and_a_whole_run_ends_both() throws IOException {
        try (var server = rehearsal.start()) {
            shell.against(server).type("run", "./p.yaml");
            var asked = server.log().counts().requests();
            broken.set(false);
            var anew = shell.type("run", "./p.yaml");
            assertThat(anew.firstLine()).isEqualTo(UNFINISHED.replace("1 answer", "2 answers"));
            assertThat(anew.exit()).isZero();
            assertThat(server.log().counts().requests() - asked).isEqualTo(3);
            assertThat(journals()).isEmpty();
        }
    }

    @Test
    void without_an_earlier_run_there_is_nothing_to_resume_and_it_begins_anew() {
        var said = shell.type("run", "./p.yaml", "--rehearse", "--resume");
        assertThat(said.err().lines().limit(2))
                .containsExactly(
                        "Rehearsed: --rehearse was given, so a stand-in answers; no model has judged anything.",
                        "Nothing to resume: no unfinished run of this is kept, so it begins anew.");
        assertThat(said.exit()).isZero();
    }

    @Test
    void a_plan_that_was_changed_is_told_and_what_is_the_same_is_not_asked_again() {
        try (var server = rehearsal.start()) {
            shell.against(server).at(Instant.parse("2026-01-02T03:04:05Z")).type("run", "./p.yaml");
            var asked = server.log().counts().requests();
            broken.set(false);
            shell.file("p.yaml", Plans.REVIEW.replace("grocery-cost", "shopping"));
            var resumed = shell.type("run", "./p.yaml", "--resume");
            assertThat(resumed.err().lines().skip(1).findFirst().orElseThrow())
                    .matches("The plan has changed since .* UTC: what is the same is not asked again\\.");
            assertThat(resumed.exit()).isZero();
            assertThat(server.log().counts().requests() - asked).isEqualTo(2);
        }
    }

    @Test
    void an_input_that_was_changed_is_told_too() {
        try (var server = rehearsal.start()) {
            shell.against(server).file("soup.txt", "Boil.").type("run", "./p.yaml", "-i", "./soup.txt");
            broken.set(false);
            shell.file("soup.txt", "Fry.");
            assertThat(shell.type("run", "./p.yaml", "-i", "./soup.txt", "--resume")
                            .err())
                    .contains("\nThe input has changed since ");
        }
    }

    @Test
    void another_input_is_another_run() {
        try (var server = rehearsal.start()) {
            shell.against(server).type("run", "./p.yaml");
            shell.file("soup.txt", "Boil.");
            assertThat(shell.type("run", "./p.yaml", "-i", "./soup.txt").err()).doesNotContain("earlier run");
            assertThat(shell.type("run", "./p.yaml", "-i", "./soup.txt", "--resume")
                            .firstLine())
                    .startsWith("Resumed: 2 answers");
        }
    }

    @Test
    void answers_of_another_server_are_of_no_use_and_that_is_said() throws IOException {
        try (var server = rehearsal.start();
                var other = Rehearsal.withSeed(7).start()) {
            shell.against(server).type("run", "./p.yaml");
            var there = "gpt-4o-mini at " + server.baseUrl();
            var here = "gpt-4o-mini at " + other.baseUrl();
            var anew = shell.against(other).type("run", "./p.yaml", "--token-budget", "1");
            assertThat(anew.firstLine())
                    .isEqualTo("An earlier run of this was not finished, and its 2 answers are by " + there
                            + ": --resume is of use only where this answers again.");
            shell.against(other)
                    .type("run", "./p.yaml", "--resume", "--token-budget", "1"); // begins, and gets no answer
            var elsewhere = shell.against(other).type("run", "./p.yaml", "--resume");
            assertThat(elsewhere.firstLine()).startsWith("Resumed: 2 answers are in ");
            assertThat(elsewhere.err())
                    .contains("\nNone of what was answered before is used: that was by " + there + ", and now " + here
                            + " is asked.\n")
                    .contains("\nEstimate: 3 calls ")
                    .doesNotContain("has changed since", "answered before.");
            assertThat(other.log().counts().requests()).isEqualTo(3);
        }
    }

    @Test
    void a_rehearsed_answer_never_stands_for_one_of_a_model() throws IOException {
        try (var server = rehearsal.start()) {
            var journal = folder.resolve("j").toString();
            shell.type("run", "./p.yaml", "--rehearse", "--journal", journal);
            broken.set(false);
            var real = shell.against(server).type("run", "./p.yaml", "--journal", journal);
            assertThat(real.firstLine()).isEqualTo("Resumed: 3 answers are in j.");
            assertThat(real.err()).doesNotContain("answered from the journal");
            assertThat(server.log().counts().requests()).isEqualTo(3);
            var again = shell.type("run", "./p.yaml", "--rehearse", "--journal", journal);
            assertThat(again.err()).contains("\n3 of 3 calls answered before.\n");
        }
    }

    @Test
    void a_journal_that_is_named_stays_and_a_second_run_asks_for_nothing() throws IOException {
        var first = shell.type("run", "./p.yaml", "--rehearse", "--journal", "./j");
        assertThat(first.err()).doesNotContain("Resumed");
        var second = shell.type("run", "./p.yaml", "--rehearse", "--journal", "./j");
        assertThat(second.err()).contains("Resumed: 3 answers are in j.\n", "In all: 0 calls, ");
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(folder.resolve("j")).exists();
        assertThat(folder.resolve("state")).doesNotExist();
    }

    @Test
    void prompts_that_are_not_to_be_stored_are_nowhere() throws IOException {
        try (var server = rehearsal.start()) {
            var said = shell.against(server).type("run", "./p.yaml", "--no-store-prompts");
            assertThat(said.firstLine()).isEqualTo("Prompts are not stored in the journal; answers are.");
            assertThat(Files.readString(journals().getFirst()))
                    .contains("\"type\":\"answer\"")
                    .doesNotContain("\"prompt\"", "nutrition reviewer");
            broken.set(false);
            assertThat(shell.type("run", "./p.yaml", "--resume", "--no-store-prompts")
                            .err())
                    .contains("2 of 3 calls answered before");
        }
    }

    @Test
    void without_a_home_none_is_kept_and_that_is_said() {
        var said = shell.unset("XDG_STATE_HOME").type("run", "./p.yaml", "--rehearse");
        assertThat(said.err().lines().skip(1).findFirst())
                .contains("No journal is kept, as neither XDG_STATE_HOME nor HOME names a folder: a run that is stopped"
                        + " begins anew; --journal PATH keeps one.");
        assertThat(said.exit()).isZero();
    }

    @Test
    void a_home_is_enough_and_a_relative_folder_of_state_is_none() throws IOException {
        try (var server = rehearsal.start()) {
            var said = shell.against(server)
                    .set("XDG_STATE_HOME", "state")
                    .set("HOME", folder.toString())
                    .type("run", "./p.yaml");
            assertThat(said.kept()).contains("kept in .local/state/fanfold/run-p.yaml-");
        }
    }

    @Test
    void where_none_can_be_made_nothing_is_sent() throws IOException {
        try (var server = rehearsal.start()) {
            Files.writeString(folder.resolve("file"), "");
            var said = shell.against(server)
                    .set("XDG_STATE_HOME", folder.resolve("file").toString())
                    .type("run", "./p.yaml");
            assertThat(said.lastLine())
                    .startsWith("fanfold: the folder file/fanfold for journals cannot be made or written (")
                    .endsWith("), and nothing was sent: name another place with --journal PATH, or go without one with"
                            + " --no-journal");
            assertThat(said.exit()).isEqualTo(64);
            assertThat(server.log().counts().requests()).isZero();
            assertThat(shell.type("run", "./p.yaml", "--no-journal").exit()).isEqualTo(2);
        }
    }

    @Test
    void a_file_that_cannot_be_the_journal_is_refused_and_nothing_is_sent() throws IOException {
        try (var server = rehearsal.start()) {
            shell.against(server).file("text", "Fry.\n").file("newer", "");
            assertThat(refused("./none/j"))
                    .isEqualTo("fanfold: there is no folder none for the journal none/j, and nothing was sent: make it,"
                            + " or name another file with --journal");
            assertThat(refused("./"))
                    .endsWith("is a folder or a device, and nothing was sent: name a file with --journal");
            assertThat(refused("./text"))
                    .isEqualTo(
                            "fanfold: text is no journal, and was left as it is: name another file, or remove this one"
                                    + " and run again; nothing was sent");
            assertThat(folder.resolve("text")).hasContent("Fry.\n");
            assertThat(server.log().counts().requests()).isZero();
        }
    }

    @Test
    void options_that_contradict_each_other_are_refused() {
        for (var other : List.of("--resume", "--no-store-prompts")) {
            var said = shell.type("run", "./p.yaml", "--rehearse", "--no-journal", other);
            assertThat(said.err())
                    .isEqualTo("fanfold: --no-journal and " + other
                            + " contradict each other: drop one of them; see fanfold run --help\n");
            assertThat(said.exit()).isEqualTo(64);
        }
    }

    @Test
    void what_nobody_went_on_with_for_thirty_days_is_removed_and_nothing_else() throws IOException {
        try (var server = rehearsal.start()) {
            shell.against(server).type("run", "./p.yaml");
            var old = journals().getFirst();
            var now = Instant.parse("2026-06-01T00:00:00Z");
            var notOurs = Files.writeString(
                    folder.resolve("state/fanfold/run-x-0123456789abcdef-20260101T000000Z-abcdef.journal"), "Fry.\n");
            var other = Files.writeString(folder.resolve("state/fanfold/notes.txt"), "Fry.\n");
            for (var file : List.of(old, notOurs, other)) {
                Files.setLastModifiedTime(file, FileTime.from(now.minus(Duration.ofDays(31))));
            }
            var said = shell.at(now).type("run", "./p.yaml", "--rehearse");
            assertThat(said.err()).contains("1 journal that nobody went on with for 30 days was removed.\n");
            assertThat(old).doesNotExist();
            assertThat(notOurs).exists();
            assertThat(other).exists();
        }
    }

    private String refused(String file) {
        var said = shell.type("run", "./p.yaml", "--journal", file);
        assertThat(said.exit()).isEqualTo(64);
        return said.lastLine();
    }

    private List<Path> journals() throws IOException {
        try (var files = Files.list(folder.resolve("state/fanfold"))) {
            return files.toList();
        }
    }
}
