package dev.fanfold.simulation;

import dev.fanfold.model.Prompt;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Permits, right and wrong, and those who pass: shows that the simulation finds a lost permit and a call after stop. */
final class Gates {
    private static final int PERMITS = 2;
    private static final int PASSERS = 5;
    private static final Weather STEADY = new Weather(0, 3, 0, 0, 0, 0, 0, Weather.Hearing.AT_ONCE);

    private Gates() {}

    /** What a passer does who is interrupted although a permit was handed to it. */
    enum Parting {
        HANDS_ON,
        KEEPS_IT
    }

    /** When a passer looks whether it may still call. */
    enum Look {
        BEFORE_THE_GATE,
        BEHIND_THE_GATE
    }

    /** Hands a permit straight to the one who waits longest. */
    static final class Gate {
        private final ReentrantLock lock = new ReentrantLock();
        private final Deque<Ticket> waiting = new ArrayDeque<>();
        private final VirtualTime time;
        private final Parting parting;
        private int free = PERMITS;

        Gate(VirtualTime time, Parting parting) {
            this.time = time;
            this.parting = parting;
        }

        private static final class Ticket {
            private final Condition changed;
            private boolean granted;

            Ticket(Condition changed) {
                this.changed = changed;
            }
        }

        void enter() throws InterruptedException {
            lock.lock();
            try {
                if (free > 0) {
                    free--;
                    return;
                }
                await(new Ticket(lock.newCondition()));
            } finally {
                lock.unlock();
            }
        }

        private void await(Ticket ticket) throws InterruptedException {
            waiting.add(ticket);
            try {
                while (!ticket.granted) {
                    ticket.changed.await();
                }
            } catch (InterruptedException e) {
                waiting.remove(ticket);
                if (ticket.granted && parting == Parting.HANDS_ON) {
                    leave();
                }
                throw e;
            }
        }

        void leave() {
            lock.lock();
            try {
                time.pause();
                var next = Optional.ofNullable(waiting.poll());
                next.ifPresentOrElse(
                        ticket -> {
                            ticket.granted = true;
                            ticket.changed.signal();
                        },
                        () -> free++);
            } finally {
                lock.unlock();
            }
        }
    }

    /** Several pass, some are interrupted on the way; then the permits are counted. */
    static void pass(World world, Parting parting) {
        var gate = new Gate(world.time(), parting);
        var model = new SimulatedModel(world, STEADY, Optional.empty());
        Crowd.of(PASSERS).interrupting(PASSERS - 1).gather(world, place -> through(gate, model));
        Invariants.permitsAreFull(gate.free, PERMITS);
    }

    private static void through(Gate gate, SimulatedModel model) throws InterruptedException {
        gate.enter();
        try {
            model.reply(Prompt.of(""));
        } finally {
            gate.leave();
        }
    }

    /** Several pass, and at some moment nobody may call any more. */
    static void passUntilStopped(World world, Look look) {
        var gate = new Gate(world.time(), Parting.HANDS_ON);
        var model = new SimulatedModel(world, STEADY, Optional.empty());
        var end = Weather.STEP.multipliedBy(world.dice().nextInt(6)).toNanos();
        model.calls().forbidAfter(end, "stop");
        Crowd.of(PASSERS).gather(world, place -> {
            if (look == Look.BEHIND_THE_GATE || world.scheduler().now() <= end) {
                gate.enter();
                try {
                    if (look == Look.BEFORE_THE_GATE || world.scheduler().now() <= end) {
                        model.reply(Prompt.of(""));
                    }
                } finally {
                    gate.leave();
                }
            }
        });
        Invariants.noCallBeginsAfterStop(model.calls());
    }
}
