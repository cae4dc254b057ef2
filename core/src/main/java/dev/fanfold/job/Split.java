package dev.fanfold.job;

import dev.fanfold.job.FanRules.Sending;
import dev.fanfold.split.Batches;
import dev.fanfold.split.Splitter;
import dev.fanfold.work.Aspect;
import dev.fanfold.work.Work;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * The three ways to cut a job into independent parts.
 *
 * <p>The golden rule: a part can read its own input and nothing else. One that needs another's answer belongs after it,
 * in a {@link Plan}.
 */
public final class Split {
    private Split() {}

    /**
     * One subject, several looks at it, each under its name; results stand in the order written here.
     *
     * @throws IllegalArgumentException when there is no aspect, or two have the same name
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <I, O> ByAspect<I, O> byAspect(Aspect<I, ? extends O>... aspects) {
        var names = new HashSet<String>();
        for (var aspect : aspects) {
            if (!names.add(aspect.name())) {
                throw new IllegalArgumentException("two aspects are named " + aspect.name());
            }
        }
        if (aspects.length == 0) {
            throw new IllegalArgumentException("a split by aspect needs at least one aspect");
        }
        return new ByAspect<>(List.copyOf(Arrays.asList(aspects)), FanRules.failFast());
    }

    /** One big input, cut at natural boundaries, the same work for each piece. */
    public static <I, X> ByVolume<I, X> byVolume(Splitter<I, X> where) {
        return new ByVolume<>(where);
    }

    /** Many records, several to a prompt, each answered by its id. */
    public static <I> ByBatch<I> byVolume(Batches<I> batches) {
        return new ByBatch<>(batches);
    }

    /**
     * One question, several attempts.
     *
     * @param times how many, at least 1
     */
    public static <I, O> ByRepetition<I, O> byRepetition(int times, Work<I, O> work) {
        if (times < 1) {
            throw new IllegalArgumentException("a split by repetition needs at least 1 attempt, not " + times);
        }
        return new ByRepetition<>(new Repeated<>(times, work.amongRivals(), Sending.APART), FanRules.collect());
    }
}
