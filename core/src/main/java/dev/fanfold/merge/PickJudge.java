package dev.fanfold.merge;

import dev.fanfold.merge.score.Picked;
import dev.fanfold.result.Part;
import dev.fanfold.work.Call;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Size;
import java.util.List;
import java.util.Optional;

/** What brings rivals into an order: a rubric, or code. */
sealed interface PickJudge<O> permits PickByRubric, PickByCode {
    /** The rivals, at least one, best first. */
    Picked<O> ranked(List<Part.Done<O>> rivals, Optional<String> subject, Call call);

    /** What it would send. */
    Forecast forecast(Size answers, Optional<Size> subject);

    /**
     * Looks at how many rivals there will be, before one is paid for.
     *
     * @throws IllegalArgumentException when they are more than it takes
     */
    void requireAtMost(int rivals);
}
