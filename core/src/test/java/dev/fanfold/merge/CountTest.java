package dev.fanfold.merge;

import static dev.fanfold.merge.Drawn.NO_CALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fanfold.Fanfold;
import dev.fanfold.ScriptedModel;
import dev.fanfold.job.Split;
import dev.fanfold.merge.count.Counts;
import dev.fanfold.merge.count.Counts.Total;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Item;
import dev.fanfold.result.Ledger;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import dev.fanfold.result.Pieces;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Label;
import dev.fanfold.work.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A count")
class CountTest {
    private enum Mood {
        GLAD,
        CALM,
        SAD
    }

    private record Tag(String mood, int stars) {}

    private static Pieces<Label> pieces(String... answers) {
        return new Pieces<>(Drawn.parts(List.of(answers)), Optional.empty());
    }

    private static <O> Pieces<O> done(List<O> answers) {
        var parts = IntStream.range(0, answers.size())
                .<Part<O>>mapToObj(i -> new Part.Done<>(new PartId(i, "p" + i), answers.get(i), Effort.NONE))
                .toList();
        return new Pieces<>(parts, Optional.empty());
    }

    private static List<Part<Label>> drawn(Random random, int parts) {
        var kinds = List.of("A", "B", "C", "D", "!", "?", "-");
        return Drawn.parts(
                random.ints(parts, 0, kinds.size()).mapToObj(kinds::get).toList());
    }

    @Test
    void has_totals_in_the_order_in_which_labels_first_stand_in_the_split() {
        var counts = Merge.count().fold(pieces("B", "A", "!", "B", "-", "B"), NO_CALL);
        assertThat(counts.totals()).containsExactly(new Total<>(new Label("B"), 3), new Total<>(new Label("A"), 1));
        assertThat(counts.missing()).isEqualTo(2);
        assertThat(counts.share(new Label("B"))).isEqualTo(.75);
        assertThat(counts.of(new Label("C"))).isZero();
        assertThat(counts).hasToString("B 3 (75 %), A 1 (25 %) · 2 without an answer");
    }

    @Test
    void of_labels_and_gaps_needs_no_reservation_as_gaps_speak_for_themselves() {
        assertThat(Merge.count().fold(pieces("B", "!"), NO_CALL).reservations()).isEmpty();
    }

    @Test
    void counts_each_part_exactly_once_whatever_became_of_it() {
        for (long seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var parts = drawn(random, random.nextInt(60));
            var audited = Merge.count()
                    .among(List.of(new Label("D"), new Label("E")))
                    .audited(new Pieces<>(parts, Optional.empty()), NO_CALL);
            var counts = audited.value();
            var seen = parts.stream().filter(Part.Done.class::isInstance).count();
            assertThat(counts.parts()).as("seed %d", seed).isEqualTo(parts.size());
            assertThat(counts.counted()).as("seed %d", seed).isEqualTo(seen);
            assertThat(counts.missing()).as("seed %d", seed).isEqualTo(parts.size() - seen);
            assertThat(audited.ledger().lines().stream().filter(line -> line.fate() instanceof Ledger.Fate.Used))
                    .as("seed %d", seed)
                    .hasSize((int) seen);
            for (var total : counts.totals()) {
                assertThat(parts.stream().filter(part -> is(part, total.key())))
                        .as("seed %d, %s", seed, total)
                        .hasSize((int) total.count());
            }
        }
    }

    private static boolean is(Part<Label> part, Label label) {
        return part instanceof Part.Done<Label> done && done.value().equals(label);
    }

    @Test
    @Timeout(60)
    void is_the_same_whichever_part_ends_first() {
        var answers = List.of("NO", "YES", "YES", "YES", "NO", "YES");
        var ended = Stream.generate(() -> new CountDownLatch(1)).limit(7).toList();
        ended.getLast().countDown();
        var lastFirst = ScriptedModel.saying(prompt -> {
            int place = Integer.parseInt(prompt.user());
            ended.get(place + 1).await();
            ended.get(place).countDown();
            return answers.get(place);
        });
        var job = Split.byVolume((String text) -> text.lines())
                .each(Ask.system("Good?").labels("YES", "NO"))
                .merge(Merge.count());
        try (var fanfold = Fanfold.open(lastFirst)) {
            var run = fanfold.run(job, "0\n1\n2\n3\n4\n5");
            assertThat(run.value()).hasToString("NO 2 (33 %), YES 4 (67 %)");
            assertThat(run.whole()).isTrue();
        }
    }

    @Test
    void that_misses_a_part_makes_a_run_that_is_not_whole() {
        var job = Split.byVolume((String text) -> text.lines())
                .each(Ask.system("Good?").labels("YES", "NO"))
                .merge(Merge.count());
        try (var fanfold =
                Fanfold.open(ScriptedModel.saying(prompt -> prompt.user().startsWith("b") ? "?" : "YES"))) {
            var run = fanfold.run(job, "a\nb");
            assertThat(run.value()).hasToString("YES 1 (100 %) · 1 without an answer");
            assertThat(run.whole()).isFalse();
        }
    }

    @Test
    void shows_labels_that_nobody_chose_where_it_was_told_of_them() {
        assertThat(Merge.count(Mood.class).fold(done(List.of(Mood.SAD, Mood.SAD)), NO_CALL))
                .hasToString("GLAD 0 (0 %), CALM 0 (0 %), SAD 2 (100 %)");
        assertThat(Merge.count().among(List.of(new Label("A"))).fold(pieces("B", "A"), NO_CALL))
                .hasToString("A 1 (50 %), B 1 (50 %)");
        assertThat(Merge.count(Mood.class).fold(done(List.<Mood>of()), NO_CALL))
                .hasToString("GLAD 0 (0 %), CALM 0 (0 %), SAD 0 (0 %)");
    }

    @Test
    void takes_what_code_tells_of_each_answer() {
        var items = List.of(new Item<>("m1", new Tag("glad", 4)), new Item<>("m2", new Tag("sad", 4)));
        Counts<Integer> stars =
                Merge.<Item<Tag>, Integer>count(item -> item.value().stars()).fold(done(items), NO_CALL);
        Counts<Item<Tag>> all = Merge.<Item<Tag>, Item<Tag>>count(item -> item).fold(done(items), NO_CALL);
        assertThat(stars.of(4)).isEqualTo(2);
        assertThat(all.totals()).hasSize(2);
    }

    @Test
    void leaves_out_an_answer_on_which_the_code_breaks_and_says_so() {
        var audited = Merge.<String, Integer>count(Integer::parseInt).audited(done(List.of("7", "x", "7")), NO_CALL);
        assertThat(audited.value()).hasToString("\"7\" 2 (100 %) · 1 without a key");
        assertThat(audited.value().parts()).isEqualTo(3);
        assertThat(audited.value().reservations())
                .containsExactly("answers not counted, as the code that tells their key broke on them: 1");
        assertThat(audited.ledger().lines().get(1).fate().how())
                .startsWith("the code that tells its key broke on it: java.lang.NumberFormatException");
    }

    @Test
    void holds_no_more_keys_than_it_says_however_many_come() {
        var taking = Merge.<Integer, Integer>count(n -> n).begin();
        var order = new ArrayList<>(
                IntStream.range(0, 3 * CountBy.MOST_KEYS).boxed().toList());
        Collections.shuffle(order, new Random(7));
        for (int twice = 0; twice < 2; twice++) {
            for (int n : order) {
                taking.take(new Part.Done<>(new PartId(n, "p"), n, Effort.NONE));
            }
        }
        var counts = taking.result();
        assertThat(counts.totals()).hasSize(CountBy.MOST_KEYS).allMatch(total -> total.count() == 2);
        assertThat(counts.others()).isEqualTo(4L * CountBy.MOST_KEYS);
        assertThat(counts.parts()).isEqualTo(6L * CountBy.MOST_KEYS);
        assertThat(counts.reservations())
                .containsExactly("answers counted together, as there are more than 10,000 different ones: 40,000");
        assertThat(counts.toString()).endsWith(", other 40,000 (67 %)");
    }

    @Test
    void never_rounds_a_share_to_all_or_nothing() {
        var labels = new ArrayList<>(Collections.nCopies(999, "A"));
        labels.add("B");
        assertThat(Merge.count().fold(pieces(labels.toArray(String[]::new)), NO_CALL))
                .hasToString("A 999 (>99 %), B 1 (<1 %)");
    }

    @Test
    void of_nothing_says_that_nothing_was_counted() {
        assertThat(Merge.count().fold(pieces(), NO_CALL)).hasToString("nothing was counted");
        assertThat(Merge.count().fold(pieces("!"), NO_CALL)).hasToString("nothing was counted · 1 without an answer");
    }

    @Test
    void refuses_a_key_that_is_named_twice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Merge.count().among(List.of(new Label("A"), new Label("A"))))
                .withMessage("each key is named once, unlike in [A, A]");
    }

    @Test
    void makes_no_call() {
        assertThat(Merge.count()
                        .forecast(Size.of("positive").times(2_000), Optional.empty())
                        .worst()
                        .calls())
                .isZero();
    }

    @Test
    void is_no_longer_than_its_forecast_says() {
        for (long seed = 0; seed < 100; seed++) {
            var random = new Random(seed);
            var parts = drawn(random, random.nextInt(60));
            var answers = parts.stream()
                    .filter(Part.Done.class::isInstance)
                    .map(part -> Size.of(((Part.Done<Label>) part).value().text()))
                    .reduce(Size.NONE, Size::plus);
            var merge = Merge.count().among(List.of(new Label("a label that nobody chose"), new Label("A")));
            var text =
                    merge.fold(new Pieces<>(parts, Optional.empty()), NO_CALL).toString();
            var forecast = merge.forecast(answers, Optional.empty()).answer();
            assertThat(Size.of(text).worst()).as("seed %d: %s", seed, text).isLessThanOrEqualTo(forecast.worst());
            assertThat(forecast.expected()).as("seed %d", seed).isLessThanOrEqualTo(forecast.worst());
        }
    }

    @Test
    void of_a_million_parts_holds_its_totals_alone() {
        var taking = Merge.count().begin();
        var labels = List.of(new Label("A"), new Label("B"), new Label("C"));
        for (int i = 0; i < 1_000_000; i++) {
            taking.take(new Part.Done<>(new PartId(i, "p"), labels.get(i % 3), Effort.NONE));
        }
        assertThat(taking.result()).hasToString("A 333,334 (33 %), B 333,333 (33 %), C 333,333 (33 %)");
    }
}
