package dev.fanfold.merge;

import dev.fanfold.merge.score.Out;
import dev.fanfold.merge.score.Picked;
import dev.fanfold.merge.score.Picked.Scored;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import dev.fanfold.work.Call;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Size;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Scores the rivals by code; no judge is asked. One that the code cannot score is left out alone. */
record PickByCode<O>(ToDoubleFunction<? super O> scorer) implements PickJudge<O> {
    @Override
    public Picked<O> ranked(List<Part.Done<O>> rivals, Optional<String> subject, Call call) {
        var scored = new ArrayList<Scored<O>>();
        var out = new ArrayList<Out>();
        for (var rival : rivals) {
            score(rival, scored, out);
        }
        if (scored.isEmpty()) {
            throw new IllegalStateException(
                    "nothing to pick from: the code scored none of " + rivals.size() + " rivals; "
                            + out.getFirst().part() + ": " + out.getFirst().why());
        }
        scored.sort(Comparator.comparingDouble((Scored<O> one) -> -one.score())
                .thenComparingInt(one -> one.part().ordinal()));
        return new Picked<>("score by code", scored, tied(scored), out, List.of(), List.of());
    }

    private void score(Part.Done<O> rival, List<Scored<O>> scored, List<Out> out) {
        try {
            double score = scorer.applyAsDouble(rival.value());
            if (Double.isNaN(score)) {
                out.add(new Out.Unscored(rival.id(), "its score by code is not a number"));
            } else {
                scored.add(new Scored<>(rival.id(), rival.value(), score + 0.0, "", List.of(), List.of()));
            }
        } catch (RuntimeException e) {
            out.add(new Out.Unscored(rival.id(), "the code that scores broke on it: " + e));
        }
    }

    private static <O> List<PartId> tied(List<Scored<O>> ranking) {
        var best = ranking.stream()
                .filter(one -> one.score() == ranking.getFirst().score())
                .map(Scored::part)
                .toList();
        return best.size() > 1 ? best : List.of();
    }

    @Override
    public Forecast forecast(Size answers, Optional<Size> subject) {
        return Forecast.none();
    }

    @Override
    public void requireAtMost(int rivals) {}
}
