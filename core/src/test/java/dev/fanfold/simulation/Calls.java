package dev.fanfold.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every call that a simulated provider saw, and what must not have happened. */
final class Calls {
    private final List<Seen> seen = new ArrayList<>();
    private final List<String> afterStop = new ArrayList<>();
    private final List<Ban> bans = new ArrayList<>();
    private int inFlight;
    private int peak;

    /** No call may begin after this virtual moment, unless it is for the merge and merging goes on. */
    private record Ban(long after, String why, boolean mergeGoesOn) {}

    /** One call, from the side of the provider. */
    static final class Seen {
        private final String address;
        private final int number;
        private Optional<String> answer = Optional.empty();

        private Seen(String address, int number) {
            this.address = address;
            this.number = number;
        }

        /** For which part it was, as in {@link Address}. */
        String address() {
            return address;
        }

        /** What was answered, where the answer went out. */
        Optional<String> answer() {
            return answer;
        }

        /** Gives the call its answer, which no other call has. */
        String answered() {
            var text = address + "#" + number;
            answer = Optional.of(text);
            return text;
        }
    }

    Seen begin(String address, long now) {
        bans.stream()
                .filter(ban -> now > ban.after && !(ban.mergeGoesOn && address.equals(Address.MERGE)))
                .forEach(ban -> afterStop.add("call for " + address + " began after " + ban.why));
        peak = Math.max(peak, ++inFlight);
        var call = new Seen(address, seen.size() + 1);
        seen.add(call);
        return call;
    }

    void end() {
        inFlight--;
    }

    /** No call may begin after this moment; within the moment itself they may, as the word needs its way. */
    void forbidAfter(long moment, String why) {
        bans.add(new Ban(moment, why, false));
    }

    /** No part may call after this moment; a merge may. */
    void forbidPartsAfter(long moment, String why) {
        bans.add(new Ban(moment, why, true));
    }

    List<Seen> seen() {
        return List.copyOf(seen);
    }

    /** Calls that began although they were forbidden. */
    List<String> afterStop() {
        return List.copyOf(afterStop);
    }

    int inFlight() {
        return inFlight;
    }

    /** The most that were on the wire at once. */
    int peak() {
        return peak;
    }
}
