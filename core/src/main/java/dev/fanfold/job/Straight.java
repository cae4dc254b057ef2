package dev.fanfold.job;

import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A course on which each task is one part, and none hangs on another. */
public final class Straight<O> implements Course<O, O> {
    private final Stream<Task<O>> tasks;
    private final InTurn<Part<O>> parts = new InTurn<>();
    private int begun;

    /**
     * @param tasks their ordinals are counted from 0, and none is left out
     */
    public Straight(Stream<Task<O>> tasks) {
        this.tasks = tasks;
    }

    @Override
    public Stream<Supplier<Task<O>>> input() {
        return tasks.map(task -> () -> {
            begun++;
            return task;
        });
    }

    @Override
    public Optional<Task<O>> due() {
        return Optional.empty();
    }

    @Override
    public void press() {}

    @Override
    public List<Part<O>> ended(Part<O> task) {
        parts.put(task.id().ordinal(), task);
        return List.of(task);
    }

    @Override
    public Optional<Part<O>> ready() {
        return parts.next();
    }

    @Override
    public int ahead() {
        return begun - parts.given();
    }

    @Override
    public List<Part<O>> breakOff(String why) {
        return List.of();
    }

    @Override
    public Part<O> rest(Function<PartId, Part<O>> fate) {
        var rest = fate.apply(new PartId(begun, REST));
        parts.put(begun++, rest);
        return rest;
    }
}
