package dev.fanfold.report.old;

import dev.fanfold.journal.Refusal;
import java.util.Optional;

/** What to do about a part without an answer, as far as its journal tells why. */
final class Advice {
    static final String AGAIN =
            "Run the same command again with --resume, or with the same --journal: it asks for what is missing, and pays"
                    + " for no answer twice.";

    private Advice() {}

    static String of(Optional<Refusal> refusal) {
        return refusal.map(Refusal::kind).map(Advice::of).orElse(AGAIN);
    }

    private static String of(Refusal.Kind kind) {
        return switch (kind) {
            case WAIT ->
                "The provider wanted fewer calls: lower --at-once, or name the limits of the account. " + AGAIN;
            case CAP -> "Raise the cap that was met, or name another model. " + AGAIN;
            case STOP -> "No call can succeed as it is: check the key, the credit, the address and the model. " + AGAIN;
            case BAD_REQUEST ->
                "The provider would refuse this again: change the prompt or the options of this part, and only then run"
                        + " it again.";
            case TRANSIENT, TRANSIENT_UNBILLED -> "Something broke on the way. " + AGAIN;
        };
    }
}
