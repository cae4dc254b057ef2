package dev.fanfold.engine.onion;

import dev.fanfold.limit.Claim;
import dev.fanfold.model.ModelException;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.Condition;

/** One errand that waits to be let in. Threads: looked at under the lock of its door. */
final class Ticket {
    /** Throttled ones first, then what most depends on, then the longest, then who came first. */
    static final Comparator<Ticket> ORDER = Comparator.<Ticket>comparingInt(ticket -> ticket.throttled ? 0 : 1)
            .thenComparing(Comparator.<Ticket>comparingLong(ticket -> ticket.turn.urgency())
                    .reversed())
            .thenComparing(
                    Comparator.<Ticket>comparingLong(ticket -> ticket.length).reversed())
            .thenComparingLong(ticket -> ticket.number);

    private static final int TOKENS_A_CHARACTER = 4;

    private final Turn turn;
    private final Claim claim;
    private final long length;
    private final long number;
    private final boolean throttled;
    private final OptionalLong deadline;
    private final Condition changed;
    private Fate fate = Fate.WAITING;
    private boolean told;
    private Optional<ModelException> refusal = Optional.empty();

    /** What became of it. */
    enum Fate {
        WAITING,
        LET_IN,
        REFUSED
    }

    Ticket(Errand errand, Claim claim, long next, Condition changed) {
        this.turn = errand.caller().turn();
        this.claim = claim;
        this.length = switch (turn.among()) {
            case LONGEST_FIRST -> claim.input() + TOKENS_A_CHARACTER * claim.output();
            case FIRST_COME -> 0;
        };
        this.number = errand.place().number(next);
        this.throttled = errand.place().isFirst();
        this.deadline = errand.caller().deadline();
        this.changed = changed;
    }

    RunAccount run() {
        return turn.run();
    }

    Claim claim() {
        return claim;
    }

    OptionalLong deadline() {
        return deadline;
    }

    Condition changed() {
        return changed;
    }

    Fate fate() {
        return fate;
    }

    /** Whether it was told that it waits. */
    boolean told() {
        return told;
    }

    void tells() {
        told = true;
    }

    void letIn() {
        fate = Fate.LET_IN;
        changed.signal();
    }

    void refuse(ModelException why) {
        refusal = Optional.of(why);
        fate = Fate.REFUSED;
        changed.signal();
    }

    ModelException why() {
        return refusal.orElseThrow();
    }
}
