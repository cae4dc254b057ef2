package dev.fanfold.merge.score.judge;

import dev.fanfold.merge.score.Mode;
import dev.fanfold.merge.score.Picked;
import dev.fanfold.merge.score.Rubric;
import dev.fanfold.work.Call;
import java.util.List;
import java.util.Optional;

/**
 * Has rivals judged by a rubric, in the rubric's way.
 *
 * @param subject what the rivals are about
 * @param call the way to the judges
 */
public record Bench(Rubric rubric, Optional<String> subject, Call call) {
    /**
     * The candidates, at least one, best first; the values are their texts.
     *
     * @throws IllegalStateException when no judge's answer could be used, or there are more than the way takes
     */
    public Picked<String> ranked(List<Candidate> candidates) {
        return switch (rubric.mode()) {
            case Mode.Pointwise pointwise -> new Alone(this, pointwise).ranked(candidates);
            case Mode.RoundRobin all ->
                new Compared("duels won").ranked(candidates, new RoundRobin(duels()).of(candidates));
            case Mode.Knockout some ->
                new Compared("rounds won").ranked(candidates, new Knockout(duels()).of(candidates));
            case Mode.Listwise(int readings) -> new Lists(this, readings).ranked(candidates);
        };
    }

    JudgePrompt prompt() {
        return new JudgePrompt(subject, rubric);
    }

    Hearing hearing() {
        return new Hearing(call);
    }

    Duels duels() {
        return new Duels(this);
    }
}
