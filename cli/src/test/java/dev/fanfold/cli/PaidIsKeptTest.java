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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What was paid, or may have been, is not forgotten")
class PaidIsKeptTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"named", "usual"})
    void a_journal_without_an_answer_keeps_what_its_calls_may_have_cost(String place) throws IOException {
        var cut = Rehearsal.withSeed(1).faults(Faults.when(asked -> true, new Fault.ResetMidBody()));
        try (var server = cut.start()) {
            var shell = Shell.in(folder).file("p.yaml", Plans.REVIEW).against(server);
            var words = Stream.concat(
                            Stream.of("run", "./p.yaml", "--token-budget", "3000"),
                            place.equals("named") ? Stream.of("--journal", "./mine") : Stream.empty())
                    .toList();
            var first = shell.type(words.toArray(String[]::new));
            assertThat(first.exit()).isEqualTo(2);
            assertThat(first.kept())
                    .startsWith("fanfold: 0 answers are kept in ")
                    .endsWith(", and what its calls may have cost; the same command with --resume counts that in\n");
            var again = shell.type(
                    Stream.concat(words.stream(), Stream.of("--resume")).toArray(String[]::new));
            assertThat(again.err()).contains("Resumed: 0 answers are in ");
            assertThat(server.log().asked())
                    .as("each may cost more than 500 tokens")
                    .hasSizeLessThanOrEqualTo(5);
            assertThat(place.equals("named") ? List.of(folder.resolve("mine")) : journals())
                    .hasSize(1)
                    .allSatisfy(file -> assertThat(file).content().contains("\"type\":\"settled\""));
        }
    }

    @Test
    void a_named_journal_of_a_run_that_cost_nothing_stays_and_is_not_spoken_of() {
        var refusing = Rehearsal.withSeed(1).faults(Faults.when(asked -> true, Fault.status(400)));
        try (var server = refusing.start()) {
            var alone = "model: m\ninput: x\nsteps: { only: { system: \"Say it.\" } }\n"; // or a sibling may be billed
            var said = Shell.in(folder)
                    .file("p.yaml", alone)
                    .against(server)
                    .type("run", "./p.yaml", "--journal", "./mine");
            assertThat(said.exit()).isEqualTo(2);
            assertThat(said.kept()).isEmpty();
            assertThat(folder.resolve("mine")).exists();
        }
    }

    @Test
    void a_whole_run_of_another_model_removes_no_answers_of_this_one() throws IOException {
        var left = new AtomicInteger(1);
        var rehearsal = Rehearsal.withSeed(1)
                .faults(Faults.when(
                        asked -> asked.model().equals("one") && left.getAndDecrement() <= 0, Fault.status(400)));
        try (var server = rehearsal.start()) {
            var shell = Shell.in(folder).file("p.yaml", Plans.REVIEW).against(server);
            assertThat(shell.type("run", "./p.yaml", "--model", "one", "--at-once", "1")
                            .exit())
                    .isEqualTo(2);
            var kept = journals();
            assertThat(kept).hasSize(1);
            assertThat(shell.type("run", "./p.yaml", "--model", "two").exit()).isZero();
            assertThat(journals()).isEqualTo(kept);
            left.set(9);
            assertThat(shell.type("run", "./p.yaml", "--model", "one", "--resume")
                            .exit())
                    .isZero();
            assertThat(journals()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.jsonl", "out.jsonl.failed.jsonl", "t.txt"})
    void a_journal_is_no_file_that_a_map_writes_or_reads(String file) {
        try (var server = Sheets.echo().start()) {
            var said = Shell.in(folder)
                    .file("t.txt", "a\n")
                    .against(server)
                    .type("map", "Tag", "./t.txt", "-o", "./out.jsonl", "--journal", "./" + file);
            assertThat(said.exit()).isEqualTo(64);
            assertThat(said.err())
                    .isEqualTo("fanfold: the input, the output, the failed records and the journal want a file each;"
                            + " nothing was sent\n");
            assertThat(server.log().asked()).isEmpty();
        }
    }

    @Test
    void whoever_asks_again_about_what_failed_is_not_given_the_shared_answer_that_failed() {
        var knows = new AtomicInteger();
        var late = Sheets.answering(text -> text.equals("b") && knows.get() == 0 ? Optional.empty() : Optional.of("x"));
        var shell = Shell.in(folder).standIn(late).file("t.txt", "a\nb\n");
        var words = List.of("map", "Tag", "./t.txt", "--labels", "x,y", "--rehearse", "--cache", "./answers");
        var out = Stream.concat(words.stream(), Stream.of("-o", "./out.jsonl", "--batch", "1"))
                .toList();
        assertThat(shell.type(out.toArray(String[]::new)).exit()).isEqualTo(1);
        knows.set(1);
        var again = shell.type(
                Stream.concat(out.stream(), Stream.of("--retry-failed")).toArray(String[]::new));
        assertThat(again.exit()).as(again.err()).isZero();
    }

    @Test
    void where_no_prompts_are_stored_a_refusal_that_repeats_one_is_not_either() throws IOException {
        var refusing = Rehearsal.withSeed(1).faults(Faults.when(asked -> true, Fault.status(400)));
        try (var server = refusing.start()) {
            var shell = Shell.in(folder).file("p.yaml", Plans.REVIEW).against(server);
            shell.type("run", "./p.yaml", "--journal", "./j", "--no-store-prompts");
        }
        assertThat(folder.resolve("j"))
                .content()
                .contains("\"type\":\"refused\"", "refused; what the provider said is not kept, as prompts are not")
                .doesNotContain("turned this request away");
    }

    private List<Path> journals() throws IOException {
        try (var files = Files.list(folder.resolve("state/fanfold"))) {
            return files.sorted().toList();
        }
    }
}
