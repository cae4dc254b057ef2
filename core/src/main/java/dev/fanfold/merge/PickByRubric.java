package dev.fanfold.merge;

import dev.fanfold.merge.score.Mode;
import dev.fanfold.merge.score.Picked;
import dev.fanfold.merge.score.Picked.Scored;
import dev.fanfold.merge.score.Rubric;
import dev.fanfold.merge.score.judge.Bench;
import dev.fanfold.merge.score.judge.Candidate;
import dev.fanfold.merge.score.judge.JudgeForecast;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import dev.fanfold.work.Call;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Has judges read the rivals as text; who a rival is, they are never told. */
record PickByRubric<O>(Rubric rubric) implements PickJudge<O> {
    @Override
    public Picked<O> ranked(List<Part.Done<O>> rivals, Optional<String> subject, Call call) {
        var candidates = rivals.stream()
                .map(rival -> new Candidate(rival.id(), String.valueOf(rival.value())))
                .toList();
        var judged = new Bench(rubric, subject, call).ranked(candidates);
        Map<PartId, Part.Done<O>> byPart =
                rivals.stream().collect(Collectors.toMap(Part.Done::id, Function.identity()));
        var ranking = judged.ranking().stream()
                .map(one ->
                        of(one, Objects.requireNonNull(byPart.get(one.part())).value()))
                .toList();
        return new Picked<>(judged.measure(), ranking, judged.tied(), judged.out(), judged.duels(), judged.listings());
    }

    private static <O> Scored<O> of(Scored<String> text, O value) {
        return new Scored<>(text.part(), value, text.score(), text.reason(), text.readings(), text.lost());
    }

    @Override
    public Forecast forecast(Size answers, Optional<Size> subject) {
        return new JudgeForecast(rubric, answers, subject).calls();
    }

    @Override
    public void requireAtMost(int rivals) {
        if (rubric.mode() instanceof Mode.RoundRobin && rivals > Mode.RoundRobin.MOST) {
            throw new IllegalArgumentException(Mode.RoundRobin.tooMany(rivals));
        }
    }
}
