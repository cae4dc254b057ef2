package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@DisplayName("Totals and groups are shown to people and to programs, with what is missing")
class CountedTest {
    private static final String INPUT = """
            {"id": "a", "text": "I love it"}
            {"id": "b", "text":
            {"id": "c\\u001b", "text": "It is broken"}
            {"id": "d", "text": "It is excellent, I love it"}
            """;

    @TempDir
    Path folder;

    private Shell.Said said(String merge, String... more) {
        var arguments = new ArrayList<>(List.of("run", "./p.yaml", "--rehearse"));
        arguments.addAll(List.of(more));
        return Shell.in(folder)
                .file("p.yaml", Plans.TAGS.replace("merge: stitch", "merge: " + merge))
                .piped(INPUT)
                .type(arguments.toArray(String[]::new));
    }

    private JsonNode value(String merge) {
        return JsonText.read(said(merge, "--json").out()).at("/results/0/value");
    }

    @Test
    void a_count_is_one_line_with_every_label_and_what_is_missing() {
        var said = said("count");
        assertThat(said.out())
                .isEqualTo("positive 2 (67 %), neutral 0 (0 %), negative 1 (33 %) · 1 without an answer (rehearsed)\n");
        assertThat(said.err())
                .contains(
                        "Missing: tags/line 2: ",
                        "What is missing is not in the result, and nobody was asked about it: mend the lines that are"
                                + " named, and run again.\n");
        assertThat(said.exit()).isEqualTo(1);
    }

    @Test
    void the_json_of_a_count_has_each_total_with_its_share() {
        var value = value("count");
        assertThat(value.at("/kind").asString()).isEqualTo("counts");
        assertThat(value.at("/counted").asLong()).isEqualTo(3);
        assertThat(value.at("/missing").asLong()).isEqualTo(1);
        assertThat(value.at("/totals/0"))
                .hasToString("{\"key\":\"positive\",\"count\":2,\"share\":0.6666666666666666}");
        assertThat(value.at("/totals/1/count").asLong()).isZero();
    }

    @Test
    void a_group_is_a_line_of_ids_and_the_gaps_stand_apart() {
        var said = said("group");
        assertThat(said.out()).isEqualTo("""
                positive\ta, d\t(rehearsed)
                neutral\t\t(rehearsed)
                negative\tc \t(rehearsed)
                (missing)\tline 2\t(rehearsed)
                """);
        assertThat(said.exit()).isEqualTo(1);
    }

    @Test
    void the_json_of_groups_has_every_id_and_why_a_part_is_missing() {
        var value = value("group");
        assertThat(value.at("/kind").asString()).isEqualTo("groups");
        assertThat(value.at("/groups/0")).hasToString("{\"key\":\"positive\",\"values\":[\"a\",\"d\"]}");
        assertThat(value.at("/groups/2/values/0").asString()).isEqualTo("c\u001b");
        assertThat(value.at("/missing/0/part").asString()).isEqualTo("line 2");
        assertThat(value.at("/missing/0/why").asString()).startsWith("failed: ");
        assertThat(value.at("/keyless")).isEmpty();
    }
}
