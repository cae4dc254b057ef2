package dev.fanfold.job;

import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One input on its way through a fan: it gives the tasks, is told what became of them, and hands on the parts of the merge.
 *
 * <p>Laws: parts come in the order of the split, each once, whatever the order in which tasks end; and which tasks there
 * are hangs on what became of the others, never on when. A task that has to wait for another is given only then: whatever
 * is given can be done beside all that is not done yet.
 *
 * <p>Threads: one at a time, under the lock of the fan; only the input is read outside of it, by one thread.
 *
 * @param <X> what a task answers
 * @param <O> what a part of the merge answers
 */
public interface Course<X, O> {
    /** What the part is called that stands for the rest of an input. */
    String REST = "the rest of the input";

    /**
     * The input, lazily and in order, to be read once. Reading may take its time; the task that each stretch makes is asked
     * for when it is begun.
     */
    Stream<Supplier<Task<X>>> input();

    /** A task that is due because of what ended before; it goes before what is still to be read. */
    Optional<Task<X>> due();

    /** Nothing runs and nothing more will be read for now: makes due what was waiting for company. */
    void press();

    /** What became of a task; gives the parts whose fate it settles, in any order. */
    List<Part<O>> ended(Part<X> task);

    /** The next part in the order of the split, if its fate is settled. */
    Optional<Part<O>> ready();

    /** How many tasks' worth of the input is begun and not handed on yet. */
    int ahead();

    /** Why it is of no use to go on, once that shows. */
    default Optional<String> hopeless() {
        return Optional.empty();
    }

    /** There will be no more tasks: settles all that waits for one. */
    List<Part<O>> breakOff(String why);

    /** One part stands for the rest of the input, which is not read. */
    Part<O> rest(Function<PartId, Part<O>> fate);
}
