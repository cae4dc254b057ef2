package dev.fanfold.cli.run;

import dev.fanfold.cli.exit.StopSwitch;
import dev.fanfold.cli.show.Notices;
import dev.fanfold.cli.show.Streams;
import dev.fanfold.rehearsal.Rehearsal;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Everything that a command takes from outside.
 *
 * @param notices where standard error is written to
 * @param stop stops the run
 * @param rehearsal the provider that is started when a stand-in answers
 * @param nanos a clock that only goes forward
 */
public record Setting(
        Streams streams,
        Notices notices,
        Map<String, String> environment,
        StopSwitch stop,
        Rehearsal rehearsal,
        LongSupplier nanos) {
    public Setting {
        environment = Map.copyOf(environment);
    }
}
