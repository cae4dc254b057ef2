package dev.fanfold.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfold.ScriptedModel;
import dev.fanfold.engine.HeldTime;
import dev.fanfold.job.Job;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.score.Rubric;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.Prompt;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Ledger;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import dev.fanfold.result.Pieces;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.work.Ask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every part ends done, failed or skipped, and stands exactly once in the ledger of its merge. */
class NoPartDisappearsTest {
    private static final Ask<String> WORK = Ask.system("work");

    static Stream<Long> seeds() {
        return Seeds.many().boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverFailsEveryMergeAccountsForEveryPartOnce(long seed) {
        var dice = new Random(seed);
        int parts = 1 + dice.nextInt(12);
        double failing = dice.nextDouble();
        for (var job : jobs(parts)) {
            var engine = Engines.with(unreliable(new Random(dice.nextLong()), failing), 1 + dice.nextInt(4));
            try {
                var run = engine.run(job, "subject");
                var ledger = run.folds().getLast().ledger().orElseThrow();
                assertThat(ordinals(ledger.lines().stream().map(Ledger.Line::part)))
                        .isEqualTo(upTo(parts));
                assertThat(ordinals(run.parts().stream().map(Part::id))).isEqualTo(upTo(parts));
                assertUsedMeansDone(run.parts(), ledger);
            } catch (RunFailedException e) {
                assertThat(ordinals(e.parts().stream().map(Part::id).limit(parts)))
                        .isEqualTo(upTo(parts));
            }
        }
    }

    private static List<Job<String, ?>> jobs(int parts) {
        var pieces = Split.byVolume((String input) -> IntStream.range(0, parts).mapToObj(i -> "p" + i));
        var rubric = Rubric.of(Rubric.criterion("good", 1)).readings(2);
        return List.of(
                pieces.each(WORK).merge(Merge.stitch()),
                pieces.each(WORK).merge(Merge.stitch("\n")),
                pieces.each(WORK).merge(Merge.synthesise(Ask.system("editor"))),
                Split.byRepetition(parts, WORK.labels("YES", "NO")).merge(Merge.vote()),
                Split.byRepetition(parts, WORK).merge(Merge.vote(String::equals)),
                Split.byRepetition(parts, WORK).merge(Merge.pick(rubric)),
                Split.byRepetition(parts, WORK).merge(Merge.pick(rubric, text -> text.startsWith("Y"))));
    }

    private static ScriptedModel unreliable(Random dice, double failing) {
        return ScriptedModel.saying(prompt -> answer(prompt, next(dice), failing));
    }

    private static double next(Random dice) {
        synchronized (dice) {
            return dice.nextDouble();
        }
    }

    private static String answer(Prompt prompt, double draw, double failing) {
        if (prompt.system().startsWith("work") && draw < failing) {
            throw new ModelException.Transient("lost");
        }
        if (prompt.system().startsWith("You judge")) {
            return draw < .1 ? "no idea" : "{\"c1\":{\"evidence\":\"e\",\"score\":" + (1 + (int) (draw * 5)) + "}}";
        }
        return draw < .95 ? (draw < .6 ? "YES" : "NO") : "MAYBE";
    }

    private static void assertUsedMeansDone(List<Part<?>> parts, Ledger ledger) {
        for (var line : ledger.lines()) {
            if (line.fate() instanceof Ledger.Fate.Used) {
                assertThat(parts.get(line.part().ordinal())).isInstanceOf(Part.Done.class);
            }
        }
    }

    private static List<Integer> ordinals(Stream<PartId> ids) {
        return ids.map(PartId::ordinal).collect(Collectors.toList());
    }

    private static List<Integer> upTo(int parts) {
        return IntStream.range(0, parts).boxed().toList();
    }

    @Test
    void aLedgerThatLosesDoublesOrInventsAPartCannotBeMade() {
        var a = new PartId(0, "a");
        var b = new PartId(1, "b");
        var parts = new Pieces<>(
                List.<Part<String>>of(new Part.Done<>(a, "x", Effort.NONE), new Part.Done<>(b, "y", Effort.NONE)),
                Optional.empty());
        var lineA = new Ledger.Line(a, new Ledger.Fate.Used("stitched"));
        var lineB = new Ledger.Line(b, new Ledger.Fate.Used("stitched"));
        assertThat(Ledger.of(parts, List.of(lineA, lineB)).lines()).hasSize(2);
        assertThatThrownBy(() -> Ledger.of(parts, List.of(lineA))).hasMessageContaining("b stands 0 times");
        assertThatThrownBy(() -> Ledger.of(parts, List.of(lineA, lineB, lineB)))
                .hasMessageContaining("b stands 2 times");
        assertThatThrownBy(() -> Ledger.of(
                        parts, List.of(lineA, lineB, new Ledger.Line(new PartId(2, "c"), new Ledger.Fate.Used("?")))))
                .hasMessageContaining("c was never given");
    }

    @Test
    void aLambdaMergeRunsAndIsMarkedUnaudited() {
        var calls = new AtomicInteger();
        var model = ScriptedModel.saying(prompt -> Integer.toString(calls.incrementAndGet()));
        var job = Split.byAspect(WORK.named("a"), WORK.named("b"))
                .merge((views, call) -> views.done().size());
        var run = Engines.with(model, 2).run(job, "x");
        assertThat(run.value()).isEqualTo(2);
        assertThat(run.folds().getLast().ledger()).isEmpty();
    }

    @Test
    void noneIsLostWhereTheTimeIsUpWhileOneIsHandedOn() {
        var time = new HeldTime();
        var taken = new ArrayList<Part<?>>();
        var job = Split.byVolume((String input) -> IntStream.range(0, 300).mapToObj(Integer::toString))
                .each(WORK)
                .within(Duration.ofSeconds(3))
                .merge(Merge.stitch());
        Engines.with(ScriptedModel.saying(prompt -> "x"), 4, time).stream(job, "", part -> {
            taken.add(part);
            if (taken.size() == 65) {
                time.pass(Duration.ofSeconds(4));
            }
        });
        assertThat(ordinals(taken.stream().map(Part::id))).isEqualTo(upTo(300));
    }
}
