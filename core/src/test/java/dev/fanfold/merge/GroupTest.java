package dev.fanfold.merge;

import static dev.fanfold.merge.Drawn.NO_CALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Fanfold;
import dev.fanfold.ScriptedModel;
import dev.fanfold.job.Split;
import dev.fanfold.merge.count.Groups;
import dev.fanfold.merge.count.Groups.Gap;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Item;
import dev.fanfold.result.Ledger;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import dev.fanfold.result.Pieces;
import dev.fanfold.split.Records;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Label;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A grouping")
class GroupTest {
    private static final Label A = new Label("A");
    private static final Label B = new Label("B");

    private static Pieces<Label> pieces(String... answers) {
        return new Pieces<>(Drawn.parts(List.of(answers)), Optional.empty());
    }

    @Test
    void has_groups_in_the_order_first_seen_and_values_in_the_order_of_the_split() {
        var groups = Merge.group().fold(pieces("B", "A", "!", "B", "-"), NO_CALL);
        assertThat(groups.of(B)).containsExactly("attempt 1", "attempt 4");
        assertThat(groups.of(A)).containsExactly("attempt 2");
        assertThat(groups.gaps())
                .containsExactly(
                        new Gap(new PartId(2, "attempt 3"), "failed: broken"),
                        new Gap(new PartId(4, "attempt 5"), "skipped: not waited for: enough"));
        assertThat(groups).hasToString("""
                        B (2): attempt 1, attempt 4
                        A (1): attempt 2
                        without an answer (2): attempt 3, attempt 5""");
        assertThat(groups.reservations()).as("gaps speak for themselves").isEmpty();
    }

    @Test
    void has_each_part_in_exactly_one_place() {
        var kinds = List.of("A", "B", "C", "!", "?", "-");
        for (long seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var parts = Drawn.parts(random.ints(random.nextInt(60), 0, kinds.size())
                    .mapToObj(kinds::get)
                    .toList());
            var audited = Merge.group().audited(new Pieces<>(parts, Optional.empty()), NO_CALL);
            var groups = audited.value();
            var all = Stream.concat(
                    groups.groups().stream().flatMap(group -> group.values().stream()),
                    groups.gaps().stream().map(gap -> gap.part().name()));
            assertThat(all)
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(
                            parts.stream().map(part -> part.id().name()).toList());
            for (var group : groups.groups()) {
                assertThat(group.values()).as("seed %d", seed).isEqualTo(named(parts, group.key()));
            }
            assertThat(audited.ledger().lines()).as("seed %d", seed).hasSameSizeAs(parts);
        }
    }

    private static List<String> named(List<Part<Label>> parts, Label label) {
        return parts.stream()
                .filter(part ->
                        part instanceof Part.Done<Label> done && done.value().equals(label))
                .map(part -> part.id().name())
                .toList();
    }

    @Test
    void of_records_holds_what_code_tells_of_each() {
        var job = Split.byVolume(Records.jsonl("id", "text").batchesOf(2))
                .each(Ask.items("Good?").labels("YES", "NO"))
                .merge(Merge.group(Item<Label>::value, Item<Label>::id).among(List.of(new Label("NO"))));
        var model = ScriptedModel.saying(prompt -> "{\"answers\":[" + answers(prompt.user()) + "]}");
        try (var fanfold = Fanfold.open(model)) {
            var run = fanfold.run(job, new StringReader("""
                    {"id":"m1","text":"a"}
                    {"id":"m2","text":"b"}
                    not json
                    {"id":"m4","text":"c"}
                    """));
            Groups<Label, String> groups = run.value();
            assertThat(groups.groups()).hasSize(2);
            assertThat(groups.of(new Label("NO"))).isEmpty();
            assertThat(groups.of(new Label("YES"))).containsExactly("m1", "m2", "m4");
            assertThat(groups.gaps()).extracting(gap -> gap.part().name()).containsExactly("line 3");
            assertThat(run.whole()).as("a line is missing").isFalse();
        }
    }

    private static String answers(String user) {
        var ids = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(user).results();
        return ids.map(id -> "{\"id\":\"" + id.group(1) + "\",\"answer\":\"YES\"}")
                .collect(Collectors.joining(","));
    }

    @Test
    void leaves_out_an_answer_on_which_the_code_breaks_and_says_so() {
        var parts = Stream.of("7", "x")
                .<Part<String>>map(text -> new Part.Done<>(new PartId(text.length(), text), text, Effort.NONE))
                .toList();
        var audited = Merge.<String, Integer, String>group(Integer::parseInt, text -> text)
                .audited(new Pieces<>(parts, Optional.empty()), NO_CALL);
        assertThat(audited.value().of(7)).containsExactly("7");
        assertThat(audited.value().keyless())
                .extracting(gap -> gap.part().name())
                .containsExactly("x");
        assertThat(audited.value().reservations())
                .singleElement()
                .asString()
                .startsWith("answers in no group: 1; x: the code that tells its key broke on it: ");
        assertThat(audited.ledger().lines().getLast().fate()).isInstanceOf(Ledger.Fate.LeftOut.class);
    }
}
