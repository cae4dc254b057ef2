package dev.fanfold.openai;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Gives each call a stream on one of several connections, and queues the calls for which there is none.
 *
 * <p>Laws:
 *
 * <ul>
 *   <li>A connection carries no more calls than its server lets it: it starts at a stated bound, shrinks when a call is
 *       turned away, and grows by one after as many replies in a row.
 *   <li>The first call goes ahead alone until the connection stands, so that a thousand calls do not open a thousand; if it
 *       finds no server, those that wait learn it at once instead of each finding out.
 *   <li>First come, first served; a call that was turned away unsent goes to the head.
 * </ul>
 *
 * <p>Threads: any; one lock, held for no I/O. Waiting is interruptible.
 */
final class StreamGate {
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Lane> lanes = new ArrayList<>();
    private final LinkedHashSet<Ticket> waiting = new LinkedHashSet<>();
    private final int connections;
    private final int perConnection;

    StreamGate(int connections, int perConnection) {
        this.connections = connections;
        this.perConnection = perConnection;
    }

    /** Waits for a stream. */
    Pass enter() throws IOException, InterruptedException {
        var ticket = new Ticket();
        locked(() -> waiting.addLast(ticket));
        return await(ticket);
    }

    /** The connection stands: others may join. */
    void stands(Pass pass) {
        locked(() -> {
            if (pass.first() && pass.lane().is(Lane.State.OPENING)) {
                pass.lane().stands();
            }
        });
    }

    /** The reply is there. */
    void replied(Pass pass) {
        locked(() -> {
            pass.lane().replied();
            pass.lane().leave();
        });
    }

    /** The caller gave up; of the connection nothing is known. */
    void left(Pass pass) {
        locked(() -> leave(pass));
    }

    /** The call failed on the way: the connection is in doubt, and if there never was one, all who wait learn it. */
    void broke(Pass pass, IOException cause) {
        locked(() -> {
            boolean neverStood = pass.first() && pass.lane().is(Lane.State.OPENING);
            pass.lane().leave();
            pass.lane().doubt();
            if (neverStood && lanes.stream().noneMatch(lane -> lane.is(Lane.State.STANDING))) {
                waiting.forEach(ticket -> ticket.fail(cause));
                waiting.clear();
            }
        });
    }

    /** The call was turned away unsent: waits at the head of the queue for another stream. */
    Pass turnedAway(Pass pass) throws IOException, InterruptedException {
        var ticket = new Ticket();
        locked(() -> {
            pass.lane().turnedAway();
            leave(pass);
            waiting.addFirst(ticket);
        });
        return await(ticket);
    }

    /** Whether a call has its connection to itself. */
    boolean alone(Pass pass) {
        lock.lock();
        try {
            return pass.lane().inFlight() == 1;
        } finally {
            lock.unlock();
        }
    }

    private void leave(Pass pass) {
        pass.lane().leave();
        if (pass.first() && pass.lane().is(Lane.State.OPENING)) {
            pass.lane().doubt();
        }
    }

    private Pass await(Ticket ticket) throws IOException, InterruptedException {
        try {
            return ticket.await();
        } catch (InterruptedException e) {
            withdraw(ticket);
            throw e;
        }
    }

    private void withdraw(Ticket ticket) {
        locked(() -> {
            if (!waiting.remove(ticket)) {
                ticket.granted().ifPresent(this::leave);
            }
        });
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            serve();
        } finally {
            lock.unlock();
        }
    }

    private void serve() {
        while (!waiting.isEmpty()) {
            var pass = next();
            if (pass.isEmpty()) {
                return;
            }
            waiting.removeFirst().grant(pass.get());
        }
    }

    private Optional<Pass> next() {
        var standing = free(Lane.State.STANDING);
        if (standing.isPresent()) {
            standing.get().join();
            return Optional.of(new Pass(standing.get(), false));
        }
        long promised = lanes.stream()
                .filter(lane -> lane.is(Lane.State.OPENING))
                .mapToLong(Lane::room)
                .sum();
        if (promised >= waiting.size()) {
            return Optional.empty();
        }
        var ahead = free(Lane.State.IDLE).or(this::another);
        ahead.ifPresent(Lane::goAhead);
        return ahead.map(lane -> new Pass(lane, true));
    }

    private Optional<Lane> free(Lane.State state) {
        return lanes.stream().filter(lane -> lane.is(state) && lane.room() > 0).findFirst();
    }

    /** One connection more, which starts with what the server was seen to take on the others. */
    private Optional<Lane> another() {
        if (lanes.size() == connections) {
            return Optional.empty();
        }
        int learned = lanes.stream().mapToInt(Lane::limit).min().orElse(perConnection);
        lanes.add(new Lane(lanes.size(), learned, perConnection));
        return Optional.of(lanes.getLast());
    }
}
