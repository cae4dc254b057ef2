package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.fanfold.cli.plan.Outside;
import dev.fanfold.cli.plan.PlanFile;
import dev.fanfold.rehearsal.Asked;
import dev.fanfold.rehearsal.Fault;
import dev.fanfold.rehearsal.Faults;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.rehearsal.RehearsalServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A question in one line is run as the plan it stands for")
class OnceTest {
    private static final String RECIPE = "Fry the onion. Add the chickpeas.";

    private static final Set<String> IN_THE_PLAN = Set.of(
            "--input --labels --times --until-decided --quorum --criteria --readings --aspect --synthesise --synthesize"
                    .concat(" --max-tokens --temperature --model --budget --token-budget --requests-per-minute")
                    .concat(" --tokens-per-minute --format --id --text --batch")
                    .split(" "));
    private static final Set<String> REFUSED = Set.of(
            "--save",
            "--help",
            "--json",
            "--resume",
            "--output",
            "--as",
            "--failures",
            "--keep",
            "--raw",
            "--force",
            "--retry-failed");

    @TempDir
    Path folder;

    static Stream<List<String>> commands() {
        return Stream.of(
                List.of("vote", "Could a beginner cook this?", "-i", "./r.txt"),
                List.of("vote", "Could a beginner cook this?", "-n", "3", "--temperature", "0.7", "--max-tokens", "9"),
                List.of("vote", "Which mood?", "--labels", "calm,angry,quite sad", "--until-decided", "-i", "./r.txt"),
                List.of("vote", "Is {{input}} hard to cook?", "-i", "./r.txt", "--quorum", "4"),
                List.of(
                        "pick",
                        "Write a \"tagline\": # one\n{two}",
                        "-i",
                        "./r.txt",
                        "--criteria",
                        "fits on one line:2",
                        "--criteria",
                        "makes you hungry",
                        "--readings",
                        "1"),
                List.of("ask", "What is this?", "-i", "./r.txt"),
                List.of("ask", "Is 7 prime? {{really}}"),
                List.of("ask", "-i", "./r.txt", "-a", "kcal=How many kcal?", "-a", "cost=What does it cost?"),
                List.of("ask", "Be short.", "-i", "./r.txt", "-a", "a b=One?", "-a", "null=Two?"),
                List.of("ask", "A stew.", "-a", "a=One?", "-a", "b=Two?", "--synthesise", "You edit."),
                List.of("ask", "In short.", "-a", "a=One of {{ input }}?", "-a", "b=Two?", "-i", "./r.txt"),
                List.of("vote", "Is {{foo}} a place in {{ input }}?", "-i", "./r.txt"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void what_is_saved_asks_the_same_as_what_is_run(List<String> command) {
        try (var server = Rehearsal.withSeed(7).start()) {
            var shell = shell().against(server);
            var ran = shell.type(words(command));
            assertThat(ran.exit()).as(ran.err()).isLessThan(2);
            var asked = bodies(server);
            var saved = shell.type(words(command, "--save", "./p.yaml"));
            assertThat(saved.exit()).as(saved.err()).isZero();
            assertThat(bodies(server)).hasSameSizeAs(asked);
            var again = shell.type("run", "./p.yaml");
            assertThat(again.exit()).as(again.err()).isLessThan(2);
            assertThat(bodies(server).subList(asked.size(), 2 * asked.size()))
                    .containsExactlyInAnyOrderElementsOf(asked);
        }
    }

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
            var said = shell().against(server).type(words(command, "-i", "./r.txt"));
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
    void a_question_that_no_plan_can_say_is_saved_with_its_text() throws IOException {
        var said = shell().type("vote", "Is it {{foo}}?", "-i", "./r.txt", "--save", "./p.yaml");
        assertThat(said.err()).isEqualTo("""
                        The text stands in the plan itself, with the question: {{foo}} would be a step in words of a plan.
                        Saved: p.yaml; nothing was sent. It runs with: fanfold run p.yaml
                        """);
        assertThat(Files.readString(folder.resolve("p.yaml"))).contains("input: \"Is it {{foo}}?\\n\\nFry the onion.");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void what_is_saved_passes_the_check(List<String> command) {
        var shell = shell();
        assertThat(shell.type(words(command, "--save", "./p.yaml")).exit()).isZero();
        var checked = shell.type("check", "./p.yaml");
        assertThat(checked.out()).endsWith("\nNothing was found.\n");
        assertThat(checked.exit()).isZero();
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
            assertThat(server.log().asked()).extracting(Asked::model).containsExactly("gpt-4o-mini", "gpt-4o");
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
            var failed = shell.type(words(command, "--at-once", "1"));
            assertThat(failed.exit()).isEqualTo(2);
            assertThat(failed.kept())
                    .matches("fanfold: 1 answer is kept in state/fanfold/ask-r.txt-.*\\.journal; the same command with"
                            + " --resume asks only for the rest\n");
            var before = server.log().counts().requests();
            var resumed = shell.type(words(command, "--resume"));
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
    void a_saved_plan_is_read_by_people() throws IOException {
        var said = shell().type(
                        "vote",
                        "Is it \"so\"?",
                        "-i",
                        "./r.txt",
                        "--budget",
                        "2.50",
                        "--requests-per-minute",
                        "90",
                        "--save",
                        "./p.yaml",
                        "--at-once",
                        "2");
        assertThat(said.err()).isEqualTo("""
                        Saved: p.yaml; nothing was sent. It runs with: fanfold run p.yaml
                        Not in the plan: --at-once; fanfold run takes the same.
                        """);
        assertThat(said.out()).isEmpty();
        assertThat(Files.readString(folder.resolve("p.yaml"))).isEqualTo("""
                # What "fanfold vote" stood for.
                name: vote
                model: "openai:gpt-4o-mini"
                input_file: "r.txt"
                budget: 2.5
                limits:
                  requests_per_minute: 90
                steps:
                  vote:
                    by: repetition
                    times: 5
                    system: "Is it \\"so\\"?"
                    labels: [YES, NO]
                    merge: vote
                """);
        var plan = PlanFile.read(folder.resolve("p.yaml"), Outside.REFUSED);
        assertThat(plan.limits().requestsPerMinute()).contains(90);
        assertThat(plan.limits().budget()).hasToString("Optional[$2.50]");
    }

    @Test
    void a_plan_that_is_there_is_never_written_over() throws IOException {
        var shell = shell().file("p.yaml", "mine");
        var said = shell.type("vote", "Is it so?", "--save", "./p.yaml");
        assertThat(said.err())
                .isEqualTo("fanfold: p.yaml is there already, and was left as it is: name another file with --save\n");
        assertThat(said.exit()).isEqualTo(64);
        assertThat(Files.readString(folder.resolve("p.yaml"))).isEqualTo("mine");
        assertThat(shell.type("vote", "Is it so?", "--save", "./none/p.yaml").err())
                .isEqualTo("fanfold: there is no folder for none/p.yaml: make it, or name another file with --save\n");
    }

    @Test
    void an_input_that_does_not_lie_with_the_plan_is_said_with_the_command() throws IOException {
        Files.createDirectories(folder.resolve("plans"));
        var shell = shell();
        var elsewhere = shell.type("vote", "Is it so?", "-i", "./r.txt", "--save", "./plans/p.yaml");
        assertThat(elsewhere.err()).endsWith("It runs with: fanfold run plans/p.yaml -i r.txt\n");
        var piped = shell.piped("x").type("vote", "Is it so?", "--save", "./plans/q.yaml");
        assertThat(piped.err()).endsWith("It runs with: fanfold run plans/q.yaml -i FILE\n");
        var printed = shell.piped("").type("vote", "Is it so?", "--save", "-");
        assertThat(printed.out()).startsWith("# What \"fanfold vote\" stood for.\nname: vote\n");
        assertThat(printed.err()).isEmpty();
    }

    @Test
    void what_a_printed_plan_does_not_say_is_said() throws IOException {
        var folders = Files.createDirectory(folder.resolve("my texts"));
        Files.writeString(folders.resolve("in.txt"), RECIPE);
        var said = shell().type(
                        "vote",
                        "So?",
                        "-i",
                        "./my texts/in.txt",
                        "--save",
                        "-",
                        "--at-once",
                        "2",
                        "--report",
                        "./r.html");
        assertThat(said.err()).isEqualTo("""
                        The plan names no input. It runs with: fanfold run PLAN -i 'my texts/in.txt'
                        Not in the plan: --at-once, --report; fanfold run takes the same.
                        """);
        assertThat(said.out()).startsWith("# What");
        var spaced =
                shell().type("vote", "So?", "-i", "./my texts/in.txt", "--save", "./my plan.yaml", "--report", "./x");
        assertThat(spaced.err()).isEqualTo("""
                        Saved: my plan.yaml; nothing was sent. It runs with: fanfold run 'my plan.yaml'
                        Not in the plan: --report; fanfold run takes the same.
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vote", "pick", "ask", "map"})
    void each_option_is_in_the_plan_or_is_said_not_to_be(String verb) {
        var options = Options.fanfold("0").getSubcommands().get(verb).getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .filter(one -> !IN_THE_PLAN.contains(one) && !REFUSED.contains(one));
        assertThat(options).isSubsetOf(SaveArguments.OF_A_RUN);
    }

    @ParameterizedTest
    @CsvSource({".5,0.5", "1e0,1", "2.,2", "0.70,0.7", "5e-1,0.5", "0,0"})
    void a_temperature_may_be_typed_in_any_way(String typed, String written) {
        assertThat(shell().type("ask", "Why?", "--temperature", typed, "--save", "-")
                        .out())
                .contains("    temperature: " + written + "\n");
    }

    @Test
    void words_that_no_plan_can_hold_are_refused_by_name() {
        var wordy = shell().type("pick", "q", "--criteria", "w".repeat(999) + "\":2");
        assertThat(wordy.err())
                .isEqualTo(
                        "fanfold: --criteria wants words of at most 1,000 signs, not 1,003: put what is longer into the"
                                + " prompt; see fanfold pick --help\n");
        assertThat(shell().type("pick", "q", "--criteria", "w".repeat(990) + " é", "--save", "-")
                        .exit())
                .isZero();
        assertThat(shell().type("ask", "-a", "n".repeat(101) + "=A", "-a", "b=B")
                        .err())
                .isEqualTo("fanfold: --aspect wants a name of at most 100 signs, not 101; see fanfold ask --help\n");
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

    @Test
    void a_map_can_be_saved_where_a_plan_can_say_it() {
        try (var server = Rehearsal.withSeed(7).start()) {
            var shell = shell().against(server)
                    .file("m.jsonl", "{\"id\":\"a\",\"body\":\"good\"}\n{\"id\":\"b\",\"body\":\"bad\"}\n");
            var command = List.of("map", "Tag it", "./m.jsonl", "--text", "body", "--labels", "x,y", "--batch", "1");
            assertThat(shell.type(words(command)).exit()).isZero();
            var asked = bodies(server);
            assertThat(shell.type(words(command, "--save", "./p.yaml")).exit()).isZero();
            assertThat(shell.type("check", "./p.yaml").exit()).isZero();
            var ran = shell.type("run", "./p.yaml");
            assertThat(ran.out()).contains("{\"id\":\"a\",\"answer\":\"");
            assertThat(bodies(server).subList(asked.size(), 2 * asked.size()))
                    .containsExactlyInAnyOrderElementsOf(asked);
            var rows = shell.type(words(command, "--save", "./q.yaml", "-o", "./x.jsonl"));
            assertThat(rows.err())
                    .isEqualTo("fanfold: --save and --output contradict each other: drop one of them; see fanfold map"
                            + " --help\n");
        }
    }

    /** A file, the columns that a plan has no words for, and how they are asked about. */
    static Stream<Arguments> files() {
        return Stream.of(
                arguments(
                        "m.jsonl",
                        "",
                        "{\"id\":\"a\",\"text\":\"good \\\"one\\\"\"}\nno record\n{\"id\":7,\"text\":\"bad\"}\n"),
                arguments("m.txt", "", "good\n\tbad, or \"worse\"\r\ndull"),
                arguments("m.csv", ",text,x", "id,text,x\na,good,1\nb,bad,2\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void a_saved_map_writes_the_rows_of_the_verb_but_for_the_columns_that_it_names(
            String name, String columns, String text) {
        try (var server = Rehearsal.withSeed(7).start()) {
            var shell = shell().against(server).file(name, text);
            var command = List.of("map", "Tag it", "./" + name, "--labels", "x,y", "--batch", "2");
            var saved = shell.type(words(command, "--save", "./p.yaml"));
            assertThat(saved.err().contains("Not in the plan: the columns of the file."))
                    .isEqualTo(!columns.isEmpty());
            for (var how : List.of(List.<String>of(), List.of("--rehearse"))) {
                var verb = shell.type(words(command, words(how, "--force")));
                var plan = shell.type(words(List.of("run", "./p.yaml"), words(how)));
                assertThat(plan.out())
                        .isEqualTo(verb.out().replace(columns, "").replaceAll("(?m)^([ab]),(good|bad),[12]", "$1"));
                assertThat(plan.exit()).isEqualTo(verb.exit());
            }
        }
    }

    @ParameterizedTest(name = "fanfold {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            vote                       | say what to vote on, as in fanfold vote "Could a beginner cook this?" -i recipe.txt; see fanfold vote --help
            pick                       | say what is wanted, as in fanfold pick "Write a tagline." --criteria "fits on one line"; see fanfold pick --help
            ask                        | say what to ask, as in fanfold ask "What is this letter about?" -i letter.txt; see fanfold ask --help
            vote q --quorm 3           | --quorm is unknown; did you mean --quorum?; see fanfold vote --help
            vote q w                   | there is no place for w; see fanfold vote --help
            vote q -n 1                | --times wants a whole number from 2 to 10,000, not "1"; see fanfold vote --help
            vote q -n many             | --times wants a whole number from 2 to 10,000, not "many"; see fanfold vote --help
            vote q --max-tokens 0      | --max-tokens wants a whole number of at least 1, not "0"; see fanfold vote --help
            vote q --temperature 3     | --temperature wants a number from 0 to 2, not "3"; see fanfold vote --help
            vote q --temperature 1e1   | --temperature wants a number from 0 to 2, not "1e1"; see fanfold vote --help
            vote q --temperature .     | --temperature wants a number from 0 to 2, not "."; see fanfold vote --help
            vote q --quorum 6          | --quorum 6 and --times 5 contradict each other: no answer can have 6 of 5 ballots; see fanfold vote --help
            vote q --quorum 3 --until-decided | --quorum and --until-decided contradict each other: drop one of them; see fanfold vote --help
            vote q --quorum 2          | the plan that this stands for is wrong: quorum 2 can be reached by two answers of 5 ballots; say at least 3
            vote q --labels YES        | --labels wants at least two different answers with commas between, such as positive,negative; see fanfold vote --help
            vote q --save p --resume   | --save and --resume contradict each other: drop one of them; see fanfold vote --help
            vote {{input}}             | the question has a place {{input}}, and nothing to put there: name a text with -i FILE
            ask q -a a={{input}} -a b=B | the question has a place {{input}}, and nothing to put there: name a text with -i FILE
            ask q -a a=A -a b={{a}}    | look b mentions {{a}}, and looks see nothing of each other's answers: write a plan file, where a step may wait for another
            ask q -a a={{a}} -a b=B    | look a mentions {{a}}, and looks see nothing of each other's answers: write a plan file, where a step may wait for another
            ask {{b}} -a a=A -a b=B -i ./r.txt | the prompt mentions {{b}}, and looks see nothing of each other's answers: write a plan file, where a step may wait for another
            ask q -a a=A -a b={{foo}}  | look b has {{foo}} in it, and only {{input}} is a place there: leave it out
            ask q -a a=A -a b=B --synthesise {{a}} | --synthesise has {{a}} in it, and only {{input}} is a place there: leave it out
            ask {{input}} -a a=A -a b={{input}} -i ./r.txt | the prompt and look b both have a place {{input}}, and the text goes out once: keep one of them
            pick q                     | say what makes an answer good, as in --criteria "fits on one line:2"; see fanfold pick --help
            pick q --criteria :3       | --criteria wants words and a weight from 1 to 1,000, such as "fits on one line:2", not ":3"; see fanfold pick --help
            pick q --criteria a:0      | --criteria wants words and a weight from 1 to 1,000, such as "fits on one line:2", not "a:0"; see fanfold pick --help
            pick q --criteria a --criteria a:2 | --criteria names "a" twice; see fanfold pick --help
            ask -a a=b                 | --aspect wants at least two looks, such as -a cost="What does it cost?" -a taste="How does it taste?"; see fanfold ask --help
            ask q --synthesise e       | --synthesise wants at least two looks, such as -a cost="What does it cost?" -a taste="How does it taste?"; see fanfold ask --help
            ask -a ab -a c=d           | --aspect wants a name and a prompt, such as cost="What does it cost?", not "ab"; see fanfold ask --help
            ask -a a=b -a a=d          | --aspect names "a" twice; see fanfold ask --help
            ask -a a=b -a c=d          | there is nothing to ask about: type a question, or name a text with -i FILE
            ask @none                  | the text behind @ (for a text that begins with @, write @@) is not there: none
            """)
    void a_command_line_that_makes_no_sense_is_one_line(String typed, String line) {
        try (var server = Rehearsal.withSeed(7).start()) {
            var said = shell().against(server).type(typed.split(" "));
            assertThat(said.err()).isEqualTo("fanfold: " + line + "\n");
            assertThat(said.exit()).isEqualTo(64);
            assertThat(said.out()).isEmpty();
            assertThat(server.log().counts().requests()).isZero();
        }
    }

    /** What an ask is told beside is the same for all. */
    private static String instruction(Asked asked) {
        return asked.system().replaceFirst("(?s)\\s*If you need a fact that you were not given.*", "");
    }

    private static List<String> bodies(RehearsalServer server) {
        return server.log().asked().stream().map(Asked::body).toList();
    }

    private static String[] words(List<String> command, String... more) {
        return Stream.concat(command.stream(), Arrays.stream(more)).toArray(String[]::new);
    }

    /** Somebody sits there, so that nothing is piped in. */
    private Shell shell() {
        return Shell.in(folder).file("r.txt", RECIPE);
    }
}
