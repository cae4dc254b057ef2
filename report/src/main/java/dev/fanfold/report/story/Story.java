package dev.fanfold.report.story;

import java.util.List;
import java.util.stream.Stream;

/**
 * What happened in a run, in the words of its report.
 *
 * @param heading what it is about
 * @param times how long it took, and where that went
 * @param bill what all of it cost
 * @param tally how many parts there were
 * @param lanes its parts, each after what it is a part of
 * @param critical the lanes of the longest chain of calls that had to wait for one another, by their place in the list
 *     and in the order of time; empty where nobody knows
 * @param undrawn parts beyond those that have a lane
 * @param results what it came to
 * @param merges how each merge came to its result
 * @param troubles what went wrong, and what to do
 * @param remarks what is worth knowing beside that
 */
public record Story(
        Heading heading,
        Times times,
        Bill bill,
        Tally tally,
        List<Lane> lanes,
        List<Integer> critical,
        long undrawn,
        List<Passage> results,
        List<MergeStory> merges,
        List<Trouble> troubles,
        List<String> remarks) {
    public Story {
        lanes = List.copyOf(lanes);
        critical = List.copyOf(critical);
        results = List.copyOf(results);
        merges = List.copyOf(merges);
        troubles = List.copyOf(troubles);
        remarks = List.copyOf(remarks);
    }

    /**
     * The story of a journal, with what only a replay out of it can tell: results, merges, and how it ended.
     *
     * @param replay what was watched as the answers of the journal were merged once more
     */
    public Story explainedBy(Story replay) {
        return new Story(
                heading.ending(replay.heading),
                times,
                bill,
                replay.tally,
                lanes,
                critical,
                undrawn,
                replay.results,
                replay.merges,
                joined(troubles, replay.troubles.stream().filter(this::isNews)),
                joined(remarks, replay.remarks.stream()));
    }

    private boolean isNews(Trouble other) {
        return troubles.stream().noneMatch(trouble -> trouble.path().equals(other.path()));
    }

    private static <T> List<T> joined(List<T> some, Stream<T> more) {
        return Stream.concat(some.stream(), more).toList();
    }

    /**
     * How many parts there were, and how many of them were done; parts that hold others are none, and neither are merges.
     */
    public record Tally(long parts, long done) {}

    /** A text under its name. */
    public record Passage(String name, String text) {}
}
