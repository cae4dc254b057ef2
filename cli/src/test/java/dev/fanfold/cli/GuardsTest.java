package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fanfold.rehearsal.Rehearsal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What can be known to be wrong is one clear line, 64, and nothing is sent")
class GuardsTest {
    @TempDir
    Path folder;

    @Test
    void a_plan_that_is_not_there() {
        refused(
                Shell.in(folder).file("review.yaml", ""),
                "the plan is not there: reveiw.yaml; did you mean review.yaml?",
                "./reveiw.yaml");
        refused(Shell.in(folder), "the plan is not there: review; did you mean review.yaml?", "./review");
        refused(Shell.in(folder), "the plan is not there: something-else", "./something-else");
        refused(Shell.in(folder), "the plan is not there: no/x.yaml; there is no folder no", "./no/x.yaml");
    }

    @Test
    void an_input_file_of_the_plan_is_named_as_the_plan_names_it_and_where() {
        var plan = "name: soup\ninput_file: \"soop.txt\"\nsteps: { a: { system: x } }\nmodel: ollama:x\n";
        var said =
                Shell.in(folder).file("p.yaml", plan).file("soup.txt", "Soup.").type("run", "./p.yaml");
        assertThat(said.err()).isEqualTo("p.yaml:2: the input is not there: soop.txt; did you mean soup.txt?\n");
        assertThat(said.exit()).isEqualTo(64);
        var beside = Shell.in(folder)
                .file("p.yaml", plan.replace("soop.txt", "texts/soup.txt"))
                .type("run", "./p.yaml");
        assertThat(beside.err())
                .isEqualTo("p.yaml:2: the input is not there: texts/soup.txt; there is no folder texts\n");
    }

    @Test
    void a_plan_that_is_no_plan() throws IOException {
        Files.write(folder.resolve("binary.yaml"), new byte[] {'a', (byte) 0xff});
        refused(
                Shell.in(folder),
                "the plan is a folder: sub; name a file in it",
                "./" + Files.createDirectory(folder.resolve("sub")).getFileName());
        refused(
                Shell.in(folder).file("empty.yaml", " \n"),
                "the plan is empty: empty.yaml; there is nothing to ask about",
                "./empty.yaml");
        refused(
                Shell.in(folder),
                "the plan is not UTF-8 text: binary.yaml, from byte 1 on; convert it first, as with iconv -t UTF-8",
                "./binary.yaml");
        refused(
                Shell.in(folder).file("big.yaml", "#".repeat((1 << 20) + 1)),
                "the plan is larger than 1 MB: big.yaml; cut it into smaller files",
                "./big.yaml");
    }

    @Test
    void a_file_that_may_not_be_read() throws IOException {
        var file = Files.writeString(folder.resolve("locked.yaml"), "x");
        assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "this user may read everything");
        refused(Shell.in(folder), "the plan cannot be read: locked.yaml (permission denied)", "./locked.yaml");
    }

    @Test
    void problems_of_a_plan_are_one_line_each_with_their_place() {
        var plan = Plans.REVIEW.replace("by: aspect", "by: aspects").replace("name: review", "nam: review");
        var said = Shell.in(folder).file("p.yaml", plan).type("run", "./p.yaml");
        assertThat(said.exit()).isEqualTo(64);
        assertThat(said.err().lines())
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(line -> line.matches("p\\.yaml:\\d+: .+"));
        assertThat(said.err()).contains("p.yaml:1: ", "p.yaml:6: ");
    }

    @Test
    void an_input_that_cannot_be_one() throws IOException {
        try (var server = Rehearsal.withSeed(1).start()) {
            var shell = Shell.in(folder)
                    .file("p.yaml", Plans.REVIEW)
                    .file("empty.txt", "\n \n")
                    .file("recipe.txt", "Fry.")
                    .against(server);
            refused(
                    shell,
                    "the input is not there: recipes.txt; did you mean recipe.txt?",
                    "./p.yaml",
                    "-i",
                    "./recipes.txt");
            refused(
                    shell,
                    "the input is empty: empty.txt; there is nothing to ask about",
                    "./p.yaml",
                    "-i",
                    "./empty.txt");
            refused(shell, "the input is empty: standard input; there is nothing to ask about", "./p.yaml", "-i", "-");
            shell.piped(new byte[] {(byte) 0xc3});
            refused(
                    shell,
                    "the input is not UTF-8 text: standard input, from byte 0 on; convert it first, as with iconv -t UTF-8",
                    "./p.yaml",
                    "-i",
                    "-");
            assertThat(server.log().counts().requests()).isZero();
        }
    }

    @Test
    void an_input_of_more_than_64_MB() throws IOException {
        try (var file = new java.io.RandomAccessFile(folder.resolve("huge.txt").toFile(), "rw")) {
            file.setLength((64L << 20) + 1);
        }
        refused(
                Shell.in(folder).file("p.yaml", Plans.REVIEW).set("OPENAI_API_KEY", Shell.KEY),
                "the input is larger than 64 MB: huge.txt; cut it into smaller files",
                "./p.yaml",
                "-i",
                "./huge.txt");
    }

    @Test
    void an_input_that_cannot_be_cut_as_the_plan_wants_it() {
        var plan = Plans.TAGS.replace("jsonl: { id: id, text: text }", "csv: { id: id, text: body }");
        var said = Shell.in(folder)
                .file("p.yaml", plan)
                .set("OPENAI_API_KEY", Shell.KEY)
                .piped("id,text\na,Fine.\n")
                .type("run", "./p.yaml");
        assertThat(said.err())
                .startsWith(
                        "fanfold: the input cannot be cut as the plan wants it: line 1: the CSV header has no column"
                                + " \"body\"")
                .hasLineCount(1);
        assertThat(said.exit()).isEqualTo(64);
    }

    @Test
    void no_input_at_all() {
        refused(
                Shell.in(folder).file("p.yaml", Plans.LINES).set("OPENAI_API_KEY", Shell.KEY),
                "there is no input: the plan names none; give a file with -i FILE, or -i - to read standard input",
                "./p.yaml");
    }

    @Test
    void what_is_piped_in_is_the_input_of_a_plan_without_one() {
        var said = Shell.in(folder)
                .file("p.yaml", Plans.LINES)
                .piped("Fry the onion.\n")
                .type("run", "./p.yaml", "--rehearse");
        assertThat(said.out()).isEqualTo("[rehearsed] Fry the onion.\n");
    }

    @Test
    void a_model_that_is_not_known() {
        refused(
                Shell.in(folder).file("p.yaml", Plans.REVIEW.replace("model: openai:gpt-4o-mini\n", "")),
                "no model is named: write model: into the plan, or say --model, such as --model openai:gpt-4o-mini or --model ollama:llama3.2",
                "./p.yaml");
        var said = Shell.in(folder).file("p.yaml", Plans.REVIEW).type("run", "./p.yaml", "--model", "nope:x");
        assertThat(said.err())
                .startsWith("fanfold: the model nope:x cannot be used: no server is known as \"nope\"")
                .hasLineCount(1);
        assertThat(said.exit()).isEqualTo(64);
    }

    @Test
    void two_servers_for_one_model() {
        refused(
                Shell.in(folder).file("p.yaml", Plans.REVIEW),
                "--base-url and the model ollama:x name two servers: give --model the bare name of a model, or drop --base-url",
                "./p.yaml",
                "--base-url",
                "http://localhost:1/v1",
                "--model",
                "ollama:x");
    }

    @Test
    void a_base_address_that_is_not_encrypted() {
        refused(
                Shell.in(folder).file("p.yaml", Plans.REVIEW).set("OPENAI_API_KEY", Shell.KEY),
                "--base-url is no base address: not https: http is for this machine only, not for example.org",
                "./p.yaml",
                "--base-url",
                "http://example.org/v1");
    }

    private static void refused(Shell shell, String line, String... words) {
        var typed = new String[words.length + 1];
        typed[0] = "run";
        System.arraycopy(words, 0, typed, 1, words.length);
        var said = shell.type(typed);
        assertThat(said.err()).isEqualTo("fanfold: " + line + "\n");
        assertThat(said.exit()).isEqualTo(64);
        assertThat(said.out()).isEmpty();
    }
}
