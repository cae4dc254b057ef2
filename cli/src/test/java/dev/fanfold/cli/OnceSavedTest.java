package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.fanfold.cli.plan.Outside;
import dev.fanfold.cli.plan.PlanFile;
import dev.fanfold.rehearsal.Asked;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.rehearsal.RehearsalServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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

@DisplayName("A question in one line is saved as the plan it stands for")
class OnceSavedTest {
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

    @Test
    void what_is_saved_goes_on_with_the_journal_of_what_was_run() {
        try (var server = Rehearsal.withSeed(7).start()) {
            var shell = shell().against(server);
            var command = List.of("vote", "Could a beginner cook this?", "-i", "./r.txt");
            var ran = shell.type(command, "--journal", "./j");
            shell.type(command, "--save", "./p.yaml");
            for (var again : List.of("run", "replay")) {
                var said = shell.type(again, "./p.yaml", "--journal", "./j");
                assertThat(said.out()).isEqualTo(ran.out());
                assertThat(said.err()).doesNotContain("has changed");
            }
            assertThat(server.log().counts().requests()).isEqualTo(5);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void what_is_saved_asks_the_same_as_what_is_run(List<String> command) {
        try (var server = Rehearsal.withSeed(7).start()) {
            var shell = shell().against(server);
            var ran = shell.type(command);
            assertThat(ran.exit()).as(ran.err()).isLessThan(2);
            var asked = bodies(server);
            var saved = shell.type(command, "--save", "./p.yaml");
            assertThat(saved.exit()).as(saved.err()).isZero();
            assertThat(bodies(server)).hasSameSizeAs(asked);
            var again = shell.type("run", "./p.yaml");
            assertThat(again.exit()).as(again.err()).isLessThan(2);
            assertThat(bodies(server).subList(asked.size(), 2 * asked.size()))
                    .containsExactlyInAnyOrderElementsOf(asked);
        }
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
        assertThat(shell.type(command, "--save", "./p.yaml").exit()).isZero();
        var checked = shell.type("check", "./p.yaml");
        assertThat(checked.out()).endsWith("\nNothing was found.\n");
        assertThat(checked.exit()).isZero();
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
    void a_map_can_be_saved_where_a_plan_can_say_it() {
        try (var server = Rehearsal.withSeed(7).start()) {
            var shell = shell().against(server)
                    .file("m.jsonl", "{\"id\":\"a\",\"body\":\"good\"}\n{\"id\":\"b\",\"body\":\"bad\"}\n");
            var command = List.of("map", "Tag it", "./m.jsonl", "--text", "body", "--labels", "x,y", "--batch", "1");
            assertThat(shell.type(command).exit()).isZero();
            var asked = bodies(server);
            assertThat(shell.type(command, "--save", "./p.yaml").exit()).isZero();
            assertThat(shell.type("check", "./p.yaml").exit()).isZero();
            var ran = shell.type("run", "./p.yaml");
            assertThat(ran.out()).contains("{\"id\":\"a\",\"answer\":\"");
            assertThat(bodies(server).subList(asked.size(), 2 * asked.size()))
                    .containsExactlyInAnyOrderElementsOf(asked);
            var rows = shell.type(command, "--save", "./q.yaml", "-o", "./x.jsonl");
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
            var saved = shell.type(command, "--save", "./p.yaml");
            assertThat(saved.err().contains("Not in the plan: the columns of the file."))
                    .isEqualTo(!columns.isEmpty());
            for (var how : List.of("--at-once=3", "--rehearse")) {
                var verb = shell.type(command, "--force", how);
                var plan = shell.type("run", "./p.yaml", how);
                assertThat(plan.out())
                        .isEqualTo(verb.out().replace(columns, "").replaceAll("(?m)^([ab]),(good|bad),[12]", "$1"));
                assertThat(plan.exit()).isEqualTo(verb.exit());
            }
        }
    }

    private static List<String> bodies(RehearsalServer server) {
        return server.log().asked().stream().map(Asked::body).toList();
    }

    /** Somebody sits there, so that nothing is piped in. */
    private Shell shell() {
        return Shell.in(folder).file("r.txt", RECIPE);
    }
}
