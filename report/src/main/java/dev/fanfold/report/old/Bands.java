package dev.fanfold.report.old;

import dev.fanfold.report.story.Heading.Ending;
import dev.fanfold.report.story.Lane;
import dev.fanfold.report.story.Lane.State;
import dev.fanfold.report.story.Load;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lanes of a journal: those of one run as they are; of several, each run is a band with its own inside.
 *
 * <p>So nobody takes the time between two runs, or an answer of the first, for a part of the second.
 */
record Bands(ReadUp read, List<Spot> spots) {
    List<Lane> lanes() {
        if (read.endings().size() < 2) {
            return lanes(spots, Optional.empty());
        }
        var all = new ArrayList<Lane>();
        for (int run = 0; run < read.endings().size(); run++) {
            int which = run;
            var own = spots.stream().filter(spot -> spot.run() == which).toList();
            all.add(band(run, own));
            all.addAll(lanes(own, Optional.of(name(run))));
        }
        return all;
    }

    private List<Lane> lanes(List<Spot> some, Optional<String> band) {
        return some.stream().map(spot -> spot.lane(read.time(), band)).toList();
    }

    private Lane band(int run, List<Spot> own) {
        var calls = own.stream().mapToInt(spot -> spot.calls().size()).sum();
        return new Lane(
                name(run),
                name(run),
                0,
                Lane.Kind.GROUP,
                state(read.endings().get(run)),
                read.time().begin(run),
                read.time().end(run),
                List.of(),
                Load.NONE,
                List.of(),
                calls
                        + (calls == 1 ? " call; " : " calls; ")
                        + said(read.endings().get(run)));
    }

    private static String name(int run) {
        return "run " + (run + 1);
    }

    private static State state(Ending ending) {
        return switch (ending) {
            case WHOLE, PARTIAL -> State.DONE;
            case FAILED -> State.FAILED;
            case STOPPED, UNKNOWN -> State.UNKNOWN;
        };
    }

    private static String said(Ending ending) {
        return switch (ending) {
            case WHOLE, PARTIAL -> "it came to a result";
            case FAILED -> "nothing was merged";
            case STOPPED -> "it was stopped";
            case UNKNOWN -> "its end is not written down";
        };
    }
}
