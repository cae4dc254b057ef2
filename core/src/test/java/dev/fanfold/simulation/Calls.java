package dev.fanfold.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Every call that a simulated provider saw, and what must not have happened. */
final class Calls {
    private final List<Seen> seen = new ArrayList<>();
    private final List<Seen> onTheWire = new ArrayList<>();
    private final List<String> afterStop = new ArrayList<>();
    private final List<Ban> bans = new ArrayList<>();
    private int peak;
    private int heedingPeak;

    /** None of these calls may begin after this virtual moment. */
    private record Ban(long after, String why, Predicate<String> whose) {}

    /** One call, from the side of the provider. */
    static final class Seen {
        private final String address;
        private final int number;
        private Optional<String> answer = Optional.empty();
        private boolean told;

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

        /** It was told to stop. */
        void interrupted() {
            told = true;
        }

        /** Whether it was told to stop, heed it or not. */
        boolean told() {
            return told;
        }
    }

    /** Whether a call is for the second run. */
    static boolean beside(String address) {
        return address.startsWith(Address.BESIDE);
    }

    Seen begin(String address, long now) {
        bans.stream()
                .filter(ban -> now > ban.after && ban.whose.test(address))
                .forEach(ban -> afterStop.add("call for " + address + " began after " + ban.why));
        var call = new Seen(address, seen.size() + 1);
        seen.add(call);
        onTheWire.add(call);
        peak = Math.max(peak, onTheWire.size());
        heedingPeak = Math.max(heedingPeak, (int)
                onTheWire.stream().filter(other -> !other.told).count());
        return call;
    }

    void end(Seen call) {
        onTheWire.remove(call);
    }

    /** No call but the second run's may begin after this moment; within it they may, as the word needs its way. */
    void forbidAfter(long moment, String why) {
        bans.add(new Ban(moment, why, address -> !beside(address)));
    }

    /** No part may call after this moment; a merge may. */
    void forbidPartsAfter(long moment, String why) {
        bans.add(new Ban(moment, why, address -> !beside(address) && !address.equals(Address.MERGE)));
    }

    /** The second run may not call after this moment. */
    void forbidBesideAfter(long moment, String why) {
        bans.add(new Ban(moment, why, Calls::beside));
    }

    List<Seen> seen() {
        return List.copyOf(seen);
    }

    /** Calls that began although they were forbidden. */
    List<String> afterStop() {
        return List.copyOf(afterStop);
    }

    /** Those that are on the wire now. */
    List<Seen> inFlight() {
        return List.copyOf(onTheWire);
    }

    /** The most that were on the wire at once. */
    int peak() {
        return peak;
    }

    /** The most that were on the wire at once and had not been told to stop. */
    int heedingPeak() {
        return heedingPeak;
    }
}
