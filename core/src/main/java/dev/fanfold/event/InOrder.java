package dev.fanfold.event;

import dev.fanfold.result.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Hands on the parts of one fan while it runs, in the order of the split: a stitch that streams.
 *
 * <p>Law: each part once, in the order of the split, as soon as all before it have ended; records that went in batches one
 * by one. Where it cannot be told yet what stands at a place, it is handed on when the merge is done. A run that fails has
 * no merge: what was not handed on is in its exception.
 *
 * <p>Memory: parts that ended before one that is slow are kept until it ends. Threads: any; what is handed on is so one
 * after the other, and the run waits for it meanwhile.
 */
public final class InOrder implements Listener {
    private final String fan;
    private final Consumer<? super Part<?>> next;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Integer, Part<?>> waiting = new HashMap<>();
    private int head;
    private int handedOn;

    /**
     * The parts of one fan.
     *
     * @param fan the path of the fan in the run; empty for the run itself
     * @param next takes the parts; what it throws is the listener's own failure, and stops no run
     */
    public InOrder(String fan, Consumer<? super Part<?>> next) {
        this.fan = fan;
        this.next = next;
    }

    @Override
    public void on(Event event) {
        lock.lock();
        try {
            switch (event) {
                case Event.PartEnded(var path, var part)
                when path.equals(
                        fan.isEmpty() ? part.id().name() : fan + "/" + part.id().name()) -> {
                    waiting.put(part.id().ordinal(), part);
                    handOnWhatIsNext();
                }
                case Event.MergeEnded(var path, var fold)
                when path.equals(fan) ->
                    fold.parts()
                            .subList(
                                    Math.min(handedOn, fold.parts().size()),
                                    fold.parts().size())
                            .forEach(this::handOn);
                default -> {}
            }
        } finally {
            lock.unlock();
        }
    }

    /** A batch that came to nothing does not say which records it held; the merge does. */
    private void handOnWhatIsNext() {
        while (waiting.get(head) instanceof Part.Done<?> done) {
            waiting.remove(head);
            head++;
            if (done.value() instanceof List<?> batch && batch.stream().allMatch(Part.class::isInstance)) {
                batch.forEach(record -> handOn((Part<?>) record));
            } else {
                handOn(done);
            }
        }
    }

    private void handOn(Part<?> part) {
        handedOn++;
        next.accept(part);
    }
}
