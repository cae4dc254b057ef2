package dev.fanfold.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.cli.plan.PlanFile;
import dev.fanfold.job.Job;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.Stitched;
import dev.fanfold.merge.count.Counts;
import dev.fanfold.merge.synthesis.Faithful;
import dev.fanfold.merge.synthesis.Synthesis;
import dev.fanfold.model.TokenCounter;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.result.Item;
import dev.fanfold.result.Ledger;
import dev.fanfold.result.Run;
import dev.fanfold.split.Records;
import dev.fanfold.split.Text;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Items;
import dev.fanfold.work.Label;
import java.io.StringReader;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Much is brought down to little: totals, groups, and a report on a book. */
class ReducingTest {
    private static final String STRETCH = "one stretch of many";
    private static final List<String> MOODS = List.of("positive", "neutral", "negative");
    private static final Items<Label> MOOD =
            Ask.items("Tag the mood of each customer message.").labels("positive", "neutral", "negative");

    // region book
    static final Ask<String> NOTES = Ask.system(
                    "Take notes for a report on this book: who does what, and what comes of it. Three sentences at most.")
            .maxTokens(120);
    static final Ask<String> REVIEWER = Ask.system("You review books. Make one report of these notes: "
                    + "what the book tells, and what its stories have in common.")
            .maxTokens(260);

    static final Job<String, Synthesis> REPORT = Split.byVolume(Text.upTo(400, TokenCounter.estimate()))
            .each(NOTES)
            .merge(Merge.synthesise(REVIEWER).window(2_500));
    // endregion

    private static String messages() {
        return Tree.read(Tree.example("messages.jsonl"));
    }

    private static PlanFile plan(String name) {
        var path = Tree.example(name + ".yaml");
        return PlanFile.parse(Tree.read(path), path);
    }

    @Test
    void messages_are_counted_each_once_and_put_into_groups() {
        // region count
        var counted = Split.byVolume(Records.jsonl("id", "body").batchesOf(20))
                .each(MOOD)
                .merge(Merge.count(Item<Label>::value));
        // endregion
        // region group
        var grouped = Split.byVolume(Records.jsonl("id", "body").batchesOf(20))
                .each(MOOD)
                .merge(Merge.group(Item<Label>::value, Item<Label>::id));
        // endregion
        var stitched = MessageTags.TAGS;
        try (var rehearsed = Rehearsed.on(Rehearsal.withSeed(7))) {
            var fanfold = rehearsed.fanfold();
            var counts = fanfold.run(counted, new StringReader(messages())).value();
            var groups = fanfold.run(grouped, new StringReader(messages())).value();
            var tags = fanfold.run(stitched, new StringReader(messages())).value();

            assertThat(counts.parts()).isEqualTo(counts.counted()).isEqualTo(MessageGenerator.MESSAGES);
            for (var mood : MOODS) {
                var same = ids(tags, item -> item.value().text().equals(mood));
                assertThat(counts.of(new Label(mood))).isEqualTo(same.size()).isPositive();
                assertThat(groups.of(new Label(mood))).isEqualTo(same);
            }
        }
    }

    private static List<String> ids(Stitched<Item<Label>> tags, Predicate<Item<Label>> which) {
        return tags.values().stream().filter(which).map(Item::id).toList();
    }

    @Test
    void a_count_may_go_by_any_part_of_a_typed_answer() {
        record Remark(String mood, boolean wantsAnswer) {}
        // region typed
        var waiting = Split.byVolume(Records.jsonl("id", "body").batchesOf(20))
                .each(Ask.items("What is the mood of each message, and does it want an answer?")
                        .answering(Remark.class))
                .merge(Merge.count(item -> item.value().wantsAnswer()));
        // endregion
        var few = messages().lines().limit(40).collect(Collectors.joining("\n"));
        try (var rehearsed = Rehearsed.on(Rehearsal.withSeed(7))) {
            Counts<Boolean> counts =
                    rehearsed.fanfold().run(waiting, new StringReader(few)).value();
            assertThat(counts.of(true) + counts.of(false)).isEqualTo(40);
        }
    }

    @Test
    void the_totals_of_the_file_are_those_of_the_program_and_add_up() {
        try (var rehearsed = Rehearsed.on(Rehearsal.withSeed(7))) {
            var run = rehearsed.fanfold().run(plan("message-counts").plan(), messages());
            // region among
            var moods =
                    Stream.of("positive", "neutral", "negative").map(Label::new).toList();
            var counted = Split.byVolume(Records.jsonl("id", "body").batchesOf(20))
                    .each(MOOD)
                    .merge(Merge.count(Item<Label>::value).among(moods));
            // endregion
            var same = rehearsed.fanfold().run(counted, new StringReader(messages()));

            assertThat(run.value()).isEqualTo(same.value());
            assertThat(same.value().counted()).isEqualTo(MessageGenerator.MESSAGES);
            assertThat(run.whole()).isTrue();
        }
    }

    @Test
    void a_report_on_a_book_is_made_level_by_level_and_accounts_for_every_stretch() {
        var book = Tree.read(Tree.example("fables.md"));
        var pieces = Text.upTo(400, TokenCounter.estimate()).split(book).toList();
        try (var rehearsed = Rehearsed.on(Rehearsal.withSeed(7))) {
            var run = rehearsed.fanfold().run(REPORT, book);

            assertThat(run.value()).isInstanceOf(Faithful.class);
            accountsFor(pieces.size(), run);
            var drafts = rehearsed.asked("You review books");
            assertThat(drafts).filteredOn(draft -> draft.contains(STRETCH)).hasSizeGreaterThan(1);
            assertThat(drafts).filteredOn(draft -> !draft.contains(STRETCH)).hasSize(1);
            assertThat(run.value().sentences())
                    .as("sources are pieces of the book, through every level")
                    .flatMap(sentence -> sentence.sources())
                    .contains("[P1]", "[P" + pieces.size() + "]");
        }
    }

    @Test
    void the_report_of_the_file_is_that_of_the_program() {
        var book = Tree.read(Tree.example("fables.md"));
        try (var rehearsed = Rehearsed.on(Rehearsal.withSeed(7))) {
            var run = rehearsed.fanfold().run(plan("book-report").plan(), book);
            var same = rehearsed.fanfold().run(REPORT, book);

            assertThat(((Synthesis) run.value()).text()).isEqualTo(same.value().text());
            accountsFor(same.parts().size(), run);
        }
    }

    private static void accountsFor(int pieces, Run<?> run) {
        assertThat(run.whole()).isTrue();
        assertThat(run.folds().getLast().ledger().orElseThrow().lines())
                .hasSize(pieces)
                .allMatch(line -> line.fate() instanceof Ledger.Fate.Used);
    }
}
