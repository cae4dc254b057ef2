package dev.fanfold.cli.live;

import dev.fanfold.cli.show.Plain;
import dev.fanfold.model.Mishap;
import dev.fanfold.model.ModelException;

/** Why a call waits, in the few words that a line of a block has room for; above the block the whole cause is said. */
final class Causes {
    private Causes() {}

    static String brief(ModelException cause) {
        return switch (cause.mishap()) {
            case Mishap.Status(var code) -> code + " from the provider";
            case Mishap.OnTheWire mishap -> brief(mishap);
            case Mishap.Other other -> whatHappened(Plain.field(String.valueOf(cause.getMessage())));
        };
    }

    private static String brief(Mishap.OnTheWire mishap) {
        return switch (mishap) {
            case UNKNOWN_HOST -> "its host is not known";
            case NO_CONNECTION -> "no connection";
            case BROKEN_CONNECTION -> "the connection broke";
            case LATE -> "no reply in time";
            case UNREADABLE_REPLY -> "an unreadable reply";
        };
    }

    /** What is to be done about it stands behind a colon. */
    private static String whatHappened(String message) {
        var colon = message.indexOf(':');
        return colon > 0 ? message.substring(0, colon) : message;
    }
}
