package dev.fanfold.work;

import dev.fanfold.model.Prompt;
import dev.fanfold.model.Sample;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * The only way from a piece of work, or a merge, to a model.
 *
 * <p>Whatever is asked here takes the same way as every other call of the run: the same permits, the same accounts. Stop
 * means stop: once the run is stopped no call starts, one on the wire is aborted, and an unchecked exception says so; let
 * it pass.
 *
 * <p>Threads: belongs to one part; use it from the thread that was given it.
 */
public interface Call {
    /**
     * Does other work and waits for it.
     *
     * <p>A job that is asked for again about an equal input is asked for another answer, and a journal keeps the two apart. It
     * is the same job where it is equal: one that is built anew each time is another one each time.
     */
    <I, O> O ask(Work<? super I, ? extends O> work, I input);

    /**
     * Does the same work for several inputs at once and waits for all; answers stand in the order of the inputs. The
     * first failure stops the rest.
     */
    <I, O> List<O> askEach(Work<? super I, ? extends O> work, List<? extends I> inputs);

    /**
     * Does the same work for several inputs at once, of which some may ask the same once more to hear several answers to it.
     *
     * <p>A journal keeps the answers to equal questions apart by their turns. Without turns, equal inputs have theirs in their
     * order.
     *
     * @param turn which of those that ask the same an input is, from 0 on
     */
    default <I, O> List<O> askEach(
            Work<? super I, ? extends O> work, List<? extends I> inputs, ToIntFunction<? super I> turn) {
        return this.<I, O>askEach(work, inputs);
    }

    /**
     * Sends one prompt and waits for its answer.
     *
     * @param model the name of one of the runtime's models; empty for its first
     */
    Sample send(Prompt prompt, Optional<String> model);

    /** Leaves a note on the part that is being worked on. */
    void note(Note note);
}
