package dev.fanfold.injection;

import static dev.fanfold.merge.score.Rubric.criterion;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Fanfold;
import dev.fanfold.job.ByRepetition;
import dev.fanfold.job.Job;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.Vote;
import dev.fanfold.merge.ballot.Ballot;
import dev.fanfold.merge.ballot.Ballots;
import dev.fanfold.merge.ballot.Points;
import dev.fanfold.merge.rows.Rows;
import dev.fanfold.merge.score.Picked;
import dev.fanfold.merge.score.Rubric;
import dev.fanfold.merge.synthesis.Faithful;
import dev.fanfold.merge.synthesis.Synthesis;
import dev.fanfold.result.Ledger;
import dev.fanfold.result.Run;
import dev.fanfold.split.Records;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Aspect;
import dev.fanfold.work.Label;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Model text is data: fifty hostile texts against eleven merges, with a model that obeys each of them wherever it reads it.
 *
 * <p>The same job is run with and without the attack, which stands in part 2 of 5. Only what part 2 says may differ: no
 * other ballot, score, reason, row, sentence or line of the ledger, and no count, order or weight.
 */
@DisplayName("A hostile text changes nothing but its own part")
class InjectionTest {
    private static final int PARTS = 5;
    private static final int ATTACKED = 2;
    private static final String HARMLESS = "a plain report";

    static Stream<Attack> attacks() {
        return Attack.all();
    }

    private static <R> Run<R> run(Attack attack, Job<String, R> job, String input) {
        var model = Obedient.to(attack);
        try (var fanfold = Fanfold.on(model).atOnce(1).open()) {
            return fanfold.run(job, input);
        } finally {
            model.prompts().forEach(prompt -> Fences.assertHold(prompt, attack));
        }
    }

    private static <R> Run<R> clean(Attack attack, Function<String, Job<String, R>> job) {
        return run(attack, job.apply(HARMLESS), "the subject");
    }

    private static <R> Run<R> attacked(Attack attack, Function<String, Job<String, R>> job) {
        return run(attack, job.apply(attack.text()), "the subject");
    }

    /** Five parts with names of their own, of which one reads this. */
    @SuppressWarnings("unchecked") // an array of a generic type is made no other way
    private static <O> Aspect<String, O>[] parts(String read, Function<Ask<String>, Ask<O>> form) {
        return IntStream.range(0, PARTS)
                .mapToObj(i -> form.apply(Ask.system("p" + i + (i == ATTACKED ? ": " + read : "")))
                        .named("p" + i))
                .toArray(Aspect[]::new);
    }

    private static <O> ByRepetition<String, O> rivals(String read, Function<Ask<String>, Ask<O>> form) {
        return Split.byAspect(parts(read, form)).asRivals("five readers, one question");
    }

    private static Job<String, Ballots<Label>> vote(String read, Vote<Label> by) {
        return rivals(read, ask -> ask.labels("YES", "NO")).merge(by);
    }

    private static void assertOnlyItsOwnLine(Run<?> clean, Run<?> attacked) {
        assertThat(others(attacked)).as("ledger").isEqualTo(others(clean));
        assertThat(attacked.parts().stream().map(part -> part.id()))
                .hasSize(clean.parts().size());
    }

    private static List<Ledger.Line> others(Run<?> run) {
        return run.folds().getLast().ledger().orElseThrow().lines().stream()
                .filter(line -> line.part().ordinal() != ATTACKED)
                .toList();
    }

    private static void assertOnlyItsOwnBallot(
            Ballots<Label> clean, Ballots<Label> attacked, Map<String, Integer> weights) {
        assertThat(attacked.all()).hasSize(PARTS);
        for (int i = 0; i < PARTS; i++) {
            if (i != ATTACKED) {
                assertThat(attacked.all().get(i)).isEqualTo(clean.all().get(i));
            }
        }
        assertThat(attacked.terms()).isEqualTo(clean.terms());
        var counted = new HashMap<Label, Long>();
        attacked.all().forEach(ballot -> {
            if (ballot instanceof Ballot.Cast<Label>(var part, var label)) {
                counted.merge(label, (long) weights.getOrDefault(part.name(), 1), Long::sum);
            }
        });
        attacked.tally().counts().forEach(count -> assertThat(count.weight()).isEqualTo(counted.remove(count.label())));
        assertThat(counted).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void in_a_full_vote(Attack attack) {
        Function<String, Job<String, Ballots<Label>>> job = read -> vote(read, Merge.vote());
        var clean = clean(attack, job);
        var attacked = attacked(attack, job);
        assertOnlyItsOwnBallot(clean.value(), attacked.value(), Map.of());
        assertOnlyItsOwnLine(clean, attacked);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void in_a_weighted_vote(Attack attack) {
        var weights = Map.of("p0", 3, "p4", 2);
        Function<String, Job<String, Ballots<Label>>> job =
                read -> vote(read, Merge.vote().weighted(weights));
        var clean = clean(attack, job);
        var attacked = attacked(attack, job);
        assertOnlyItsOwnBallot(clean.value(), attacked.value(), weights);
        assertOnlyItsOwnLine(clean, attacked);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void in_a_vote_on_pieces(Attack attack) {
        Function<String, Job<String, Ballots<Label>>> job = read -> Split.byVolume((String input) ->
                        IntStream.range(0, PARTS).mapToObj(i -> i == ATTACKED ? read : input + " " + i))
                .each(Ask.system("Is it good?").labels("YES", "NO"))
                .asRivals("five pages, one question")
                .merge(Merge.vote());
        assertOnlyItsOwnBallot(clean(attack, job).value(), attacked(attack, job).value(), Map.of());
    }

    /** Its judge reads all answers at once, so it can be talked into other groups; but never into other ballots. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void in_a_vote_by_meaning_no_ballot_is_lost_or_made_up(Attack attack) {
        Function<String, Job<String, Ballots<String>>> job =
                read -> rivals(read, ask -> ask).merge(Merge.voteByMeaning(Ask.system("Group.")));
        var clean = clean(attack, job).value();
        var attacked = attacked(attack, job).value();
        assertThat(attacked.tally().counted()).isEqualTo(PARTS);
        for (int i = 0; i < PARTS; i++) {
            if (i != ATTACKED) {
                assertThat(attacked.all().get(i)).isEqualTo(clean.all().get(i));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void among_ranked_ballots(Attack attack) {
        Function<String, Job<String, Points>> job =
                read -> rivals(read, ask -> ask.ranking("A", "B", "C")).merge(Merge.borda());
        var clean = clean(attack, job);
        var attacked = attacked(attack, job);
        assertOnlyItsOwnLine(clean, attacked);
        assertThat(attacked.value().all()).hasSize(PARTS);
    }

    private static final Rubric TASTE = Rubric.of(criterion("short", 2), criterion("tasty", 3));

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void in_a_pick_by_scores(Attack attack) {
        Function<String, Job<String, Picked<String>>> job =
                read -> rivals(read, ask -> ask).merge(Merge.pick(TASTE));
        assertThat(scoresOfOthers(attacked(attack, job))).isEqualTo(scoresOfOthers(clean(attack, job)));
    }

    private static List<String> scoresOfOthers(Run<Picked<String>> run) {
        return run.value().ranking().stream()
                .filter(one -> one.part().ordinal() != ATTACKED)
                .map(one -> one.part() + " " + one.value() + " " + one.score() + " " + one.readings())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void in_a_round_robin(Attack attack) {
        Function<String, Job<String, Picked<String>>> job =
                read -> rivals(read, ask -> ask).merge(Merge.pick(TASTE.roundRobin()));
        assertThat(duelsOfOthers(attacked(attack, job))).isEqualTo(duelsOfOthers(clean(attack, job)));
    }

    private static List<String> duelsOfOthers(Run<Picked<String>> run) {
        return run.value().duels().stream()
                .filter(duel -> duel.one().ordinal() != ATTACKED && duel.other().ordinal() != ATTACKED)
                .map(duel -> duel + " " + duel.bouts())
                .sorted()
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void in_a_stitched_text(Attack attack) {
        var between = "\n=====\n";
        Function<String, Job<String, String>> job =
                read -> Split.byAspect(parts(read, ask -> ask)).merge(Merge.stitch(between));
        var clean = new ArrayList<>(List.of(clean(attack, job).value().split(between, -1)));
        clean.set(ATTACKED, attack.text());
        assertThat(attacked(attack, job).value()).isEqualTo(String.join(between, clean));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void in_rows(Attack attack) {
        Function<String, Job<String, String>> lines =
                read -> Split.byAspect(parts(read, ask -> ask)).merge(Merge.stitch(Rows.jsonl()));
        var rows = attacked(attack, lines).value().split("\n");
        assertThat(rows).hasSize(PARTS);
        for (int i = 0; i < PARTS; i++) {
            var row = JsonMapper.shared().readTree(rows[i]);
            assertThat(row.path("id").stringValue()).isEqualTo("p" + i);
            assertThat(row.path("answer").stringValue().equals(attack.text())).isEqualTo(i == ATTACKED);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void in_batches_of_records(Attack attack) {
        var job = Split.byVolume(Records.jsonl("id", "text").batchesOf(2))
                .each(Ask.items("Is it good?").labels("YES", "NO"))
                .merge(Merge.stitch());
        var clean = records(attack, job, HARMLESS);
        var attacked = records(attack, job, attack.text());
        assertThat(attacked).hasSize(6).hasSameSizeAs(clean);
        for (int i = 0; i < clean.size(); i++) {
            if (i / 2 != ATTACKED / 2) { // the records of one batch are read together, so they are one part
                assertThat(attacked.get(i)).isEqualTo(clean.get(i));
            }
        }
    }

    private static List<String> records(
            Attack attack,
            Job<java.io.Reader, dev.fanfold.merge.Stitched<dev.fanfold.result.Item<Label>>> job,
            String read) {
        var lines = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            lines.append("{\"id\":\"r%d\",\"text\":\"%s\"}\n"
                    .formatted(i, Quoting.json(i == ATTACKED ? read : "fine " + i)));
        }
        try (var fanfold = Fanfold.on(Obedient.to(attack)).atOnce(1).open()) {
            return fanfold.run(job, new StringReader(lines.toString())).value().parts().stream()
                    .map(part -> part.id() + "=" + part.getClass().getSimpleName()
                            + (part instanceof dev.fanfold.result.Part.Done<?> done ? " " + done.value() : ""))
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void in_a_synthesis(Attack attack) {
        Function<String, Job<String, Synthesis>> job =
                read -> Split.byAspect(parts(read, ask -> ask)).merge(Merge.synthesise(Ask.system("Blend.")));
        var clean = clean(attack, job);
        var attacked = attacked(attack, job);
        assertThat(clean.value()).isInstanceOf(Faithful.class);
        assertThat(sourcesOfOthers(attacked)).isSubsetOf(sourcesOfOthers(clean));
        var claim = attacked.value().sentences().getLast();
        assertThat(claim.text()).isEqualTo(Attack.CLAIM);
        if (attacked.value() instanceof Faithful) {
            assertThat(claim.sources())
                    .as("it rests on the part that said so, and on no other")
                    .containsExactly("[P3]");
            assertThat(attack.text()).contains(Attack.CLAIM);
        }
    }

    private static List<String> sourcesOfOthers(Run<Synthesis> run) {
        return run.value().sentences().stream()
                .filter(sentence -> sentence.text().startsWith("This is what"))
                .map(sentence -> sentence.text() + sentence.sources())
                .toList();
    }
}
