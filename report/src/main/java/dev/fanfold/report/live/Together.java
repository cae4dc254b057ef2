package dev.fanfold.report.live;

import dev.fanfold.result.Effort;
import dev.fanfold.result.Fold;
import dev.fanfold.result.Part;
import dev.fanfold.result.Run;
import dev.fanfold.result.Timing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How long the parts of a run took together, and what they would have taken one after the other: the figures of its folds.
 *
 * <p>Merges and what they ask are no parts, and stand apart. Of a plan its steps are looked at: a step that folds parts of
 * its own counts as these, one that asks counts as one, and one that folds other steps, or asks nothing, as none.
 *
 * @param seen from the start of the first part to the end of the last, for a plan of several steps
 */
record Together(Run<?> run, Duration seen) {
    /** What one step is made of. */
    private record Share(int parts, Duration live, Duration merge, Optional<Duration> together) {}

    Timing timing() {
        if (run.folds().stream().anyMatch(fold -> fold.path().isEmpty())) {
            return run.timing();
        }
        var shares = run.parts().stream().map(this::share).toList();
        var asking = shares.stream().filter(share -> share.parts() > 0).toList();
        var together = asking.size() == 1 ? asking.getFirst().together() : Optional.<Duration>empty();
        return new Timing(
                shares.stream().mapToInt(Share::parts).sum(),
                together.orElse(seen),
                sum(shares.stream().map(Share::live).toList()),
                sum(shares.stream().map(Share::merge).toList()));
    }

    private Share share(Part<?> step) {
        var folds = new ArrayList<Timing>();
        for (var fold : run.folds()) {
            if (fold.path().equals(step.id().name())) {
                folds.add(isOfSteps(fold) ? new Timing(0, Duration.ZERO, Duration.ZERO, merge(fold)) : fold.timing());
            }
        }
        if (folds.isEmpty()) {
            var asks = step.effort().calls() + step.effort().recalled() > 0;
            return new Share(asks ? 1 : 0, step.effort().live(), Duration.ZERO, Optional.empty());
        }
        return new Share(
                folds.stream().mapToInt(Timing::parts).sum(),
                sum(folds.stream().map(Timing::oneByOne).toList()),
                sum(folds.stream().map(Timing::merge).toList()),
                folds.size() == 1 ? Optional.of(folds.getFirst().together()) : Optional.empty());
    }

    private static Duration merge(Fold fold) {
        return fold.timing().merge();
    }

    /** Whether it folds steps of the plan, which are counted as such. */
    private boolean isOfSteps(Fold fold) {
        return !fold.parts().isEmpty()
                && fold.parts().stream().allMatch(part -> run.parts().stream().anyMatch(step -> same(part, step)));
    }

    private static boolean same(Part<?> part, Part<?> step) {
        Effort effort = part.effort();
        return part.id().name().equals(step.id().name()) && effort.equals(step.effort());
    }

    private static Duration sum(List<Duration> times) {
        return times.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
