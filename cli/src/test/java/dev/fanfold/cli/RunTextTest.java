package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.rehearsal.Fault;
import dev.fanfold.rehearsal.Faults;
import dev.fanfold.rehearsal.Rehearsal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A run prints results to standard output and all else beside them")
class RunTextTest {
    @TempDir
    Path folder;

    private static final Rehearsal SCRIPT = Rehearsal.withSeed(7)
            .replyWhen(asked -> asked.system().contains("nutrition"), asked -> "Rich in fibre.")
            .replyWhen(asked -> asked.system().contains("grocery"), asked -> "Cheap.\u001b[31m")
            .replyWhen(
                    asked -> asked.system().contains("editor"),
                    asked -> SynthesisText.of("Good.\r\nVerdict:\u009b cook it\u0007.", List.of("P1", "P2")));

    @Test
    void one_result_stands_alone_without_control_characters() {
        try (var server = SCRIPT.start()) {
            var said = Shell.in(folder)
                    .file("p.yaml", Plans.REVIEW)
                    .against(server)
                    .type("run", "./p.yaml");
            assertThat(said.out()).isEqualTo("Good.\nVerdict: cook it.\n");
            assertThat(said.exit()).isZero();
        }
    }

    @Test
    void views_are_shown_whole_as_they_land_and_the_timing_in_the_end() {
        try (var server = SCRIPT.start()) {
            var said = Shell.in(folder)
                    .file("p.yaml", Plans.REVIEW)
                    .against(server)
                    .type("run", "./p.yaml");
            var lines = said.err().lines().toList();
            assertThat(lines.getFirst())
                    .isEqualTo("Estimate: 3 calls (3 to 6), 1,144 tokens in, 560 out; costs nothing");
            assertThat(lines.subList(1, 3))
                    .containsExactlyInAnyOrder("[nutrition] Rich in fibre.", "[cost] Cheap.[31m");
            assertThat(lines.subList(3, 5))
                    .containsExactly(
                            "Part review/nutrition: as [P1] in sentence 1", "Part review/cost: as [P2] in sentence 1");
            assertThat(lines.get(5)).matches("review: 2 parts in \\d+\\.\\d+ s instead of \\d+\\.\\d+ s.*");
            assertThat(lines.get(6)).matches("In all: 3 calls, [\\d,]+ tokens in, [\\d,]+ out, \\d+\\.\\d+ s\\.");
            assertThat(lines).hasSize(7);
        }
    }

    @Test
    void several_results_have_a_heading_each_in_the_order_of_the_plan() {
        var yes = SCRIPT.replyWhen(asked -> asked.system().contains("beginner"), asked -> "YES");
        try (var server = yes.start()) {
            var said = Shell.in(folder)
                    .file("p.yaml", Plans.REVIEW_AND_VOTE)
                    .against(server)
                    .type("run", "./p.yaml");
            assertThat(said.out()).isEqualTo("""
                    # review
                    Good.
                    Verdict: cook it.

                    # beginner
                    Ballots: [YES, YES, YES, YES, YES]
                    Majority: YES (5/5)
                    """);
            assertThat(said.err()).contains("beginner: 5 of 5 done\n");
        }
    }

    @Test
    void records_are_a_line_each_and_a_gap_stands_at_its_place() {
        var input = """
                {"id": "a", "text": "I love it"}
                {"id": "b", "text":
                {"id": "c\\u001b", "text": "It is broken"}
                """;
        var said = Shell.in(folder).file("p.yaml", Plans.TAGS).piped(input).type("run", "./p.yaml", "--rehearse");
        assertThat(said.out()).isEqualTo("""
                a\tpositive\t(rehearsed)
                line 2\t(missing)\t(rehearsed)
                c \tnegative\t(rehearsed)
                """);
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("tags: 2 of 3 done, 1 failed\n");
        assertThat(said.err())
                .contains("Missing: tags/line 2: ", "mend the lines that are named")
                .doesNotContain("--at-once");
    }

    @Test
    void a_record_that_was_asked_about_in_vain_may_be_asked_about_again_and_a_line_may_not() {
        var gaps = "{\"id\":\"a\",\"text\":\"one\"}\n{\"id\":\"a\",\"text\":\"two\"}\n";
        var one = advice(gaps);
        assertThat(one).contains("Missing: tags/line 2: ").endsWith(" and run again.");
        var both = advice(gaps + "{\"id\":\"b\",\"text\":\"odd\"}\n");
        assertThat(both)
                .contains("Missing: tags/b: it was never answered")
                .endsWith("; --at-once with a smaller number is gentler on a busy server. Broken lines want to be"
                        + " mended first.");
    }

    /** What is said as far as the advice. */
    private String advice(String input) {
        var sheets = Sheets.answering(text -> text.equals("odd") ? Optional.<String>empty() : Optional.of("neutral"));
        try (var server = sheets.start()) {
            var said = Shell.in(folder)
                    .file("p.yaml", Plans.TAGS)
                    .piped(input)
                    .against(server)
                    .type("run", "./p.yaml");
            return said.err()
                    .lines()
                    .filter(line -> line.startsWith("Missing: ") || line.startsWith("What is missing "))
                    .collect(Collectors.joining("\n"));
        }
    }

    @Test
    void a_pick_names_the_winner_and_the_scores() {
        var said = Shell.in(folder).file("p.yaml", Plans.PICK).type("run", "./p.yaml", "--rehearse");
        assertThat(said.out())
                .startsWith("[rehearsed] ")
                .containsPattern("\nPicked: .* over .* by mean score")
                .endsWith(" (rehearsed)\n");
    }

    @Test
    void every_part_of_a_rehearsed_stitch_bears_the_mark_on_its_own() {
        var plan = """
                name: mixed
                input: "Fry the onion."
                steps:
                  mixed:
                    by: aspect
                    parts:
                      words: { system: "Say it in other words." }
                      beginner: { system: "Could a beginner cook this?", labels: [YES, NO] }
                    merge: stitch
                """;
        var said = Shell.in(folder).file("p.yaml", plan).type("run", "./p.yaml", "--rehearse");
        assertThat(said.out()).matches("\\[rehearsed\\] .*\n(YES|NO) \\(rehearsed\\)\n");
    }

    @Test
    void a_tie_is_said_and_ends_with_1() {
        var turn = new AtomicInteger();
        var split =
                Rehearsal.withSeed(7).replyWhen(asked -> true, asked -> turn.getAndIncrement() % 2 == 0 ? "YES" : "NO");
        try (var server = split.start()) {
            var said = Shell.in(folder)
                    .file("p.yaml", Plans.VOTE.replace("times: 5", "times: 4"))
                    .against(server)
                    .type("run", "./p.yaml");
            assertThat(said.out()).contains("(2/4 each); no winner");
            assertThat(said.err()).contains("Undecided: beginner: the vote is undecided: Tie:");
            assertThat(said.exit()).isEqualTo(1);
        }
    }

    @Test
    void a_part_that_lacks_what_its_sibling_finds_makes_the_run_dependent() {
        var lacking = Rehearsal.withSeed(7)
                .replyWhen(asked -> asked.system().contains("grocery"), asked -> "MISSING: the nutrition figure");
        try (var server = lacking.start()) {
            var said = Shell.in(folder)
                    .file("p.yaml", Plans.REVIEW)
                    .against(server)
                    .type("run", "./p.yaml");
            assertThat(said.err())
                    .contains("Dependent: review/cost lacked: the nutrition figure; chain it: nutrition first, then"
                            + " review/cost\n");
            assertThat(said.out()).isNotEmpty();
            assertThat(said.exit()).isEqualTo(1);
        }
    }

    @Test
    void an_answer_that_was_cut_off_is_said() {
        var cut = Rehearsal.withSeed(7)
                .faults(Faults.when(asked -> asked.system().contains("nutrition"), new Fault.CutShort()));
        try (var server = cut.start()) {
            var said = Shell.in(folder)
                    .file("p.yaml", Plans.REVIEW)
                    .against(server)
                    .type("run", "./p.yaml");
            assertThat(said.err()).contains("Cut off: review/nutrition reached 160 tokens; raise its max_tokens\n");
            assertThat(said.exit()).isZero();
        }
    }
}
