package dev.fanfold.report.live;

import dev.fanfold.model.Endpoint.Author;
import dev.fanfold.report.explain.Explanation;
import dev.fanfold.report.explain.Shortened;
import dev.fanfold.report.story.Bill;
import dev.fanfold.report.story.Clipped;
import dev.fanfold.report.story.Heading;
import dev.fanfold.report.story.Heading.Ending;
import dev.fanfold.report.story.Kept;
import dev.fanfold.report.story.Lane;
import dev.fanfold.report.story.MergeStory;
import dev.fanfold.report.story.Story;
import dev.fanfold.report.story.Story.Passage;
import dev.fanfold.report.story.Times;
import dev.fanfold.report.story.Trouble;
import dev.fanfold.result.Dependence;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Fold;
import dev.fanfold.result.Part;
import dev.fanfold.result.Run;
import dev.fanfold.result.RunCancelledException;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.result.Timing;
import dev.fanfold.work.Note;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Joins what was seen of a run with what came of it.
 *
 * @param kept what outlives the run
 */
public record Telling(String title, Seen seen, Kept kept) {
    private static final int RESULT = 20_000;
    private static final int MOST_MERGES = 100;
    private static final int MOST_REMARKS = 100;
    private static final int REMARK = 500;
    /** A merge in code takes no time that anybody would wait for. */
    private static final Duration NOTICEABLE = Duration.ofMillis(50);

    /** A run that was merged. */
    public Story merged(Run<?> run, List<String> results) {
        var lanes = lanes(run.wall().total());
        var all = lanes.inOrder();
        var times = new Times(
                run.wall().total(),
                run.effort().live(),
                Optional.of(run.effort().critical()),
                Optional.of(run.wall()),
                run.folds().stream().limit(MOST_MERGES).map(Telling::timing).toList(),
                Optional.of(new Together(run, lanes.together()).timing()));
        var heading = heading(run.author(), run.whole() ? Ending.WHOLE : Ending.PARTIAL, Optional.empty());
        var merges = run.folds().stream()
                .limit(MOST_MERGES)
                .map(fold -> merge(fold, run))
                .toList();
        return new Story(
                heading,
                times,
                Bill.of(run.effort()),
                lanes.tally(),
                all,
                critical(all, run.effort()),
                seen.undrawn(),
                results(run, results),
                merges,
                troubles(all),
                remarks(run));
    }

    /** A run that came to nothing: there was no end that had to wait for anything. */
    public Story failed(RunFailedException failure, Author author) {
        var lanes = lanes(seen.last());
        var all = lanes.inOrder();
        var effort = failure.effort();
        var times = new Times(seen.last(), effort.live(), Optional.of(effort.critical()), Optional.empty(), List.of());
        var stopped = failure instanceof RunCancelledException;
        var merges = seen.folds().stream()
                .map(fold -> new Explanation(fold, seen.value(fold.path())).told())
                .toList();
        return new Story(
                heading(author, stopped ? Ending.STOPPED : Ending.FAILED, Optional.of(why(failure))),
                times,
                Bill.of(effort),
                lanes.tally(),
                all,
                List.of(),
                seen.undrawn(),
                new Answered(seen).passages(),
                merges,
                troubles(all),
                notes(effort));
    }

    private Heading heading(Author author, Ending ending, Optional<String> why) {
        return new Heading(title, author, Heading.Source.RUN, ending, seen.when(), seen.models(), why);
    }

    /** In the words of the innermost job that failed, which knows best what it was and what else was finished. */
    private static String why(RunFailedException failure) {
        Throwable inner = failure;
        while (inner.getCause() instanceof RunFailedException deeper) {
            inner = deeper;
        }
        return String.valueOf(inner.getMessage());
    }

    private Lanes lanes(Duration wall) {
        return new Lanes(seen.tracks(), seen.merges(), seen.rows(), wall);
    }

    /** The lanes of the calls that the longest chain is made of. */
    private static List<Integer> critical(List<Lane> lanes, Effort effort) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < lanes.size(); i++) {
            places.put(lanes.get(i).path(), i);
        }
        return effort.along().stream()
                .flatMap(path -> Stream.ofNullable(places.get(path)))
                .distinct()
                .toList();
    }

    /** A part that failed as a part of its own failed is told once, where it happened. */
    private List<Trouble> troubles(List<Lane> lanes) {
        var groups = lanes.stream()
                .filter(lane -> lane.kind() == Lane.Kind.GROUP)
                .map(Lane::path)
                .toList();
        var next = new NextStep(kept);
        var inner =
                seen.gaps().stream().filter(gap -> !groups.contains(gap.path())).toList();
        return (inner.isEmpty() ? seen.gaps() : inner)
                .stream().map(gap -> next.trouble(gap.path(), gap.part())).toList();
    }

    private static String timing(Fold fold) {
        var timing = fold.timing();
        var merge = timing.merge().compareTo(NOTICEABLE) < 0 ? Duration.ZERO : timing.merge();
        return (fold.path().isEmpty() ? "" : fold.path() + ": ")
                + new Timing(timing.parts(), timing.together(), timing.oneByOne(), merge);
    }

    private MergeStory merge(Fold fold, Run<?> run) {
        Optional<?> value = fold.path().isEmpty() ? Optional.of((Object) run.value()) : seen.value(fold.path());
        return new Explanation(fold, value).told();
    }

    private static List<Passage> results(Run<?> run, List<String> names) {
        return names.isEmpty()
                ? List.of(passage("", run.value()))
                : run.parts().stream()
                        .filter(part -> names.contains(part.id().name()))
                        .flatMap(part -> part instanceof Part.Done<?> done
                                ? Stream.of(passage(done.id().name(), done.value()))
                                : Stream.empty())
                        .toList();
    }

    private static Passage passage(String name, Object value) {
        return new Passage(name, Shortened.of(RESULT, value));
    }

    private static List<String> remarks(Run<?> run) {
        var all = new ArrayList<String>();
        run.dependences().stream().map(Dependence::toString).forEach(all::add);
        all.addAll(notes(run.effort()));
        return all.stream()
                .limit(MOST_REMARKS)
                .map(line -> Clipped.line(REMARK, line))
                .toList();
    }

    private static List<String> notes(Effort effort) {
        return effort.notes().stream().flatMap(Telling::note).distinct().toList();
    }

    private static Stream<String> note(Note note) {
        return switch (note) {
            case Note.Unreadable(var text, var why) ->
                Stream.of("An answer could not be used (" + why + "): " + Clipped.line(REMARK, text));
            case Note.Cut(var most) -> Stream.of("An answer was cut off at " + most + " tokens, and used");
            case Note.FellBack(var why) -> Stream.of("A fallback stands in: " + why);
            case Note.Missing missing -> Stream.empty();
        };
    }
}
