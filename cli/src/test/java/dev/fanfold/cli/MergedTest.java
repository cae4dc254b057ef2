package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.rehearsal.Rehearsal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@DisplayName("Every merge shows what became of each part, to people and to programs")
class MergedTest {
    private static final String HEAD = "name: p\nmodel: openai:gpt-4o-mini\ninput: Soup.\nsteps:\n  s:\n";

    @TempDir
    Path folder;

    @Test
    void a_vote_that_is_decided_shows_what_was_not_waited_for_and_is_whole() {
        var plan = step("""
                by: repetition
                times: 5
                system: "Easy?"
                labels: [YES, NO]
                merge: { vote: { rule: decided } }
                """);
        var said = said(Rehearsal.withSeed(7).replyWhen(asked -> true, "YES"), plan);
        assertThat(said.out()).containsPattern("Ballots: \\[.*-.*]\nDecided: YES \\([34] of [34] counted; ");
        assertThat(said.err()).doesNotContain("Missing");
        assertThat(said.exit()).isZero();
    }

    @Test
    void the_json_of_a_vote_has_rule_counts_and_what_was_spared() {
        var plan = step("""
                by: repetition
                times: 9
                system: "Easy?"
                labels: [YES, NO]
                merge: { vote: { rule: decided } }
                """);
        var json = json(Rehearsal.withSeed(7).replyWhen(asked -> true, "YES"), plan);
        var value = json.at("/results/0/value");
        assertThat(value.at("/rule").asString()).isEqualTo("decided");
        var spared = value.at("/not_waited_for").asInt() + value.at("/not_cast").asInt();
        assertThat(value.at("/counted").asInt() + spared).isEqualTo(9);
        assertThat(value.at("/ballots").valueStream().filter(ballot -> ballot.has("spared")))
                .hasSize(spared)
                .isNotEmpty();
        assertThat(json.at("/folds/0/ledger")
                        .valueStream()
                        .filter(line -> line.at("/spared").asBoolean()))
                .hasSize(spared);
        assertThat(value.has("certificate"))
                .as("only the quick ones were counted")
                .isFalse();
        assertThat(value.has("wilson_95")).as("no interval after an early stop").isFalse();
        assertThat(json.at("/whole").asBoolean()).isTrue();
    }

    @Test
    void a_full_tally_has_its_interval_and_its_advice() {
        var plan = step("""
                by: repetition
                times: 5
                system: "Easy?"
                labels: [YES, NO]
                temperature: 1.0
                merge: vote
                """);
        var turn = new AtomicInteger();
        var split =
                Rehearsal.withSeed(7).replyWhen(asked -> true, asked -> turn.getAndIncrement() % 5 < 3 ? "YES" : "NO");
        var json = json(split, plan);
        assertThat(json.at("/results/0/value/wilson_95/low").asDouble()).isBetween(.2, .3);
        assertThat(json.at("/folds/0/advice/0").asString()).startsWith("agreement is low");
        assertThat(said(split, plan).err()).contains("Advice: s: agreement is low");
    }

    @Test
    void a_panel_names_its_voters_and_their_weights() {
        var plan = step("""
                by: aspect
                parts:
                  strict: { system: "Strict.", labels: [YES, NO] }
                  kind: { system: "Kind.", labels: [YES, NO] }
                as_rivals: "one question"
                merge: { vote: { weights: { strict: 2 } } }
                """);
        var rehearsal = Rehearsal.withSeed(7)
                .replyWhen(asked -> asked.system().startsWith("Strict"), "NO")
                .replyWhen(asked -> true, "YES");
        var said = said(rehearsal, plan);
        assertThat(said.out()).isEqualTo("Ballots: [NO×2, YES]\nMajority: NO (weight 2 of 3)\n");
        assertThat(said.err())
                .contains("Part s/strict: counted as NO with weight 2\n", "Part s/kind: counted as YES\n");
        assertThat(json(rehearsal, plan).at("/results/0/value/ballots/0/weight").asInt())
                .isEqualTo(2);
    }

    @Test
    void a_count_of_rankings_has_the_points_of_every_label() {
        var plan = step("""
                by: repetition
                times: 3
                system: "Which?"
                ranking: [tea, milk, sugar]
                merge: borda
                """);
        var rehearsal = Rehearsal.withSeed(7).replyWhen(asked -> true, "milk > tea > sugar");
        assertThat(said(rehearsal, plan).out())
                .contains("Points: milk 6, tea 3, sugar 0\nFirst: milk (6 of 6 points)\n");
        var value = json(rehearsal, plan).at("/results/0/value");
        assertThat(value.at("/winner").asString()).isEqualTo("milk");
        assertThat(value.at("/points/1/points").asInt()).isEqualTo(3);
        assertThat(value.at("/ballots/2/label").asString()).isEqualTo("milk > tea > sugar");
    }

    @Test
    void a_pick_by_duels_has_every_bout_of_every_juror() {
        var plan = "models: { second: openai:gpt-4o }\n" + step("""
                by: repetition
                times: 3
                system: "A tagline."
                temperature: 1.0
                merge: { pick: { rubric: { short: 1 }, by: round_robin, judge: second } }
                """);
        var turn = new AtomicInteger();
        var rehearsal = Rehearsal.withSeed(7)
                .replyWhen(asked -> asked.system().startsWith("A tagline"), asked -> "Line " + turn.incrementAndGet());
        var value = json(rehearsal, plan).at("/results/0/value");
        assertThat(value.at("/ranking").size()).isEqualTo(3);
        assertThat(value.at("/duels").size()).isEqualTo(3);
        assertThat(value.at("/duels/0/bouts").size()).isEqualTo(2);
        assertThat(value.at("/duels/0/bouts/0/juror").asString()).isEqualTo("second");
        assertThat(value.at("/duels/0/bouts/0/reason").asString()).isNotEmpty();
    }

    @Test
    void an_unfaithful_text_says_so_and_the_parts_come_with_it() {
        var plan = step("""
                by: aspect
                parts: { price: { system: "Price?" }, taste: { system: "Taste?" } }
                merge: { synthesise: { system: "Blend." } }
                """);
        var rehearsal = Rehearsal.withSeed(7)
                .replyWhen(asked -> asked.system().startsWith("Price"), "It costs 4 euros.")
                .replyWhen(asked -> asked.system().startsWith("Taste"), "It is salty.")
                .replyWhen(
                        asked -> asked.system().startsWith("Blend"),
                        SynthesisText.of("It costs 9 euros and is salty.", List.of("P1", "P2")));
        var said = said(rehearsal, plan);
        assertThat(said.out())
                .startsWith("It costs 9 euros and is salty.\n\nUnfaithful: ")
                .endsWith("The parts themselves:\n\n[P1] price\nIt costs 4 euros.\n\n[P2] taste\nIt is salty.\n");
        assertThat(said.err())
                .contains("Unfaithful: s: the synthesis is not faithful to its parts", "check: strict")
                .doesNotContain("odd number");
        assertThat(said.exit()).isEqualTo(1);
        var value = json(rehearsal, plan).at("/results/0/value");
        assertThat(value.at("/faithful").asBoolean(true)).isFalse();
        assertThat(value.at("/stitched/1/text").asString()).isEqualTo("It is salty.");
        assertThat(value.at("/findings").size()).isPositive();
    }

    @Test
    void rows_are_printed_as_they_are() {
        var plan = step("""
                by: aspect
                parts: { price: { system: "Price?" }, taste: { system: "Taste?" } }
                merge: { stitch: { as: csv } }
                """);
        var rehearsal = Rehearsal.withSeed(7).replyWhen(asked -> true, "salty, and \"hot\"");
        assertThat(said(rehearsal, plan).out())
                .isEqualToNormalizingNewlines(
                        "id,answer,missing\nprice,\"salty, and \"\"hot\"\"\",\ntaste,\"salty, and \"\"hot\"\"\",\n");
    }

    @Test
    void rows_of_a_rehearsal_bear_the_mark_in_a_column_of_its_own() {
        var plan = step("""
                by: aspect
                parts: { a: { system: "A?", labels: [YES, NO] }, b: { system: "B?", labels: [YES, NO] } }
                merge: { stitch: { as: csv } }
                """);
        var said = Shell.in(folder).file("p.yaml", plan).type("run", "./p.yaml", "--rehearse");
        assertThat(said.out()).matches("id,answer,missing,rehearsed\\na,(YES|NO),,true\\nb,(YES|NO),,true\n");
    }

    private static String step(String yaml) {
        return HEAD + yaml.indent(4);
    }

    private Shell.Said said(Rehearsal rehearsal, String plan) {
        return run(rehearsal, plan, "run", "./p.yaml");
    }

    private JsonNode json(Rehearsal rehearsal, String plan) {
        return JsonText.read(run(rehearsal, plan, "run", "./p.yaml", "--json").out());
    }

    private Shell.Said run(Rehearsal rehearsal, String plan, String... words) {
        try (var server = rehearsal.start()) {
            return Shell.in(folder).file("p.yaml", plan).against(server).type(words);
        }
    }
}
