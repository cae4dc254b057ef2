package dev.fanfold.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.ScriptedModel;
import dev.fanfold.engine.clock.Time;
import dev.fanfold.job.Job;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.result.Fold;
import dev.fanfold.work.Ask;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Order is the split's, never the order of finishing. */
class OrderIsTheSplitsTest {
    private static final List<String> PIECES =
            IntStream.range(0, 100).mapToObj(i -> "piece-" + i).toList();
    private static final Job<String, String> JOB = Split.byVolume((String input) -> PIECES.stream())
            .each(Ask.system("Say it again."))
            .merge(Merge.stitch("|"));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 64, 1_000})
    void stitchedOutputIsTheSameForAnyNumberOfCallsAtOnce(int atOnce) {
        var engine = Engines.with(ScriptedModel.saying(prompt -> prompt.user() + "!"), atOnce);
        var stitched = engine.run(JOB, "").value();
        assertThat(stitched).isEqualTo(PIECES.stream().map(piece -> piece + "!").collect(Collectors.joining("|")));
    }

    static Stream<Long> seeds() {
        return Seeds.few().boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void stitchedOutputIsTheSameForAnyOrderOfFinishing(long seed) {
        var finishing = new ArrayList<>(PIECES);
        Collections.shuffle(finishing, new Random(seed));
        var turns = turns(finishing);
        var model = ScriptedModel.saying(prompt -> {
            turns.get(prompt.user()).await();
            next(finishing, prompt.user()).ifPresent(other -> turns.get(other).countDown());
            return prompt.user() + "!";
        });
        var stitched = Engines.with(model, PIECES.size()).run(JOB, "").value();
        assertThat(stitched).isEqualTo(PIECES.stream().map(piece -> piece + "!").collect(Collectors.joining("|")));
    }

    private static Map<String, CountDownLatch> turns(List<String> finishing) {
        var turns = new ConcurrentHashMap<String, CountDownLatch>();
        PIECES.forEach(piece -> turns.put(piece, new CountDownLatch(1)));
        turns.get(finishing.getFirst()).countDown();
        return turns;
    }

    private static java.util.Optional<String> next(List<String> finishing, String piece) {
        return finishing.stream().skip(finishing.indexOf(piece) + 1L).findFirst();
    }

    @Test
    void aspectsStandAsTheyWereWrittenAlthoughTheLastFinishesFirst() {
        var lastIsDone = new CountDownLatch(1);
        var model = ScriptedModel.saying(prompt -> {
            if (prompt.system().startsWith("second")) {
                lastIsDone.countDown();
            } else {
                lastIsDone.await();
            }
            return prompt.system().lines().findFirst().orElseThrow();
        });
        var job = Split.byAspect(
                        Ask.system("first").named("a"), Ask.system("second").named("b"))
                .merge(Merge.stitch(" then "));
        assertThat(Engines.with(model, 2).run(job, "x").value()).isEqualTo("first then second");
    }

    @Test
    void theFoldsOfNestedJobsStandInTheOrderOfTheSplitToo() {
        var secondIsDone = new CountDownLatch(1);
        var model = ScriptedModel.saying(prompt -> {
            if (prompt.system().equals("first")) {
                secondIsDone.await();
            }
            return "x";
        });
        var first = Split.byRepetition(1, Ask.system("first")).merge(Merge.vote(String::equals));
        var second = Split.byRepetition(1, Ask.system("second")).merge(Merge.vote(String::equals));
        var job = Split.byAspect(first.named("a"), second.named("b")).merge(Merge.stitch());
        var run = Engines.telling(model, Time.system(), "b", secondIsDone).run(job, "");
        assertThat(run.folds()).extracting(Fold::path).containsExactly("a", "b", "");
    }
}
