package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.cli.screen.Cells;
import dev.fanfold.rehearsal.Rehearsal;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("fanfold check looks at a plan before anything is spent")
class CheckTest {
    private static final String LEANING = Plans.REVIEW.replace(
            "You are a grocery-cost reviewer.", "What do 100 kcal cost, by the nutrition report above?");

    @TempDir
    Path folder;

    @Test
    void it_draws_the_waves_and_says_what_they_take() {
        var said =
                shell().file("p.yaml", Plans.REVIEW_AND_VOTE).type("check", "./p.yaml", "--requests-per-minute", "3");
        assertThat(said.out()).isEqualTo("""
                review: 2 steps in 1 wave

                ── wave 1: 2 steps at once
                  ● review    by aspect, 2 parts → synthesise, 3 calls
                              parts: nutrition, cost
                  ● beginner  by repetition, 5 attempts → vote, 5 calls

                Model         gpt-4o-mini at openai
                Calls         8 (8 to 16), and 3 retries at most
                Tokens in     1,414 (897 to 11,088)
                Tokens out    580 (8 to 49,792)
                Money         about $0.0005601 ($0.0001394 to $0.0418, with all retries)
                At the limit  2.3 min at least; the limit of 3 requests a minute binds

                Nothing was found.
                """);
        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isZero();
    }

    @Test
    void no_call_is_made_and_no_key_is_read() {
        try (var server = Rehearsal.withSeed(7).start()) {
            var shell = shell().file("p.yaml", Plans.REVIEW_AND_VOTE).against(server);
            var withKey = shell.type("check", "./p.yaml");
            var withoutKey = shell.unset("OPENAI_API_KEY").type("check", "./p.yaml");
            var oddKey = shell.set("OPENAI_API_KEY", "not a\nkey").type("check", "./p.yaml");
            assertThat(withKey).isEqualTo(withoutKey).isEqualTo(oddKey);
            assertThat(withKey.out()).contains("gpt-4o-mini at " + server.baseUrl());
            assertThat(server.log().counts().requests()).isZero();
        }
    }

    @Test
    void a_warning_names_its_line_and_what_to_do_and_ends_with_1() {
        var said = shell().file("p.yaml", LEANING).type("check", "./p.yaml");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).endsWith("""
                        p.yaml:9: warning: review/cost leans on what it does not see: "by the nutrition report above" [leaning]
                            parts of one step run side by side; make nutrition and cost steps of their
                              own, write {{nutrition}} where the answer belongs, and fold them with of:
                              in place of review
                        1 warning
                        """.replace("\"by the", "\"the"));
    }

    @Test
    void a_rule_can_be_left_out_by_its_name() {
        var shell = shell().file("p.yaml", LEANING.replaceFirst("model: .*\n", ""));
        assertThat(shell.type("check", "./p.yaml").out()).contains("[leaning]\n", "[no-model]\n");
        var one = shell.type("check", "./p.yaml", "--without", "leaning");
        assertThat(one.out()).contains("[no-model]\n").endsWith("1 note\n");
        assertThat(one.exit()).isZero();
        assertThat(shell.type("check", "./p.yaml", "--without", "leaning, no-model")
                        .out())
                .endsWith("Nothing was found.\n");
        var wrong = shell.type("check", "./p.yaml", "--without", "lean");
        assertThat(wrong.err()).contains("--without knows no rule \"lean\"; it knows copies, even-ballots, leaning, ");
        assertThat(wrong.exit()).isEqualTo(64);
    }

    @Test
    void notes_alone_end_with_0() {
        var said = shell().file("p.yaml", Plans.VOTE.replace("times: 5", "times: 4"))
                .type("check", "./p.yaml");
        assertThat(said.out()).contains("p.yaml:5: note: 4 ballots of beginner").endsWith("\n1 note\n");
        assertThat(said.exit()).isZero();
    }

    @Test
    void a_wrong_plan_is_refused_in_the_words_of_run() {
        var shell = shell().file("p.yaml", Plans.VOTE.replace("times: 5", "times: many"));
        var checked = shell.type("check", "./p.yaml");
        var ran = shell.type("run", "./p.yaml");
        assertThat(checked.err()).isEqualTo(ran.err()).contains("p.yaml:7: ");
        assertThat(checked.exit()).isEqualTo(64);
        assertThat(checked.out()).isEmpty();
        var json = JsonMapper.shared()
                .readTree(shell.type("check", "./p.yaml", "--json").out());
        assertThat(json.propertyNames()).containsExactly("name", "exit", "error");
        assertThat(json.at("/exit").asInt()).isEqualTo(64);
        assertThat(checked.err().strip()).isEqualTo(json.at("/error/message").asString());
        assertThat(shell().type("check", "./none.yaml").exit()).isEqualTo(64);
    }

    @Test
    void an_input_that_cannot_be_cut_is_refused_in_the_words_of_run() {
        var plan = Plans.TAGS.replace("jsonl:", "csv:");
        var shell = shell().file("p.yaml", plan).file("m.csv", "a,b\n1,2\n");
        var checked = shell.type("check", "./p.yaml", "-i", "./m.csv");
        var ran = shell.set("OPENAI_API_KEY", Shell.KEY).type("run", "./p.yaml", "-i", "./m.csv");
        assertThat(checked.err()).isEqualTo(ran.err()).contains("the input cannot be cut");
        assertThat(checked.exit()).isEqualTo(64);
    }

    @Test
    void an_input_of_which_no_record_can_be_read_is_a_warning() {
        var said = shell().file("p.yaml", Plans.TAGS)
                .file("m.jsonl", "{\"id\":1,\"txt\":\"a\"}\n")
                .type("check", "./p.yaml", "-i", "./m.jsonl");
        assertThat(said.out()).contains("cannot be read: line 1: it has no field", "there: id, txt\n");
        assertThat(said.exit()).isEqualTo(1);
    }

    @Test
    void cuts_inside_a_sentence_are_told_in_the_words_of_run() {
        var plan = Plans.LINES.replace("cut: lines", "cut: { tokens: 20 }");
        var shell = shell().file("p.yaml", plan).file("in.txt", "It goes on and on without any end, ".repeat(20));
        var checked = shell.type("check", "./p.yaml", "-i", "./in.txt");
        var ran = shell.type("run", "./p.yaml", "-i", "./in.txt", "--rehearse");
        var words = ran.err()
                .lines()
                .filter(line -> line.contains("inside a sentence"))
                .findFirst();
        assertThat(words).isPresent();
        assertThat(checked.out()).contains(words.get().split("; ", 2));
        assertThat(checked.exit()).isEqualTo(1);
    }

    @Test
    void the_limit_that_takes_longer_binds() {
        var shell = shell().file("p.yaml", Plans.REVIEW_AND_VOTE);
        var both = new String[] {"check", "./p.yaml", "--requests-per-minute", "3", "--tokens-per-minute", "100000"};
        assertThat(shell.type(both).out()).contains("the limit of 3 requests a minute binds");
        both[3] = "500";
        both[5] = "700";
        assertThat(shell.type(both).out()).contains("the limit of 700 tokens a minute binds");
        both[5] = "700000";
        assertThat(shell.type(both).out()).contains("At the limit  no waiting");
    }

    @Test
    void limits_of_the_plan_count_and_what_a_run_would_refuse_is_a_warning() {
        var plan = Plans.REVIEW
                        .replace("max_tokens: 160", "max_tokens: 900")
                        .replace("'Verdict:'.\" }", "'Verdict:'.\", max_tokens: 300 }")
                + "limits: { tokens_per_minute: 500 }\n";
        var said = shell().file("p.yaml", plan).type("check", "./p.yaml");
        assertThat(said.out())
                .contains("the limit of 500 tokens a minute binds", "p.yaml: warning: an answer may have ");
        assertThat(said.exit()).isEqualTo(1);
    }

    @Test
    void a_budget_that_does_not_bear_the_plan_is_a_warning() {
        var said = shell().file("p.yaml", Plans.REVIEW + "budget: 0.0001\n").type("check", "./p.yaml");
        assertThat(said.out()).contains("p.yaml: warning: about $", "raise --budget");
        assertThat(said.exit()).isEqualTo(1);
    }

    @Test
    void many_dollars_are_a_note() {
        var lines = IntStream.range(0, 3_000).mapToObj(i -> "Line " + i).collect(Collectors.joining("\n"));
        var said = shell().file("p.yaml", Plans.LINES.replace("gpt-4o-mini", "gpt-4o"))
                .piped(lines)
                .type("check", "./p.yaml");
        assertThat(said.out()).contains("p.yaml: note: about $", "write budget: into the plan");
    }

    @Test
    void calls_at_once_tell_how_many_rounds_there_are() {
        var said = shell().file("p.yaml", Plans.REVIEW_AND_VOTE).type("check", "./p.yaml", "--at-once", "3");
        assertThat(said.out()).contains("At once       3 calls, so at least 3 rounds one after the other\n");
    }

    @Test
    void another_model_has_another_price_and_an_unknown_one_has_none() {
        var shell = shell().file("p.yaml", Plans.REVIEW);
        assertThat(shell.type("check", "./p.yaml", "-m", "gpt-4o").out()).contains("gpt-4o at openai", "about $0.00");
        assertThat(shell.type("check", "./p.yaml", "-m", "openai:house-model").out())
                .contains("no price is known for house-model at openai; --prices FILE tells it");
        assertThat(shell.type("check", "./p.yaml", "-m", "ollama:llama3.2").out())
                .contains("costs nothing");
        assertThat(shell.type("check", "./p.yaml", "-m", "nowhere:x").exit()).isEqualTo(64);
    }

    @Test
    void a_plan_without_a_model_is_drawn_all_the_same() {
        var said = shell().file("p.yaml", Plans.VOTE.replace("model: gpt-4o-mini\n", ""))
                .type("check", "./p.yaml");
        assertThat(said.out())
                .contains("● beginner", "p.yaml: note: the plan names no model")
                .doesNotContain("Money", "at nobody");
        assertThat(said.exit()).isZero();
    }

    @Test
    void plain_signs_stand_in_where_the_terminal_has_no_others() {
        var shell = shell().file("p.yaml", Plans.REVIEW);
        var plain = shell.type("check", "./p.yaml", "--plain").out();
        assertThat(plain)
                .contains("-- wave 1\n  * review  by aspect, 2 parts -> synthesise, 3 calls")
                .matches("[\\x20-\\x7e\n]+");
        assertThat(shell.set("LC_ALL", "C").type("check", "./p.yaml").out()).isEqualTo(plain);
        assertThat(shell.set("LC_ALL", "C.UTF-8")
                        .set("NO_COLOR", "1")
                        .type("check", "./p.yaml")
                        .out())
                .contains("● review");
    }

    @Test
    void thirty_steps_stay_within_80_columns() {
        var steps = IntStream.range(0, 30)
                .mapToObj(i -> "  a-rather-long-name-%d: { system: \"Say it.\", user: \"{{input}} %s\" }"
                        .formatted(
                                i,
                                i < 10
                                        ? ""
                                        : "{{a-rather-long-name-%d}} {{a-rather-long-name-%d}}"
                                                .formatted(i - 10, i - 9)))
                .collect(Collectors.joining("\n"));
        var said = shell().file("p.yaml", "model: gpt-4o-mini\ninput: x\nsteps:\n" + steps)
                .type("check", "./p.yaml");
        assertThat(said.out().lines().filter(line -> line.contains("●"))).hasSize(30);
        assertThat(said.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(said.out().lines().filter(line -> line.contains("─ wave "))).hasSize(4);
    }

    @Test
    void names_that_are_wider_than_their_letters_stand_in_line_as_well() {
        var said = shell().file("p.yaml", """
                input: x
                steps:
                  plain: { system: "Say it." }
                  料理の評価: { system: "Say it.", user: "{{plain}}" }
                  "🍲 dish": { of: [plain, 料理の評価], merge: stitch }
                """).type("check", "./p.yaml");
        assertThat(said.out()).contains("""
                ├─ wave 2
                │ ● 料理の評価  one ask, 1 call
                │               waits for plain
                """);
        assertThat(said.out().lines().limit(12).filter(line -> line.contains("one ask") || line.contains("waits")))
                .hasSizeGreaterThan(2)
                .allMatch(line -> Cells.of(line.replaceFirst("(one ask|waits).*", "")) == 16);
    }

    @Test
    void a_document_for_programs_has_it_all() {
        var said = shell().file("p.yaml", LEANING).type("check", "./p.yaml", "--json", "--requests-per-minute", "2");
        var json = JsonMapper.shared().readTree(said.out());
        assertThat(json.at("/waves/0/0").asString()).isEqualTo("review");
        assertThat(json.at("/steps/0/split").asString()).isEqualTo("by aspect");
        assertThat(json.at("/steps/0/parts").asInt()).isEqualTo(2);
        assertThat(json.at("/estimate/calls/expected").asInt()).isEqualTo(3);
        assertThat(json.at("/binding_limit/what").asString()).isEqualTo("requests");
        assertThat(json.at("/findings/0/rule").asString()).isEqualTo("leaning");
        assertThat(json.at("/findings/0/level").asString()).isEqualTo("warning");
        assertThat(json.at("/findings/0/line").asInt()).isEqualTo(9);
        assertThat(json.at("/exit").asInt()).isEqualTo(1).isEqualTo(said.exit());
    }

    /** No key, and nobody who could be called. */
    private Shell shell() {
        return Shell.in(folder);
    }
}
