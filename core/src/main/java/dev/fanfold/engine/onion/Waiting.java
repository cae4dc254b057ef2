package dev.fanfold.engine.onion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Those who wait to be let in, run by run.
 *
 * <p>Fair share: the next is of the run that has the fewest calls on the wire, and of those the one that was let in least of
 * late; so a short run is not kept waiting behind a long one. Threads: looked at under the lock of its door.
 */
final class Waiting {
    private final List<Party> parties = new ArrayList<>();

    /** The tickets of one run. */
    private static final class Party {
        private final RunAccount run;
        private final TreeSet<Ticket> tickets = new TreeSet<>(Ticket.ORDER);
        private int inFlight;
        private long served;

        Party(RunAccount run, long served) {
            this.run = run;
            this.served = served;
        }

        int inFlight() {
            return inFlight;
        }

        long served() {
            return served;
        }
    }

    void add(Ticket ticket) {
        party(ticket).tickets.add(ticket);
    }

    void remove(Ticket ticket) {
        var party = party(ticket);
        party.tickets.remove(ticket);
        forget(party);
    }

    Optional<Ticket> next() {
        return parties.stream()
                .filter(party -> !party.tickets.isEmpty())
                .min(Comparator.comparingInt(Party::inFlight).thenComparingLong(Party::served))
                .map(party -> party.tickets.first());
    }

    void letIn(Ticket ticket) {
        var party = party(ticket);
        party.tickets.remove(ticket);
        party.inFlight++;
        party.served++;
    }

    void left(Ticket ticket) {
        var party = party(ticket);
        party.inFlight--;
        forget(party);
    }

    int size() {
        return parties.stream().mapToInt(party -> party.tickets.size()).sum();
    }

    /** A run that comes late is not owed what the others had before. */
    private Party party(Ticket ticket) {
        return parties.stream()
                .filter(party -> party.run == ticket.run())
                .findFirst()
                .orElseGet(() -> {
                    var least = parties.stream().mapToLong(Party::served).min().orElse(0);
                    var party = new Party(ticket.run(), least);
                    parties.add(party);
                    return party;
                });
    }

    private void forget(Party party) {
        if (party.tickets.isEmpty() && party.inFlight == 0) {
            parties.remove(party);
        }
    }
}
