package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.fanfold.rehearsal.Asked;
import dev.fanfold.rehearsal.Fault;
import dev.fanfold.rehearsal.Faults;
import dev.fanfold.rehearsal.Rehearsal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A question in one line is run as the plan it stands for")
class OnceTest {
    private static final String RECIPE = "Fry the onion. Add the chickpeas.";

    @TempDir
    Path folder;

    /** What was typed, and what each call is told as instruction and as the user's message. */
    static Stream<Arguments> placed() {
        return Stream.of(
                arguments(List.of("ask", "Is {{ input }} hard?"), List.of("", "Is " + RECIPE + " hard?")),
                arguments(List.of("ask", "Is it {{foo}}?"), List.of("", "Is it {{foo}}?\n\n" + RECIPE)),
                arguments(
                        List.of("vote", "Is {{ vote }} in {{input}}, {{}}?", "-n", "2"),
                        List.of("", "Is {{ vote }} in " + RECIPE + ", {{}}?")),
                arguments(
                        List.of("ask", "-a", "a=Is {{ input }} hard?", "-a", "b=Why?"),
                        List.of("", "Is " + RECIPE + " hard?", "Why?", RECIPE)),
                arguments(
                        List.of("ask", "Be short.", "-a", "a={{input}}: hard?", "-a", "b=Why?"),
                        List.of("", RECIPE + ": hard?\n\nBe short.", "Why?", "Be short.\n\n" + RECIPE)),
                arguments(
                        List.of("ask", "Of {{ input }}.", "-a", "a=Hard?", "-a", "b=Why?"),
                        List.of("Hard?", "Of " + RECIPE + ".", "Why?", "Of " + RECIPE + ".")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("placed")
    void a_text_goes_out_once_and_as_the_users_message(List<String> command, List<String> told) {
        try (var server = Rehearsal.withSeed(7).start()) {
            var said = shell().against(server).type(command, "-i", "./r.txt");
            assertThat(said.exit()).as(said.err()).isLessThan(2);
            assertThat(server.log().asked().stream()
                            .map(one -> tuple(typed(one), one.user()))
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, told.size() / 2)
                            .mapToObj(i -> tuple(told.get(2 * i), told.get(2 * i + 1)))
                            .toList());
        }
    }

    /** Without what a vote is told of its labels. */
    private static String typed(Asked asked) {
        return instruction(asked).replaceFirst("(?s)^Answer with .*", "");
    }

    @Test
    void a_vote_prints_its_ballots_and_who_has_the_most() {
        var said = shell().type("vote", "Could a beginner cook this?", "-i", "./r.txt", "--rehearse");
        assertThat(said.out())
                .matches("Ballots: \\[(YES|NO)(, (YES|NO)){4}]\nMajority: (YES|NO) \\(\\d/5\\) \\(rehearsed\\)\n");
        assertThat(said.firstLine()).startsWith("Rehearsed: --rehearse was given");
        assertThat(said.err()).contains("vote: 5 parts in");
        assertThat(said.exit()).isZero();
    }

    @Test
    void looks_at_one_text_stand_under_their_names() {
        var said = shell().type(
                        "ask",
                        "-i",
                        "./r.txt",
                        "-a",
                        "kcal=How many kcal?",
                        "-a",
                        "cost=What does it cost?",
                        "--rehearse");
        assertThat(said.out()).isEqualTo("""
                # kcal
                [rehearsed] Fry the onion. Add the chickpeas.

                # cost
                [rehearsed] Fry the onion. Add the chickpeas.
                """);
    }

    @Test
    void one_document_has_it_all() {
        var said =
                shell().type("vote", "Could a beginner cook this?", "-i", "./r.txt", "-n", "3", "--json", "--rehearse");
        var json = JsonMapper.shared().readTree(said.out());
        assertThat(json.at("/name").asString()).isEqualTo("vote");
        assertThat(json.at("/folds/0/parts").size()).isEqualTo(3);
        var refused = shell().type("vote", "{{ input }}", "--json");
        assertThat(JsonMapper.shared()
                        .readTree(refused.out())
                        .at("/error/message")
                        .asString())
                .contains("the question has a place {{input}}");
    }

    @Test
    void what_is_piped_in_is_the_input_and_an_empty_pipe_is_none() {
        try (var server = Rehearsal.withSeed(7).start()) {
            var shell = shell().against(server);
            shell.piped("A stew.").type("ask", "What is this?");
            shell.piped("").type("ask", "What is this?");
            shell.atTerminal("").type("ask", "What is this?");
            shell.piped("not read").type("ask", "What is this?", "-i", "./r.txt");
            assertThat(server.log().asked())
                    .extracting(OnceTest::instruction, Asked::user)
                    .containsExactly(
                            tuple("What is this?", "A stew."),
                            tuple("", "What is this?"),
                            tuple("", "What is this?"),
                            tuple("What is this?", RECIPE));
            assertThat(shell.piped("").type("ask", "What is this?", "-i", "-").err())
                    .contains("the input is empty: standard input");
        }
    }

    @Test
    void where_no_model_is_named_the_usual_one_answers_and_that_is_said() {
        try (var server = Rehearsal.withSeed(7).start()) {
            var shell = shell().against(server);
            var usual = shell.type("ask", "Why?");
            assertThat(usual.firstLine())
                    .isEqualTo("No model is named, so openai:gpt-4o-mini answers; --model names another.");
            var named = shell.type("ask", "Why?", "-m", "gpt-4o");
            assertThat(named.err()).doesNotContain("No model is named");
            var elsewhere =
                    shell.type("ask", "Why?", "--base-url", server.baseUrl().toString());
            assertThat(elsewhere.firstLine())
                    .isEqualTo("No model is named, so gpt-4o-mini at " + server.baseUrl()
                            + " answers; --model names another.");
            assertThat(server.log().asked())
                    .extracting(Asked::model)
                    .containsExactly("gpt-4o-mini", "gpt-4o", "gpt-4o-mini");
        }
    }

    @Test
    void words_may_come_from_a_file() {
        try (var server = Rehearsal.withSeed(7).start()) {
            var shell = shell().against(server).file("q.txt", "What is\nthis?\n");
            var file = "@" + folder.resolve("q.txt");
            shell.type("ask", file, "-i", "./r.txt");
            shell.type("ask", "-i", "./r.txt", "-a", "one=" + file, "-a", "two=@@home?");
            assertThat(server.log().asked())
                    .extracting(OnceTest::instruction)
                    .containsExactlyInAnyOrder("What is\nthis?", "What is\nthis?", "@home?");
        }
    }

    @Test
    void the_same_command_with_resume_asks_only_for_the_rest() {
        var asked = new AtomicInteger();
        var faults = Faults.when(one -> asked.incrementAndGet() == 2, Fault.status(400));
        try (var server = Rehearsal.withSeed(7).faults(faults).start()) {
            var shell = shell().against(server);
            var command = List.of("ask", "-i", "./r.txt", "-a", "kcal=How many kcal?", "-a", "cost=What does it cost?");
            var failed = shell.type(command, "--at-once", "1");
            assertThat(failed.exit()).isEqualTo(2);
            assertThat(failed.kept())
                    .matches("fanfold: 1 answer is kept in state/fanfold/ask-r.txt-.*\\.journal; the same command with"
                            + " --resume asks only for the rest\n");
            var before = server.log().counts().requests();
            var resumed = shell.type(command, "--resume");
            assertThat(resumed.firstLine()).startsWith("No model is named");
            assertThat(resumed.err())
                    .contains("Resumed: 1 answer is in state/fanfold/ask-r.txt-", "1 of 2 calls answered before.")
                    .doesNotContain("changed");
            assertThat(resumed.exit()).isZero();
            assertThat(server.log().counts().requests() - before).isEqualTo(1);
        }
    }

    @Test
    void a_vote_goes_on_with_more_ballots_and_another_question_does_not() {
        var asked = new AtomicInteger();
        var third = Faults.when(one -> asked.incrementAndGet() == 3, Fault.status(400));
        try (var server = Rehearsal.withSeed(7).faults(third).start()) {
            var shell = shell().against(server);
            var failed = shell.type("vote", "Is it so?", "-i", "./r.txt", "-n", "3", "--at-once", "1");
            assertThat(failed.kept()).startsWith("fanfold: 2 answers are kept");
            var other = shell.type("vote", "Is it not so?", "-i", "./r.txt", "--resume", "--rehearse");
            assertThat(other.err()).contains("Nothing to resume");
            var before = server.log().counts().requests();
            var more = shell.type("vote", "Is it so?", "-i", "./r.txt", "-n", "5", "--resume");
            assertThat(more.err()).contains("The plan has changed since", "2 of 5 calls answered before.");
            assertThat(server.log().counts().requests() - before).isEqualTo(3);
        }
    }

    @Test
    void what_was_taken_from_standard_input_unasked_is_said() {
        var taken = shell().piped("two\nthree\nfünf\n").type("ask", "About one", "--rehearse");
        assertThat(taken.err().lines()).element(1).isEqualTo("Input: standard input, 16 bytes");
        var saved = shell().piped("x").type("ask", "About one", "--save", "-");
        assertThat(saved.err()).isEqualTo("""
                        Input: standard input, 1 byte
                        The plan names no input. It runs with: fanfold run PLAN -i FILE
                        """);
        assertThat(shell().piped("two")
                        .type("ask", "About one", "-i", "-", "--rehearse")
                        .err())
                .doesNotContain("standard input");
        assertThat(shell().piped("").type("ask", "About one", "--rehearse").err())
                .doesNotContain("standard input");
    }

    /** What an ask is told beside is the same for all. */
    private static String instruction(Asked asked) {
        return asked.system().replaceFirst("(?s)\\s*If you need a fact that you were not given.*", "");
    }

    /** Somebody sits there, so that nothing is piped in. */
    private Shell shell() {
        return Shell.in(folder).file("r.txt", RECIPE);
    }
}
