package dev.fanfold.engine;

import dev.fanfold.job.Course;
import dev.fanfold.result.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The parts of a fan as they go out to the merge, in their order, for as long as there will be a merge.
 *
 * <p>Threads: under the lock of its fan, which is let go while a part is handed over: whoever takes it may take their time,
 * and tasks must be able to end.
 */
final class Outgoing<O> {
    private final Course<?, O> course;
    private final Handover<O> handover;
    private final ReentrantLock lock;
    private final Brake brake;
    private final Judgement judgement;
    private Optional<Part<O>> refused = Optional.empty();

    Outgoing(Course<?, O> course, Handover<O> handover, ReentrantLock lock, Brake brake, Judgement judgement) {
        this.course = course;
        this.handover = handover;
        this.lock = lock;
        this.brake = brake;
        this.judgement = judgement;
    }

    /** The fate of these is known. */
    void settled(List<Part<O>> parts) {
        parts.forEach(handover::settled);
    }

    /** Hands over all parts whose turn it is; gives whether there were any. */
    boolean handOn() {
        boolean any = false;
        for (var next = next(); next.isPresent(); next = next()) {
            handOn(next.get());
            any = true;
        }
        return any;
    }

    private Optional<Part<O>> next() {
        return goesOn() ? course.ready() : Optional.empty();
    }

    private void handOn(Part<O> part) {
        Optional<Stop> broken = Optional.empty();
        lock.unlock();
        try {
            handover.handOn(part);
        } catch (RuntimeException e) {
            broken = Optional.of(Thread.currentThread().isInterrupted() ? new Stop.Cancelled() : new Stop.BadMerge(e));
        } catch (Error e) {
            broken = Optional.of(new Stop.BadMerge(new IllegalStateException(e.toString(), e)));
        } finally {
            lock.lock();
        }
        if (broken.isPresent()) {
            refused = Optional.of(part);
            broken.filter(why -> goesOn()).ifPresent(brake::stopAnyway);
        }
    }

    /** Whether the merge comes, for all that is known. */
    boolean goesOn() {
        return brake.stop().map(judgement::putsUpWith).orElse(true);
    }

    /** Those that were not handed over, as there will be no merge. */
    List<Part<O>> kept() {
        var kept = new ArrayList<Part<O>>();
        refused.ifPresent(kept::add);
        for (var next = course.ready(); next.isPresent(); next = course.ready()) {
            kept.add(next.get());
        }
        return kept;
    }
}
