package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.journal.FileDisk;
import dev.fanfold.rehearsal.Fault;
import dev.fanfold.rehearsal.Faults;
import dev.fanfold.rehearsal.Rehearsal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Journals can be looked at, checked, exported and removed")
class JournalCommandTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @TempDir
    Path folder;

    private Shell shell;
    private Path journal;

    /** Two answers, and a merge that was refused. */
    @BeforeEach
    void unfinished() throws IOException {
        var broken = Rehearsal.withSeed(1)
                .faults(Faults.when(asked -> asked.system().contains("editor"), Fault.status(400)));
        shell = Shell.in(folder).file("p.yaml", Plans.REVIEW).at(NOW);
        try (var server = broken.start()) {
            shell.against(server).type("run", "./p.yaml");
        }
        try (var files = Files.list(folder.resolve("state/fanfold"))) {
            journal = files.findFirst().orElseThrow();
        }
        Files.setLastModifiedTime(journal, FileTime.from(NOW.minus(Duration.ofHours(3))));
    }

    @Test
    void list_tells_of_all_that_were_not_finished() throws IOException {
        var said = shell.type("journal", "list");
        assertThat(said.out())
                .matches("3 h       run p.yaml {25}2 answers  \\$0\\.00 {8}\\d+ B  state/fanfold/run-p.yaml-.*\\n");
        assertThat(said.exit()).isZero();
        Files.delete(journal);
        assertThat(shell.type("journal", "list").err()).isEqualTo("No journal is kept in state/fanfold.\n");
        assertThat(shell.unset("XDG_STATE_HOME").type("journal", "list").err())
                .isEqualTo("No journal is kept, as neither XDG_STATE_HOME nor HOME names a folder.\n");
    }

    @Test
    void show_tells_what_is_in_one_and_changes_nothing() throws IOException {
        var bytes = Files.readAllBytes(journal);
        var said = shell.type("journal", "show", journal.toString());
        assertThat(said.exit()).isZero();
        var lines = said.out().lines().toList();
        assertThat(lines.get(0))
                .matches(
                        "Journal: state/fanfold/run-p.yaml-\\S+, version 1, by fanfold\\S*( \\S+)?, prompts kept, [\\d,]+ bytes");
        assertThat(lines.get(1)).matches("Runs: 1; the last began \\S+Z and failed");
        assertThat(lines.get(2)).isEqualTo("Answers: 2; refused: 1");
        assertThat(lines.get(3)).matches("Money: \\$0\\.0+, [\\d,]+ tokens");
        assertThat(lines.subList(4, 7))
                .anyMatch(line ->
                        line.startsWith("[review/cost] Fry the onion. Add the chickpeas. Simmer for ten minutes. -> "))
                .anyMatch(line -> line.startsWith("[review/nutrition] "))
                .anyMatch(line -> line.startsWith("[review/merge] refused: "));
        assertThat(lines).hasSize(7);
        assertThat(journal).hasBinaryContent(bytes);
    }

    @Test
    void verify_says_that_it_is_sound() {
        var said = shell.type("journal", "verify", journal.toString());
        assertThat(said.out()).matches("state/fanfold/run-p.yaml-\\S+ is sound: \\d+ whole lines, 2 answers\\n");
        assertThat(said.exit()).isZero();
    }

    @Test
    void verify_says_what_is_damaged_and_where_and_mends_nothing() throws IOException {
        Files.writeString(journal, "12345678 {\"type\":\"ans", StandardOpenOption.APPEND);
        var bytes = Files.readAllBytes(journal);
        var size = bytes.length - 21;
        var torn = shell.type("journal", "verify", journal.toString());
        assertThat(torn.out())
                .startsWith("Damaged: the last 21 bytes, from byte " + size + " on, are no whole lines")
                .contains("is damaged: ", ", 2 answers, 1 place damaged\n");
        assertThat(torn.exit()).isEqualTo(1);
        var middle = Files.readString(journal).indexOf("\"type\":\"answer\"");
        bytes[middle] ^= 1;
        Files.write(journal, bytes);
        var corrupt = shell.type("journal", "verify", journal.toString());
        assertThat(corrupt.out())
                .contains("are damaged: what was recorded there is unknown\n", ", 1 answer, 2 places damaged\n");
        assertThat(journal).hasBinaryContent(bytes);
        assertThat(shell.type("journal", "show", journal.toString()).out())
                .contains("\nAnswers: 1; refused: 1\n", "\nDamaged: ");
    }

    @Test
    void what_is_no_journal_or_not_there_is_one_line_and_64() {
        shell.file("text", "Fry.\n");
        for (var verb : List.of("show", "verify")) {
            var none = shell.type("journal", verb, "./none");
            assertThat(none.err())
                    .isEqualTo("fanfold: there is no journal none: name a file that an earlier run has kept\n");
            assertThat(none.exit()).isEqualTo(64);
            var text = shell.type("journal", verb, "./text");
            assertThat(text.err()).startsWith("fanfold: text is no journal, and was left as it is");
            assertThat(text.exit()).isEqualTo(64);
        }
        assertThat(shell.type("journal", "show").err())
                .isEqualTo("fanfold: name the file of a journal; fanfold journal list knows those of runs that were not"
                        + " finished; see fanfold journal show --help\n");
        assertThat(shell.type("journal").err())
                .isEqualTo("fanfold: say what to do, as in fanfold journal list; see fanfold journal --help\n");
        assertThat(shell.type("journal", "export", journal.toString()).err())
                .isEqualTo("fanfold: say where to, as in --to journal.jsonl or --to journal.sqlite; see fanfold journal"
                        + " export --help\n");
    }

    @Test
    void exported_as_json_lines_it_is_the_lines_without_their_checksums() throws IOException {
        var said = export("./j.jsonl");
        assertThat(said.err()).matches("\\d+ lines are in j\\.jsonl\\.\\n");
        assertThat(said.exit()).isZero();
        assertThat(folder.resolve("j.jsonl"))
                .hasContent(Files.readAllLines(journal).stream()
                        .map(line -> line.substring(9) + "\n")
                        .collect(Collectors.joining()));
        assertThat(Files.getPosixFilePermissions(folder.resolve("j.jsonl")))
                .isEqualTo(Files.getPosixFilePermissions(journal));
    }

    @Test
    void exported_to_sqlite_it_has_a_table_for_each_type_of_line() throws SQLException {
        assertThat(export("./j.sqlite").exit()).isZero();
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("j.sqlite"));
                var statement = database.createStatement()) {
            assertThat(one(statement, "SELECT count(*) FROM answers")).isEqualTo("2");
            assertThat(one(statement, "SELECT system FROM answers WHERE place = 'review/cost'"))
                    .startsWith("You are a grocery-cost reviewer.");
            assertThat(one(statement, "SELECT kind FROM refused")).isEqualTo("bad request");
            assertThat(one(statement, "SELECT count(*) FROM intents JOIN settled USING (attempt)"))
                    .isEqualTo("3");
            assertThat(one(statement, "SELECT prompts FROM opened")).isEqualTo("kept");
            assertThat(one(statement, "SELECT outcome FROM sealed JOIN began USING (run)"))
                    .isEqualTo("failed");
            assertThat(one(statement, "SELECT place FROM merged")).isEqualTo("review");
            assertThat(one(statement, "SELECT begun || ' ' || counted || unheard || ifnull(why, '') FROM merged"))
                    .isEqualTo("0-1 0-1");
            assertThat(one(statement, "PRAGMA integrity_check")).isEqualTo("ok");
        }
    }

    private static String one(java.sql.Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    @Test
    void nobody_elses_file_is_written_over() throws IOException {
        shell.file("j.jsonl", "dear\n");
        assertThat(export("./j.jsonl").err())
                .isEqualTo("fanfold: j.jsonl is there already: name another file, or write over it with --force\n");
        assertThat(export("./j.jsonl").exit()).isEqualTo(64);
        assertThat(folder.resolve("j.jsonl")).hasContent("dear\n");
        assertThat(shell.type("journal", "export", journal.toString(), "--to", "./j.jsonl", "--force")
                        .exit())
                .isZero();
        assertThat(export(journal.toString()).err()).contains("is the journal itself: name another file");
        assertThat(export("./j.csv").err()).isEqualTo("fanfold: j.csv names no form: end it in .jsonl or .sqlite\n");
        assertThat(export("./none/j.jsonl").err())
                .isEqualTo("fanfold: there is no folder for none/j.jsonl: make it, or name another file\n");
    }

    @Test
    void purge_says_which_and_asks() throws IOException {
        var unasked = shell.type("journal", "purge");
        assertThat(unasked.err().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("To be removed: state/fanfold/run-p.yaml-");
        assertThat(unasked.lastLine())
                .isEqualTo("fanfold: nothing was removed: nobody can be asked here, so say --yes");
        assertThat(unasked.exit()).isEqualTo(64);
        assertThat(shell.atTerminal("n\n").type("journal", "purge").err())
                .endsWith("Remove it? [y/N] fanfold: nothing was removed\n");
        assertThat(shell.type("journal", "purge", "--older-than", "4h").err())
                .isEqualTo("No journal is kept in state/fanfold for that long.\n");
        assertThat(journal).exists();
        assertThat(shell.atTerminal("y\n")
                        .type("journal", "purge", "--older-than", "2h")
                        .err())
                .endsWith("Remove it? [y/N] 1 journal was removed.\n");
        assertThat(journal).doesNotExist();
    }

    @Test
    void purge_leaves_alone_what_is_in_use() throws IOException {
        try (var used = FileDisk.open(journal)) {
            var said = shell.type("journal", "purge", "--yes");
            assertThat(said.err()).contains("is in use by this process", "\n0 journals were removed.\n");
            assertThat(said.exit()).isEqualTo(1);
            assertThat(used.size()).isPositive();
        }
        assertThat(shell.type("journal", "purge", "--yes").exit()).isZero();
        assertThat(journal).doesNotExist();
        assertThat(shell.type("journal", "purge", "--older-than", "week").lastLine())
                .isEqualTo(
                        "fanfold: --older-than wants an age such as 7d, 12h or 30m, not \"week\"; see fanfold journal"
                                + " purge --help");
    }

    private Shell.Said export(String to) {
        return shell.type("journal", "export", journal.toString(), "--to", to);
    }
}
