package dev.fanfold.merge;

import static dev.fanfold.merge.score.Rubric.criterion;

import dev.fanfold.Fanfold;
import dev.fanfold.ScriptedModel;
import dev.fanfold.job.Job;
import dev.fanfold.job.Split;
import dev.fanfold.merge.score.Picked;
import dev.fanfold.merge.score.Rubric;
import dev.fanfold.merge.score.Seen;
import dev.fanfold.result.Ledger;
import dev.fanfold.result.Rivals;
import dev.fanfold.result.Run;
import dev.fanfold.work.Aspect;
import dev.fanfold.work.Work;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Runs picks through the engine, over rivals that need no model. */
final class PickRun {
    static final Rubric RUBRIC = Rubric.of(criterion("fits on one line", 1), criterion("makes you hungry", 3));

    private PickRun() {}

    static ScriptedModel judge(Function<Seen, String> answer) {
        return ScriptedModel.saying(prompt -> answer.apply(Seen.of(prompt)));
    }

    /** Rivals that need no model, so that all calls are the judges'. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of one type of aspect
    static Job<String, Picked<String>> job(Merge<Rivals<String>, Picked<String>> pick, List<String> texts) {
        Aspect<String, String>[] rivals = IntStream.range(0, texts.size())
                .mapToObj(i -> ((Work<String, String>) (subject, call) -> texts.get(i)).named("rival " + (i + 1)))
                .toArray(Aspect[]::new);
        return Split.byAspect(rivals).asRivals("one question").merge(pick);
    }

    static Run<Picked<String>> run(ScriptedModel judge, Merge<Rivals<String>, Picked<String>> pick, String... texts) {
        try (var fanfold =
                Fanfold.on(judge).model("a", judge).model("b", judge).atOnce(4).open()) {
            return fanfold.run(job(pick, List.of(texts)), "a dish of chickpeas");
        }
    }

    static List<String> fates(Run<?> run) {
        return run.folds().getLast().ledger().orElseThrow().lines().stream()
                .map(Ledger.Line::fate)
                .map(Ledger.Fate::how)
                .toList();
    }
}
