package dev.fanfold.cli.plan;

import java.util.Optional;

/** Reports keys that cannot stand beside each other; each report names both. */
final class Contradictions {
    private static final String LEAVE = "; leave one of the two out";

    private Contradictions() {}

    /** Two keys that cannot both be there. */
    static void of(Optional<Field> one, Optional<Field> other, String why) {
        if (one.isPresent() && other.isPresent()) {
            other.get().wrong("and " + one.get().key() + " contradict each other: " + why + LEAVE);
        }
    }

    /** A key that goes with a choice only, which is not the one that was made. */
    static void unless(boolean chosen, Optional<Field> field, String choice, String instead) {
        if (!chosen) {
            field.ifPresent(one -> one.wrong("goes with " + choice + " only, and here it is " + instead));
        }
    }

    /** A key that does not go with a choice that was made. */
    static void with(boolean chosen, Optional<Field> field, String choice, String why) {
        if (chosen) {
            field.ifPresent(one -> one.wrong("and " + choice + " contradict each other: " + why + LEAVE));
        }
    }

    /** A choice that needs a key which is not there. */
    static void needs(boolean chosen, Fields fields, String choice, String key, String what) {
        if (chosen && !fields.has(key)) {
            fields.wrong("by " + choice + " needs " + key + ": " + what);
        }
    }
}
