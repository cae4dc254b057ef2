package dev.fanfold.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Fanfold;
import dev.fanfold.ScriptedModel;
import dev.fanfold.job.Split;
import dev.fanfold.journal.Line;
import dev.fanfold.journal.cache.AnswerCache;
import dev.fanfold.model.Model;
import dev.fanfold.result.Part;
import dev.fanfold.result.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An answer in the cache is found by any run that begins later, and by no ordinal but its own")
@Timeout(120)
class AnAnswerIsSharedTest {
    @TempDir
    Path folder;

    private AnswerCache cache() {
        return AnswerCache.in(folder.resolve("answers"));
    }

    private <I, R> Run<R> run(Shape<I, R> shape, Model model, Path journal) {
        try (var fanfold = Fanfold.on(model).cache(cache()).journal(journal).open()) {
            var run = fanfold.run(shape.job(), shape.input().get());
            assertThat(fanfold.cacheProblem()).isEmpty();
            return run;
        }
    }

    @TestFactory
    Stream<DynamicTest> another_journal_finds_all_of_it_and_replays_without() {
        return Shape.all().map(shape -> DynamicTest.dynamicTest(shape.name(), () -> shared(shape)));
    }

    private <I, R> void shared(Shape<I, R> shape) {
        var model = shape.model();
        var first = run(shape, model, folder.resolve("first"));
        var calls = model.prompts().size();
        var journal = folder.resolve("second");
        var second = run(shape, model, journal);
        assertThat(model.prompts()).hasSize(calls);
        assertThat(second.value().toString()).isEqualTo(first.value().toString());
        assertThat(second.effort().calls()).isZero();
        assertThat(second.effort().spent().tokens()).isZero();
        assertThat(Journals.lines(journal, Line.Intent.class)).isEmpty();
        assertThat(Journals.lines(journal, Line.Answered.class)).isNotEmpty();
        try (var replay = Fanfold.on(shape.model()).replaying(journal).open()) {
            assertThat(replay.run(shape.job(), shape.input().get()).value().toString())
                    .isEqualTo(first.value().toString());
        }
    }

    @Test
    void attempts_of_one_run_never_share_an_answer() {
        var numbers = new AtomicInteger();
        var model = ScriptedModel.saying(prompt -> "answer " + numbers.incrementAndGet());
        var job = Split.byRepetition(6, Shape.DRAW)
                .merge((rivals, call) ->
                        rivals.done().stream().map(Part.Done::value).toList());
        try (var fanfold = Fanfold.on(model).cache(cache()).open()) {
            List<String> first = fanfold.run(job, "soup").value();
            assertThat(first).hasSize(6).doesNotHaveDuplicates();
            assertThat(fanfold.run(job, "soup").value()).isEqualTo(first);
            assertThat(numbers).hasValue(6);
            assertThat(fanfold.run(job, "stew").value()).hasSize(6).doesNotContainAnyElementsOf(first);
        }
    }

    @Test
    void places_that_ask_the_same_in_one_run_both_ask() {
        var numbers = new AtomicInteger();
        var model = ScriptedModel.saying(prompt -> "answer " + numbers.incrementAndGet());
        var shape = Shape.of("twice", Shape.lines(Shape.DRAW), "same\nsame", prompt -> "");
        try (var fanfold = Fanfold.on(model).cache(cache()).open()) {
            assertThat(fanfold.run(shape.job(), "same\nsame").parts()).hasSize(2);
            assertThat(numbers).hasValue(2);
        }
    }
}
