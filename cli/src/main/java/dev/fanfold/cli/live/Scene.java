package dev.fanfold.cli.live;

import dev.fanfold.model.Money;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** All that is shown of a run at one moment. */
record Scene(List<PartLine> parts, List<Bar> bars, Whole whole) {
    Scene {
        parts = List.copyOf(parts);
        bars = List.copyOf(bars);
    }

    /**
     * One part.
     *
     * @param took since it began, or how long it took
     * @param tokens of its prompts and answers so far
     */
    record PartLine(String name, Phase phase, Duration took, long tokens) {}

    /**
     * One backlog.
     *
     * @param name empty where there is only one
     * @param landed records that have their end, the failed ones among them
     * @param all how many there will be, where that is known
     * @param share how much of it is done, from 0 to 1, where that is known
     * @param rate records a second of late
     * @param left how long it goes on at that rate, where that is known
     * @param recalled calls that the journal answered
     */
    record Bar(
            String name,
            long landed,
            long failed,
            OptionalLong all,
            OptionalDouble share,
            double rate,
            OptionalDouble left,
            long recalled) {}

    /**
     * The run as a whole.
     *
     * @param all how many parts there will be, where that is known
     * @param inFlight calls on the wire
     */
    record Whole(long done, long failed, OptionalLong all, long inFlight, Money money, Duration elapsed) {}
}
