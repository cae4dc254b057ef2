package dev.fanfold.merge.score;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What was said of the way to judge so far; what contradicts it is refused. */
record Way(Optional<Kind> kind, OptionalInt readings, OptionalDouble equalWithin) {
    private static final int READINGS_ALONE = 3;
    private static final int READINGS_IN_A_LIST = 5;
    private static final int WIDEST = 4;

    /** The ways there are. */
    enum Kind {
        POINTWISE("pointwise()"),
        ROUND_ROBIN("roundRobin()"),
        KNOCKOUT("knockout()"),
        LISTWISE("listwise()");

        private final String said;

        Kind(String said) {
            this.said = said;
        }

        private boolean inPairs() {
            return this == ROUND_ROBIN || this == KNOCKOUT;
        }
    }

    Way {
        if (kind.filter(Kind::inPairs).isPresent() && readings.isPresent()) {
            throw contradiction("readings(" + readings.getAsInt() + ")", kind.get(), "asks once in each order");
        }
        if (kind.filter(one -> one != Kind.POINTWISE).isPresent() && equalWithin.isPresent()) {
            throw contradiction("equalWithin(" + equalWithin.getAsDouble() + ")", kind.get(), "gives no scores");
        }
    }

    static Way unsaid() {
        return new Way(Optional.empty(), OptionalInt.empty(), OptionalDouble.empty());
    }

    Way as(Kind chosen) {
        if (kind.filter(one -> one != chosen).isPresent()) {
            throw contradiction(kind.get().said, chosen, "is another way to judge");
        }
        return new Way(Optional.of(chosen), readings, equalWithin);
    }

    Way readings(int times) {
        if (times < 1) {
            throw new IllegalArgumentException("a rubric is read at least once, not " + times + " times");
        }
        return new Way(kind, OptionalInt.of(times), equalWithin);
    }

    Way equalWithin(double difference) {
        if (!(difference >= 0 && difference <= WIDEST)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "scores go from 1 to 5, so they are equal within 0 to 4, not %s", difference));
        }
        return new Way(kind, readings, OptionalDouble.of(difference));
    }

    Mode mode() {
        return switch (kind.orElse(Kind.POINTWISE)) {
            case POINTWISE -> new Mode.Pointwise(readings.orElse(READINGS_ALONE), equalWithin.orElse(0));
            case ROUND_ROBIN -> new Mode.RoundRobin();
            case KNOCKOUT -> new Mode.Knockout();
            case LISTWISE -> new Mode.Listwise(readings.orElse(READINGS_IN_A_LIST));
        };
    }

    private static IllegalArgumentException contradiction(String earlier, Kind kind, String because) {
        return new IllegalArgumentException(earlier + " and " + kind.said + " contradict each other, as " + kind.said
                + " " + because + ": leave one of the two out");
    }
}
