package dev.fanfold.report.old;

import dev.fanfold.journal.Found;
import dev.fanfold.model.Reply;
import dev.fanfold.model.Usage;
import dev.fanfold.report.story.Bill;
import dev.fanfold.report.story.Heading;
import dev.fanfold.report.story.Heading.Ending;
import dev.fanfold.report.story.Lane.State;
import dev.fanfold.report.story.Story;
import dev.fanfold.report.story.Story.Tally;
import dev.fanfold.report.story.Times;
import dev.fanfold.report.story.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The story of the runs of a journal: calls, answers, money, and little of how parts were merged. */
public final class JournalStory {
    private final ReadUp read;
    /** What each place asked in each run, in the order of the file. */
    private final List<Spot> spots;

    private JournalStory(ReadUp read) {
        this.read = read;
        this.spots = Spots.of(read);
    }

    /** Reads a journal through. */
    public static Story of(String title, Iterator<Found> reading) {
        return new JournalStory(ReadUp.of(title, reading)).told(title);
    }

    private Story told(String title) {
        var live = read.attempts().stream().map(Attempt::live).reduce(Duration.ZERO, Duration::plus);
        var usage = read.attempts().stream()
                .flatMap(one -> one.reply().map(Reply::usage).stream())
                .reduce(Usage.NONE, Usage::plus);
        var asked = asked();
        var troubles = asked.stream().flatMap(spot -> spot.trouble().stream()).toList();
        return new Story(
                heading(title, troubles),
                new Times(read.time().all(), live, Optional.empty(), Optional.empty(), List.of()),
                new Bill(
                        (int) (read.attempts().size() + read.undrawn()),
                        0,
                        usage,
                        read.balance().spent()),
                new Tally(count(asked, spot -> true), count(asked, spot -> spot.state() == State.DONE)),
                new Bands(read, spots).lanes(),
                List.of(),
                read.undrawn(),
                List.of(),
                List.of(),
                troubles,
                remarks());
    }

    /**
     * Each place as it was asked last. What a run that came to a result did not ask, and none before had answered, was left
     * out of the plan since.
     */
    private List<Spot> asked() {
        var last = new LinkedHashMap<String, Spot>();
        spots.forEach(spot -> last.put(spot.where(), spot));
        return last.values().stream()
                .filter(spot -> read.ending() != Ending.WHOLE
                        || spot.state() == State.DONE
                        || spot.run() == read.endings().size() - 1)
                .toList();
    }

    private static long count(List<Spot> spots, Predicate<Spot> which) {
        return spots.stream().filter(Spot::isPart).filter(which).count();
    }

    private Heading heading(String title, List<Trouble> troubles) {
        var lacking = read.ending() == Ending.WHOLE && !troubles.isEmpty();
        return new Heading(
                title,
                read.author(),
                Heading.Source.JOURNAL,
                lacking ? Ending.PARTIAL : read.ending(),
                read.when(),
                read.models(),
                Optional.empty());
    }

    private List<String> remarks() {
        var all = new ArrayList<String>();
        if (read.time().count() > 1) {
            all.add("The journal holds " + read.time().count()
                    + " runs; they are told one after the other, and time and money of all are added up");
        }
        read.open().ifPresent(all::add);
        read.merged()
                .forEach(fan -> all.add((fan.where().isEmpty() ? "The run" : fan.where()) + " was folded early, "
                        + fan.why().orElse("") + ": " + fan.counted().count() + " of "
                        + fan.begun().count() + " counted (ordinals " + fan.counted() + ")"));
        all.addAll(read.damages());
        return all;
    }
}
