package dev.fanfold.engine;

import dev.fanfold.engine.clock.Chain;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.Sample;
import dev.fanfold.result.RunCancelledException;
import dev.fanfold.result.WallTime.Share;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One request for several attempts: the first that comes sends it for all, the others wait for it and hold nothing.
 *
 * <p>Law, one ballot per ordinal: sample i belongs to the i-th attempt that was in the request. One that the reply falls
 * short of has none, and asks for itself. Where the sender is told to stop, the next attempt sends for those that are
 * left. Where the request fails they all fail for its reason, since it was tried again already as often as the rules
 * allow; but where it was refused as it is (for what it asks, or as more than the budget bears at once) each asks for
 * itself, which may well be granted. Threads: any.
 */
final class SharedRequest {
    private final Question question;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final TreeSet<Integer> wanting;
    private State state = new State.Unsent();

    /** How far it is. */
    private sealed interface State {
        record Unsent() implements State {}

        record Sent() implements State {}

        /** Whoever is not in there has to ask for itself. */
        record Answered(Map<Integer, Sample> samples, Chain until) implements State {}

        record Failed(RuntimeException cause, Chain until) implements State {}
    }

    SharedRequest(Question question, List<Integer> ordinals) {
        this.question = question;
        this.wanting = new TreeSet<>(ordinals);
    }

    /** The sample of one attempt; none where it has to ask for itself. To be called once for each. */
    Optional<Sample> sample(int ordinal, Scope part) throws InterruptedException {
        if (isSender(ordinal, part)) {
            send(ordinal, part);
        }
        return taken(ordinal, part.chain());
    }

    /** Waits until it is over, or nobody has it out; then the one that came here sends it. */
    private boolean isSender(int ordinal, Scope part) throws InterruptedException {
        lock.lock();
        try {
            while (state instanceof State.Sent) {
                await(ordinal, part);
            }
            var sender = state instanceof State.Unsent;
            state = sender ? new State.Sent() : state;
            return sender;
        } finally {
            lock.unlock();
        }
    }

    /** An answer that is there when the word to stop comes is taken all the same: it is paid for. */
    @SuppressWarnings("WaitNotInLoop") // the caller loops
    private void await(int ordinal, Scope part) throws InterruptedException {
        try {
            changed.await();
        } catch (InterruptedException e) {
            if (!(state instanceof State.Answered)) {
                waited(part);
                wanting.remove(ordinal);
                throw e;
            }
            Thread.currentThread().interrupt();
        }
        if (state instanceof State.Unsent) {
            waited(part);
        }
    }

    /** The time until now was that of a call which this part waited for, and which brought nothing. */
    private static void waited(Scope part) {
        part.chain().to(Share.CALL, part.engine().time().nanos());
    }

    private void send(int ordinal, Scope part) throws InterruptedException {
        State next = new State.Unsent();
        try {
            part.requireGoing(); // the sender before may have been the first of all to be told to stop
            next = ended(ordinals(), part);
        } finally {
            become(next, ordinal);
        }
    }

    private List<Integer> ordinals() {
        lock.lock();
        try {
            return List.copyOf(wanting);
        } finally {
            lock.unlock();
        }
    }

    private State ended(List<Integer> ordinals, Scope part) throws InterruptedException {
        try {
            var samples = part.replyFor(ordinals.getFirst(), question.times(ordinals.size()))
                    .samples();
            var byOrdinal = new HashMap<Integer, Sample>();
            for (int i = 0; i < Math.min(ordinals.size(), samples.size()); i++) {
                byOrdinal.put(ordinals.get(i), samples.get(i));
            }
            return new State.Answered(byOrdinal, part.chain().fork());
        } catch (RunCancelledException e) {
            throw e;
        } catch (ModelException.BadRequest | ModelException.Cap e) {
            return new State.Answered(Map.of(), part.chain().fork());
        } catch (RuntimeException e) {
            return new State.Failed(e, part.chain().fork());
        } catch (Error e) {
            return new State.Failed(
                    new IllegalStateException(e.toString(), e), part.chain().fork());
        }
    }

    /** A sender that was told to stop leaves; the next sends for the rest. */
    private void become(State next, int sender) {
        lock.lock();
        try {
            if (next instanceof State.Unsent) {
                wanting.remove(sender);
            }
            state = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whoever waited goes on from where the request ended. */
    private Optional<Sample> taken(int ordinal, Chain chain) {
        lock.lock();
        try {
            return switch (state) {
                case State.Answered(var samples, var until) -> {
                    follow(chain, until);
                    yield Optional.ofNullable(samples.get(ordinal));
                }
                case State.Failed(var cause, var until) -> {
                    follow(chain, until);
                    throw cause;
                }
                case State.Unsent unsent -> throw new IllegalStateException("taken before it was sent");
                case State.Sent sent -> throw new IllegalStateException("taken before it was over");
            };
        } finally {
            lock.unlock();
        }
    }

    private static void follow(Chain chain, Chain until) {
        if (until.at() - chain.at() > 0) {
            chain.follow(until);
        }
    }
}
