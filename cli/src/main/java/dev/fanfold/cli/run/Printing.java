package dev.fanfold.cli.run;

import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.show.Delivery;
import dev.fanfold.cli.show.FailureText;

/** Prints what was asked for, and tells how that ended; that nobody reads it is no error. */
public final class Printing {
    private Printing() {}

    public static Exit of(String text, Setting setting) {
        return switch (Delivery.of(text, setting.streams().out())) {
            case Delivery.Taken taken -> Exit.WHOLE;
            case Delivery.NobodyReads quiet -> Exit.WHOLE;
            case Delivery.Lost(var why) -> {
                setting.notices().say(FailureText.notWritten(why));
                yield Exit.NOTHING;
            }
        };
    }
}
