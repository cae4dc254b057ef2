package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.rehearsal.Rehearsal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("--json prints one document with everything")
class RunJsonTest {
    @TempDir
    Path folder;

    @Test
    void results_keep_their_structure_and_the_mark() {
        var said =
                Shell.in(folder).file("p.yaml", Plans.REVIEW_AND_VOTE).type("run", "./p.yaml", "--rehearse", "--json");
        var json = JsonText.read(said.out());
        assertThat(json.at("/name").asString()).isEqualTo("review");
        assertThat(json.at("/rehearsed").asBoolean()).isTrue();
        assertThat(json.at("/results").size()).isEqualTo(2);
        assertThat(json.at("/results/0/rehearsed").asBoolean()).isTrue();
        assertThat(json.at("/results/0/value/kind").asString()).isEqualTo("synthesis");
        assertThat(json.at("/results/0/value/sources/1/part").asString()).isEqualTo("cost");
        assertThat(json.at("/results/1/rehearsed").asBoolean()).isTrue();
        assertThat(json.at("/results/1/value/ballots").size()).isEqualTo(5);
        assertThat(json.at("/results/1/value/ballots/3/ordinal").asInt()).isEqualTo(3);
        assertThat(json.at("/usage/calls").asInt()).isEqualTo(8);
    }

    @Test
    void every_part_bears_the_mark_of_a_rehearsal_and_none_of_a_run_with_a_model() {
        var rehearsed =
                Shell.in(folder).file("p.yaml", Plans.REVIEW_AND_VOTE).type("run", "./p.yaml", "--rehearse", "--json");
        var parts = JsonText.read(rehearsed.out()).findParents("fate");
        assertThat(parts)
                .hasSizeGreaterThan(8)
                .allMatch(part -> part.at("/rehearsed").asBoolean(false));
        try (var server = Rehearsal.withSeed(1).start()) {
            var judged = Shell.in(folder)
                    .file("p.yaml", Plans.REVIEW)
                    .against(server)
                    .type("run", "./p.yaml", "--json");
            assertThat(JsonText.read(judged.out()).findParents("fate"))
                    .isNotEmpty()
                    .noneMatch(part -> part.has("rehearsed"));
        }
    }

    @Test
    void every_part_stands_in_the_ledger_of_its_fold() {
        var said =
                Shell.in(folder).file("p.yaml", Plans.REVIEW_AND_VOTE).type("run", "./p.yaml", "--rehearse", "--json");
        var folds = JsonText.read(said.out()).at("/folds");
        assertThat(folds.size()).isEqualTo(2);
        for (var fold : folds) {
            assertThat(fold.at("/ledger").size())
                    .isEqualTo(fold.at("/parts").size())
                    .isPositive();
            assertThat(fold.at("/timing/parts").asInt())
                    .isEqualTo(fold.at("/parts").size());
        }
    }

    @Test
    void picks_show_their_readings_and_stitched_parts_their_fates() {
        var picked = JsonText.read(Shell.in(folder)
                .file("p.yaml", Plans.PICK)
                .type("run", "./p.yaml", "--rehearse", "--json")
                .out());
        assertThat(picked.at("/results/0/value/ranking").size()).isEqualTo(3);
        assertThat(picked.at("/results/0/value/ranking/0/readings").size()).isEqualTo(3);
        assertThat(picked.at("/results/0/value/ranking/0/readings/0/marks/fits on one line/score")
                        .asInt())
                .isBetween(1, 5);
        var stitched = JsonText.read(Shell.in(folder)
                .file("p.yaml", Plans.TAGS)
                .piped("{\"id\":\"a\",\"text\":\"hello\"}\nnot json\n")
                .type("run", "./p.yaml", "--rehearse", "--json")
                .out());
        assertThat(stitched.at("/whole").asBoolean(true)).isFalse();
        assertThat(stitched.at("/results/0/value/parts/0/value/id").asString()).isEqualTo("a");
        assertThat(stitched.at("/results/0/value/parts/0/value/value/kind").asString())
                .isEqualTo("label");
        assertThat(stitched.at("/results/0/value/parts/1/fate").asString()).isEqualTo("failed");
    }

    @Test
    void control_characters_of_replies_are_escaped_and_nothing_is_lost() {
        var reply = "a\u001b[2J\u009b2J\u007f\r\nb é";
        var rude = Rehearsal.withSeed(1)
                .replyWhen(
                        asked -> asked.system().contains("editor"),
                        asked -> SynthesisText.of(reply, List.of("P1", "P2")));
        try (var server = rude.start()) {
            var said = Shell.in(folder)
                    .file("p.yaml", Plans.REVIEW)
                    .against(server)
                    .type("run", "./p.yaml", "--json");
            assertThat(said.out()).doesNotContainPattern("[\\p{Cc}&&[^\\n]]").contains("é");
            assertThat(JsonText.read(said.out()).at("/results/0/value/text").asString())
                    .isEqualTo(reply);
            assertThat(JsonText.read(said.out()).at("/rehearsed").asBoolean(true))
                    .isFalse();
        }
    }

    @Test
    void what_was_refused_is_a_document_too() {
        var said = Shell.in(folder).file("p.yaml", Plans.REVIEW).type("run", "./p.yaml", "--json");
        assertThat(JsonText.read(said.out()).at("/exit").asInt()).isEqualTo(64);
        assertThat(JsonText.read(said.out()).at("/error/message").asString()).startsWith("OPENAI_API_KEY is not set");
    }
}
