package dev.fanfold.engine;

import dev.fanfold.job.FanRules;
import dev.fanfold.job.FanRules.Tolerance;
import dev.fanfold.job.Task;
import dev.fanfold.journal.JournalException;
import dev.fanfold.model.ModelException;
import dev.fanfold.result.Part;
import dev.fanfold.result.RunCancelledException;
import dev.fanfold.result.RunFailedException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of the tasks of one fan, and what the end of one means for the others. */
record Fates(FanRules rules) {
    private static final int CAUSES_READ = 10;

    /** Does a task; whatever comes out of it is a part. */
    <O> Part<O> of(Task<O> task, Scope inner) {
        try {
            var value = task.body().apply(inner);
            return new Part.Done<>(task.id(), value, inner.meter().effort());
        } catch (RunCancelledException e) {
            return new Part.Skipped<>(task.id(), "told to stop", inner.meter().effort(), e.parts());
        } catch (RuntimeException e) {
            return new Part.Failed<>(task.id(), e, inner.meter().effort());
        } catch (Error e) {
            return new Part.Failed<>(
                    task.id(),
                    new IllegalStateException(e.toString(), e),
                    inner.meter().effort());
        }
    }

    /** A part that was stopped says why it was, even where its work dressed the interrupt up as a failure of its own. */
    <O> Part<O> told(Part<O> part, Optional<Stop> stop, Scope fan) {
        if (stop.isPresent() && stop.get() instanceof Stop.Enough enough) {
            return afterEnough(part, enough);
        }
        var why = stop.map(Stop::why);
        return switch (part) {
            case Part.Skipped<O> skipped when why.isEmpty() && fan.stopped() -> skipped;
            case Part.Skipped<O> skipped
            when why.isEmpty() -> new Part.Failed<>(skipped.id(), unasked(skipped), skipped.effort());
            case Part.Skipped<O> skipped ->
                new Part.Skipped<>(skipped.id(), why.get(), skipped.effort(), skipped.kept());
            case Part.Failed<O> failed
            when why.isPresent() && interrupted(failed.cause()) ->
                new Part.Skipped<>(failed.id(), why.get(), failed.effort(), kept(failed.cause()));
            default -> part;
        };
    }

    /** What lands after the merge had enough never counts; an answer is kept all the same, as it is paid for. */
    private static <O> Part<O> afterEnough(Part<O> late, Stop.Enough enough) {
        List<Part<?>> kept = switch (late) {
            case Part.Skipped<O> skipped -> skipped.kept();
            case Part.Failed<O> failed -> kept(failed.cause());
            case Part.Done<O> done -> List.of(done);
        };
        return new Part.Skipped<>(late.id(), enough.why(), late.effort(), kept);
    }

    /** Whether a failed part stops the others. */
    Optional<Stop> consequence(Part.Failed<?> failed) {
        if (rules.tolerance() instanceof Tolerance.FailFast || unkept(failed.cause())) {
            return Optional.of(new Stop.Failure(failed));
        }
        return failed.cause() instanceof ModelException.Stop ? Optional.of(new Stop.Refusal(failed)) : Optional.empty();
    }

    /** A part may not end on its own as if it had been told to: others may wait for it. */
    private static RunFailedException unasked(Part.Skipped<?> skipped) {
        return new RunFailedException("its work stopped itself, and nobody had told it to", skipped.kept());
    }

    private static List<Part<?>> kept(RuntimeException cause) {
        return cause instanceof RunFailedException inner ? inner.parts() : List.of();
    }

    private static boolean interrupted(Throwable failure) {
        return caused(failure, InterruptedException.class);
    }

    /** Whether it failed because the journal cannot take what it brought: then no call may start, whatever is put up with. */
    static boolean unkept(Throwable failure) {
        return caused(failure, JournalException.class);
    }

    private static boolean caused(Throwable failure, Class<? extends Throwable> by) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(CAUSES_READ)
                .anyMatch(by::isInstance);
    }
}
