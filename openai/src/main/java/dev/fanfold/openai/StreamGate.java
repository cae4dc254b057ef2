package dev.fanfold.openai;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

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
 *   <li>No second call goes out on a new connection before its server has spoken, as a server may cut a connection on which
 *       it gets more calls at once than it allows, and with it those that it had taken up.
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
    private final LaneBounds bounds;
    private final Consumer<Lane> askForSign;

    /**
     * @param connections how many there may be at most
     * @param askForSign makes the server of a lane say anything, and then calls {@link #sign}; must not wait for it
     */
    StreamGate(int connections, LaneBounds bounds, Consumer<Lane> askForSign) {
        this.connections = connections;
        this.bounds = bounds;
        this.askForSign = askForSign;
    }

    /** Waits for a stream. */
    Pass enter() throws IOException, InterruptedException {
        var ticket = new Ticket();
        locked(() -> waiting.addLast(ticket));
        return await(ticket);
    }

    /** The call has its connection, and is being written. */
    void connected(Pass pass) {
        locked(() -> pass.lane().connected(pass));
    }

    /** The server gave a sign, or will not; a question that was turned away tells that nothing more fits. */
    void sign(Lane lane, boolean turnedAway) {
        locked(() -> {
            if (turnedAway) {
                lane.turnedAway(lane.inFlight());
            }
            lane.spoke();
        });
    }

    /** The reply is there. */
    void replied(Pass pass) {
        locked(() -> {
            pass.lane().replied();
            pass.lane().leave(pass);
        });
    }

    /** The caller gave up; of the connection nothing is known. */
    void left(Pass pass) {
        locked(() -> pass.lane().leave(pass));
    }

    /** The call failed on the way: the connection is in doubt, and if there never was one, all who wait learn it. */
    void broke(Pass pass, IOException cause) {
        locked(() -> {
            pass.lane().leave(pass);
            pass.lane().doubt();
            if (!pass.connected() && lanes.stream().noneMatch(Lane::up)) {
                waiting.forEach(ticket -> ticket.fail(cause));
                waiting.clear();
            }
        });
    }

    /** The call was turned away unsent: waits at the head of the queue for another stream. */
    Pass turnedAway(Pass pass) throws IOException, InterruptedException {
        var ticket = new Ticket();
        locked(() -> {
            pass.lane().leave(pass);
            pass.lane().turnedAway(pass.lane().inFlight());
            waiting.addFirst(ticket);
        });
        return await(ticket);
    }

    /** Whether the call ever had its connection: without one, nothing of it was sent. */
    boolean everConnected(Pass pass) {
        lock.lock();
        try {
            return pass.connected();
        } finally {
            lock.unlock();
        }
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

    private Pass await(Ticket ticket) throws IOException, InterruptedException {
        try {
            return ticket.await();
        } catch (InterruptedException e) {
            locked(() -> withdraw(ticket));
            throw e;
        }
    }

    private void withdraw(Ticket ticket) {
        if (!waiting.remove(ticket)) {
            ticket.granted().ifPresent(pass -> pass.lane().leave(pass));
        }
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
        var open = lanes.stream().filter(Lane::open).findFirst();
        if (open.isPresent()) {
            return open.map(Lane::follow);
        }
        lanes.stream().filter(Lane::untried).findFirst().ifPresent(this::ask);
        if (lanes.stream().mapToLong(Lane::promised).sum() >= waiting.size()) {
            return Optional.empty();
        }
        return lanes.stream()
                .filter(Lane::startable)
                .findFirst()
                .or(this::another)
                .map(Lane::goAhead);
    }

    private void ask(Lane lane) {
        lane.ask();
        askForSign.accept(lane);
    }

    /** One connection more, which starts with what the server was seen to take on the others. */
    private Optional<Lane> another() {
        if (lanes.size() == connections) {
            return Optional.empty();
        }
        int learned = lanes.stream().mapToInt(Lane::limit).min().orElse(bounds.streams());
        lanes.add(new Lane(lanes.size(), learned, bounds));
        return Optional.of(lanes.getLast());
    }
}
