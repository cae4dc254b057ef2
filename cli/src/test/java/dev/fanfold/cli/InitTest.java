package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("fanfold init writes plans to begin with")
class InitTest {
    private static final List<String> PAIRS = List.of(
            "aspect-stitch",
            "aspect-synthesise",
            "volume-stitch",
            "volume-count",
            "volume-group",
            "volume-synthesise",
            "repetition-vote",
            "repetition-borda",
            "repetition-pick",
            "repetition-synthesise",
            "chain");

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = Shell.in(folder);
    }

    static Stream<String> pairs() {
        return PAIRS.stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void each_passes_the_check_and_runs_without_a_key(String pair) throws IOException {
        var written = shell.type("init", "./p.yaml", "--pair", pair);
        assertThat(written.out()).isEqualTo("p.yaml\n");
        assertThat(written.err()).isEqualTo("Next: fanfold check p.yaml, then fanfold run p.yaml --rehearse\n");
        var checked = shell.type("check", "./p.yaml");
        assertThat(checked.out()).startsWith(pair + ": ").endsWith("\nNothing was found.\n");
        var ran = shell.type("run", "./p.yaml", "--rehearse");
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("rehearsed");
        var lines = Files.readAllLines(folder.resolve("p.yaml"));
        assertThat(lines).allMatch(line -> line.length() <= 132);
        assertThat(lines.stream().filter(line -> line.strip().startsWith("#"))).hasSizeGreaterThan(5);
    }

    @Test
    void all_of_them_go_into_a_folder_or_none() throws IOException {
        var all = shell.type("init", "./plans");
        assertThat(all.out().lines())
                .containsExactlyElementsOf(
                        PAIRS.stream().map(one -> "plans/" + one + ".yaml").toList());
        assertThat(all.exit()).isZero();
        for (var pair : PAIRS.subList(1, PAIRS.size())) {
            Files.delete(folder.resolve("plans/" + pair + ".yaml"));
        }
        Files.writeString(folder.resolve("plans/aspect-stitch.yaml"), "mine");
        var again = shell.type("init", "./plans");
        assertThat(again.err())
                .isEqualTo("fanfold: plans/aspect-stitch.yaml is there already, and nothing was written: name another"
                        + " place\n");
        assertThat(again.exit()).isEqualTo(64);
        assertThat(folder.resolve("plans").toFile().list()).hasSize(1);
        assertThat(folder.resolve("plans/aspect-stitch.yaml")).hasContent("mine");
    }

    @Test
    void a_link_that_leads_nowhere_is_a_file_that_is_there() throws IOException {
        Files.createDirectory(folder.resolve("my plans"));
        Files.createSymbolicLink(folder.resolve("my plans/volume-count.yaml"), Path.of("/nowhere"));
        var said = shell.type("init", "./my plans");
        assertThat(said.err())
                .isEqualTo("fanfold: my plans/volume-count.yaml is there already, and nothing was written: name another"
                        + " place\n");
        assertThat(said.exit()).isEqualTo(64);
        assertThat(folder.resolve("my plans").toFile().list()).containsExactly("volume-count.yaml");
    }

    @Test
    void the_advice_can_be_pasted() {
        assertThat(shell.type("init", "./my plan.yaml", "--pair", "chain").err())
                .isEqualTo("Next: fanfold check 'my plan.yaml', then fanfold run 'my plan.yaml' --rehearse\n");
    }

    @Test
    void one_goes_into_a_folder_under_its_name() {
        shell.type("init", "./plans");
        assertThat(shell.type("init", "./", "--pair", "chain").out()).endsWith("chain.yaml\n");
        assertThat(folder.resolve("chain.yaml")).hasSameTextualContentAs(folder.resolve("plans/chain.yaml"));
    }

    @Test
    void they_are_listed_by_name() {
        var said = shell.type("init", "--list");
        assertThat(said.out().lines().map(line -> line.split(" ")[0])).containsExactlyElementsOf(PAIRS);
        assertThat(said.out()).contains("repetition-vote        one question several times, and the answers counted\n");
        assertThat(said.err()).isEmpty();
    }

    @ParameterizedTest(name = "fanfold init {0}")
    @CsvSource(delimiter = '|', textBlock = """
            --pair aspect-stich | there is no plan aspect-stich; did you mean aspect-stitch?
            --pair vote         | there is no plan vote; did you mean repetition-vote?
            --list plans        | there is no place for plans; see fanfold init --help
            --pair nothing      | there is no plan nothing; fanfold init --list names all
            --pair chain --list | --pair and --list contradict each other: drop one of them; see fanfold init --help
            ./new.yaml          | new.yaml is the name of one plan: say which with --pair, as in fanfold init new.yaml --pair repetition-vote
            ./r.txt             | r.txt is a file, and nothing was written: name a folder
            ./no/p.yaml --pair chain | there is no folder for no/p.yaml, and nothing was written: make it, or name another place
            --lists             | --lists is unknown; did you mean --list?; see fanfold init --help
            """)
    void what_cannot_be_written_is_said_in_one_line(String typed, String line) throws IOException {
        shell.file("r.txt", "mine");
        var said = shell.type(("init " + typed).split(" "));
        assertThat(said.err()).isEqualTo("fanfold: " + line + "\n");
        assertThat(said.exit()).isEqualTo(64);
        assertThat(folder.toFile().list()).containsExactly("r.txt");
    }
}
