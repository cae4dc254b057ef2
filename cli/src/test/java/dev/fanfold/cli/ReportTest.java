package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.rehearsal.Fault;
import dev.fanfold.rehearsal.Faults;
import dev.fanfold.rehearsal.Rehearsal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A report of a run")
class ReportTest {
    private static final String MESSAGES = """
            {"id":"m1","text":"It broke."}
            {"id":"m2","text":"It works."}
            {"id":"m3","text":"It is blue."}
            """;

    @TempDir
    Path folder;

    private String report() throws IOException {
        return Files.readString(folder.resolve("r.html"));
    }

    @Test
    void of_a_plan_tells_its_parts_its_merges_and_its_results() throws IOException {
        var said = Shell.in(folder)
                .file("p.yaml", Plans.REVIEW_AND_VOTE)
                .type("run", "./p.yaml", "--rehearse", "--no-journal", "--report", "./r.html");
        assertThat(said.exit()).isZero();
        assertThat(said.lastLine()).isEqualTo("Report: r.html");
        assertThat(report())
                .startsWith("<!DOCTYPE html>")
                .contains("<h1>7 parts in ")
                .contains("<bdi>review</bdi>", "<bdi>beginner</bdi>", "review/merge", "Ballots, one for each ordinal")
                .contains("Rehearsed");
    }

    @Test
    void is_written_where_the_run_failed_too() throws IOException {
        var broken = Rehearsal.withSeed(7).faults(Faults.every(1, new Fault.Status(400, Optional.empty())));
        var said = Shell.in(folder)
                .standIn(broken)
                .file("p.yaml", Plans.REVIEW)
                .type("run", "./p.yaml", "--rehearse", "--no-journal", "--report", "./r.html");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(report()).contains("Failed after", "What failed, and what to do", "would refuse this again");
    }

    @Test
    void of_a_run_that_failed_says_whether_it_can_be_resumed() throws IOException {
        var refusing = Rehearsal.withSeed(7).faults(Faults.every(1, new Fault.Status(401, Optional.empty())));
        var shell =
                Shell.in(folder).standIn(refusing).file("p.yaml", Plans.REVIEW).file("m.jsonl", MESSAGES);
        var advice = "Run the same command again with --resume: what was answered is not asked, or paid, again.";
        for (var command : List.of(List.of("run", "./p.yaml"), List.of("map", "Tag", "./m.jsonl", "--force"))) {
            shell.type(command, "--rehearse", "--report", "./r.html", "--no-journal");
            assertThat(report())
                    .contains("no journal was kept, so all of it is asked, and paid, anew")
                    .doesNotContain(advice);
            shell.type(command, "--rehearse", "--report", "./r.html");
            assertThat(report()).contains(advice);
        }
    }

    @Test
    void of_many_records_counts_each() throws IOException {
        var said = Shell.in(folder)
                .file("m.jsonl", MESSAGES)
                .type(
                        "map",
                        "Tag it",
                        "./m.jsonl",
                        "--batch",
                        "2",
                        "--rehearse",
                        "--no-journal",
                        "--report",
                        "./r.html");
        assertThat(said.exit()).isZero();
        assertThat(report()).contains("<h1>2 parts (3 records) in ", "batch 1", "batch 2", "3 of 3 done");
    }

    @Test
    void takes_the_place_of_an_earlier_one_and_of_nothing_else() throws IOException {
        var shell = Shell.in(folder).file("p.yaml", Plans.VOTE).file("r.html", "");
        shell.type("run", "./p.yaml", "--rehearse", "--no-journal", "--report", "./r.html");
        var again = shell.type("run", "./p.yaml", "--rehearse", "--no-journal", "--report", "./r.html");
        assertThat(again.exit()).isZero();
        shell.file("notes.txt", "my notes");
        var onto = shell.type("run", "./p.yaml", "--rehearse", "--no-journal", "--report", "./notes.txt");
        assertThat(onto.exit()).isEqualTo(64);
        assertThat(onto.err()).contains("notes.txt is there already and is no report");
        assertThat(folder.resolve("notes.txt")).hasContent("my notes");
        shell.file("index.html", "<!DOCTYPE html>\n<html lang=\"en\"><head><title>My page</title>");
        var page = shell.type("run", "./p.yaml", "--rehearse", "--no-journal", "--report", "./index.html");
        assertThat(page.exit()).isEqualTo(64);
        assertThat(folder.resolve("index.html")).content().contains("My page");
        var nowhere = shell.type("run", "./p.yaml", "--rehearse", "--no-journal", "--report", "./no/r.html");
        assertThat(nowhere.exit()).isEqualTo(64);
        assertThat(nowhere.err()).contains("there is no folder no;").doesNotContain("Estimate");
    }

    @Test
    void never_takes_the_place_of_what_the_same_command_writes() {
        var shell = Shell.in(folder).file("p.yaml", Plans.VOTE).file("m.jsonl", MESSAGES);
        var onto = shell.type("run", "./p.yaml", "--rehearse", "--journal", "./x", "--report", "./a/../x");
        assertThat(onto.err())
                .isEqualTo(
                        "fanfold: --report and --journal name the same file: give one of them another; see fanfold run"
                                + " --help\n");
        assertThat(onto.exit()).isEqualTo(64);
        var rows = shell.type("map", "Tag it", "./m.jsonl", "--rehearse", "-o", "./x", "--report", "./x");
        assertThat(rows.err()).contains("--report and --output name the same file");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @Timeout(60)
    void never_waits_at_a_pipe() throws Exception {
        var pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        var said = Shell.in(folder)
                .file("p.yaml", Plans.VOTE)
                .type("run", "./p.yaml", "--rehearse", "--no-journal", "--report", "./pipe");
        assertThat(said.exit()).isEqualTo(64);
        assertThat(said.err()).contains("pipe is there already and is no report");
    }

    private static Stream<List<String>> verbs() {
        return Stream.of(
                List.of("run", "./p.yaml", "--rehearse", "--no-journal"),
                List.of("map", "Tag it", "./m.jsonl", "--rehearse", "--no-journal"),
                List.of("vote", "Is it so?", "--rehearse", "--no-journal"),
                List.of("pick", "Name a dish", "--criteria", "short:2", "--rehearse", "--no-journal"),
                List.of("ask", "-a", "x=What?", "-a", "y=Who?", "-i", "./t.txt", "--rehearse", "--no-journal"),
                List.of("replay", "./p.yaml", "--journal", "./p.journal"));
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void has_a_place_before_anything_is_sent_or_said(List<String> verb) {
        var shell = Shell.in(folder)
                .file("p.yaml", Plans.VOTE)
                .file("m.jsonl", MESSAGES)
                .file("t.txt", "A text.");
        shell.type("run", "./p.yaml", "--rehearse", "--journal", "./p.journal").exit();
        shell.file("notes.txt", "my notes");
        for (var place : List.of("./notes.txt", "./no/r.html", "./p.yaml", "./t.txt", "./m.jsonl", "-")) {
            var said = shell.type(
                    Stream.concat(verb.stream(), Stream.of("--report", place)).toArray(String[]::new));
            assertThat(said.exit()).as(place + said.err()).isEqualTo(64);
            assertThat(said.out()).as(place).isEmpty();
            assertThat(said.err().lines()).as(place).hasSize(1);
            assertThat(said.err()).as(place).contains("report");
        }
        assertThat(folder.resolve("notes.txt")).hasContent("my notes");
        assertThat(folder.resolve("m.jsonl")).hasContent(MESSAGES);
        assertThat(folder.resolve("p.yaml")).hasContent(Plans.VOTE);
        assertThat(folder.resolve("t.txt")).hasContent("A text.");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void never_takes_the_place_of_what_is_read_however_it_is_called() throws IOException {
        var shell = Shell.in(folder).file("p.yaml", Plans.VOTE);
        shell.type("vote", "Is it so?", "--rehearse", "--no-journal", "--report", "./r.html");
        var before = report();
        Files.createSymbolicLink(folder.resolve("link"), Path.of("r.html"));
        Files.createLink(folder.resolve("hard"), folder.resolve("r.html"));
        for (var other : List.of("./r.html", "./link", "./hard")) {
            var said = shell.type(
                    "ask", "-a", "x=What?", "-a", "y=Who?", "-i", other, "--rehearse", "--report", "./r.html");
            assertThat(said.err()).contains("--report and --input name the same file");
            assertThat(said.exit()).isEqualTo(64);
        }
        Files.createSymbolicLink(folder.resolve("new"), Path.of("x.journal"));
        assertThat(shell.type("run", "./p.yaml", "--rehearse", "--journal", "./x.journal", "--report", "./new")
                        .err())
                .contains("--report and --journal name the same file");
        assertThat(shell.type("run", "./r.html", "--rehearse", "--report", "./link")
                        .err())
                .contains("--report and PLAN name the same file");
        assertThat(report()).isEqualTo(before);
    }

    @Test
    void is_no_stream() throws IOException {
        var shell = Shell.in(folder).file("p.yaml", Plans.VOTE);
        var said = shell.type("run", "./p.yaml", "--rehearse", "--journal", "./p.journal", "--report", "-");
        assertThat(said.err())
                .isEqualTo("fanfold: --report wants a file, and a report goes to no stream: name one, as in --report"
                        + " report.html; see fanfold run --help\n");
        shell.type("run", "./p.yaml", "--rehearse", "--journal", "./p.journal");
        assertThat(shell.type("report", "./p.journal", "-o", "-").exit()).isEqualTo(64);
        assertThat(shell.type("report", "./p.journal", "-o", "./p.journal").err())
                .contains("--output and JOURNAL name the same file");
        assertThat(Path.of("-")).doesNotExist();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void finds_before_anything_is_sent_that_nobody_can_write_there() {
        var shell = Shell.in(folder).file("p.yaml", Plans.VOTE);
        var said = shell.type("run", "./p.yaml", "--rehearse", "--no-journal", "--report", "/proc/r.html");
        assertThat(said.err())
                .matches("fanfold: the report cannot be written to /proc/r.html: no (file can be made|permission to"
                        + " write) there; name another file\n");
        assertThat(said.exit()).isEqualTo(64);
        var longest = "x".repeat(300);
        assertThat(shell.type("run", "./p.yaml", "--rehearse", "--no-journal", "--report", "./" + longest)
                        .err())
                .contains(longest + ": File name too long; name another file");
    }

    @Test
    void of_a_journal_is_read_up() throws IOException {
        var shell = Shell.in(folder).file("p.yaml", Plans.REVIEW_AND_VOTE);
        shell.type("run", "./p.yaml", "--rehearse", "--journal", "./p.journal");
        var before = Files.readAllBytes(folder.resolve("p.journal"));
        var said = shell.type("report", "./p.journal", "-o", "./r.html");
        assertThat(said.err()).isEqualTo("Report: r.html\n");
        assertThat(said.exit()).isZero();
        assertThat(report()).contains("<h1>7 parts in ", "review/nutrition", "Read up in a journal", ">Merged</span>");
        assertThat(Files.readAllBytes(folder.resolve("p.journal"))).isEqualTo(before);
        assertThat(shell.type("report", "./p.journal").err()).isEqualTo("Report: p.journal.html\n");
    }

    @Test
    void of_a_journal_that_lacks_an_answer_says_so_at_its_head() throws IOException {
        var broken = Rehearsal.withSeed(7).faults(Faults.every(5, new Fault.Status(400, Optional.empty())));
        var shell = Shell.in(folder).standIn(broken).file("p.yaml", Plans.VOTE);
        var run = shell.type("run", "./p.yaml", "--rehearse", "--journal", "./p.journal");
        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        shell.type("report", "./p.journal", "-o", "./r.html");
        assertThat(report())
                .contains("Merged, with reservations", "What failed, and what to do", "would refuse this again")
                .doesNotContain("Merged whole", "--resume");
    }

    @Test
    void of_a_replay_has_the_calls_of_the_journal_and_explains_each_merge() throws IOException {
        var shell = Shell.in(folder).file("p.yaml", Plans.REVIEW_AND_VOTE);
        var run = shell.type("run", "./p.yaml", "--rehearse", "--journal", "./p.journal");
        var said = shell.type("replay", "./p.yaml", "--journal", "./p.journal", "--report", "./r.html");
        assertThat(said.exit()).isZero();
        assertThat(said.out()).isEqualTo(run.out());
        assertThat(said.lastLine()).isEqualTo("Report: r.html");
        assertThat(report())
                .contains("<h1>7 parts in ", "merges are those of a replay", "Merged whole", "Rehearsed")
                .contains("Ballots, one for each ordinal", "review/nutrition");
        var nowhere = shell.type("replay", "./p.yaml", "--journal", "./p.journal", "--report", "./no/r.html");
        assertThat(nowhere.exit()).isEqualTo(64);
        assertThat(nowhere.out()).isEmpty();
    }

    @Test
    void of_a_replay_that_comes_to_nothing_says_what_the_journal_lacks() throws IOException {
        var shell = Shell.in(folder).file("p.yaml", Plans.REVIEW);
        shell.type("run", "./p.yaml", "--rehearse", "--journal", "./p.journal");
        shell.file("q.yaml", Plans.REVIEW.replace("grocery", "market"));
        var said = shell.type("replay", "./q.yaml", "--journal", "./p.journal", "--report", "./r.html");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(report()).contains("Failed after", "What failed, and what to do", "review/cost", "review/nutrition");
    }

    @Test
    void of_what_is_no_journal_is_refused() {
        var shell = Shell.in(folder).file("p.yaml", Plans.VOTE);
        assertThat(shell.type("report", "./p.yaml").exit()).isEqualTo(64);
        assertThat(shell.type("report", "./none.journal").exit()).isEqualTo(64);
        assertThat(folder.resolve("p.yaml.html")).doesNotExist();
    }
}
