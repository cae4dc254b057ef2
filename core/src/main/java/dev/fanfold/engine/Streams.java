package dev.fanfold.engine;

import dev.fanfold.job.Bounded;
import dev.fanfold.job.Fallback;
import dev.fanfold.job.Folded;
import dev.fanfold.job.Job;
import dev.fanfold.job.Plan;
import dev.fanfold.merge.Stitch;
import dev.fanfold.merge.Stitched;
import dev.fanfold.result.Count;
import dev.fanfold.result.Part;
import java.util.function.Consumer;

/** Makes of a job that stitches the same job that hands its parts on. */
final class Streams {
    private Streams() {}

    static <I, O> Job<I, Count> handingOn(Job<I, Stitched<O>> job, Consumer<? super Part<O>> taker) {
        return switch (job) {
            case Bounded<I, Stitched<O>>(var inner, var limit) -> new Bounded<>(handingOn(inner, taker), limit);
            case Folded<I, ?, ?, ?, Stitched<O>> folded
            when (Object) folded.merge() instanceof Stitch<?> -> folded.inOnePass(new HandOn<O>(taker));
            case Folded<I, ?, ?, ?, Stitched<O>> folded -> throw refused("its merge is written as code");
            case Plan<I, Stitched<O>> plan -> throw refused("it is a plan: stream the step that stitches");
            case Fallback<I, Stitched<O>> fallback ->
                throw refused("it has a fallback, which cannot take back what was handed on: leave orElse out");
        };
    }

    private static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException(
                "only a split whose merge is Merge.stitch() can hand its parts on while it runs; of this job, " + why);
    }
}
