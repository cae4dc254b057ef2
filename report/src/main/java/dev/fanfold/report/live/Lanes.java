package dev.fanfold.report.live;

import dev.fanfold.report.story.Lane;
import dev.fanfold.report.story.Lane.Kind;
import dev.fanfold.report.story.Story.Tally;
import dev.fanfold.result.Count;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tracks as lanes: each after what it is a part of, siblings in the order of the split, a merge after its parts.
 *
 * <p>Where several parts went in one call, the call has a lane and they have none.
 */
final class Lanes {
    private static final String MERGE = "merge";
    private static final int LEAST_SHARE = 50;
    private static final Pattern NUMBER = Pattern.compile(" (\\d{1,18})$");

    private final Map<String, Track> tracks = new LinkedHashMap<>();
    private final Map<String, List<Track>> inside = new HashMap<>();
    private final Map<String, Integer> begun = new HashMap<>();
    private final Set<String> merges;
    private final Set<String> batched = new HashSet<>();
    private final Set<String> asked = new HashSet<>();
    private final Duration wall;
    private Optional<Duration> first = Optional.empty();
    private Duration last = Duration.ZERO;
    private long parts;
    private long done;

    /**
     * @param merges the paths of the tracks that are merges
     * @param rows the parts that went several to a call
     * @param wall what takes less than a fiftieth of it is not worth a lane when it is a merge in code
     */
    Lanes(Collection<Track> all, Set<String> merges, Count rows, Duration wall) {
        this.merges = merges;
        this.wall = wall;
        this.parts = rows.all();
        this.done = rows.done();
        all.forEach(track -> tracks.put(track.path(), track));
        for (var track : all) {
            begun.put(track.path(), begun.size());
            inside.computeIfAbsent(parent(track.path()), path -> new ArrayList<>())
                    .add(track);
        }
        inside.forEach((path, own) -> {
            if (rows.all() > 0
                    && own.stream().anyMatch(one -> one.active() && !one.over() && !merges.contains(one.path()))) {
                batched.add(path);
            }
        });
    }

    /** All of them, with those inside of each right behind it. */
    List<Lane> inOrder() {
        var lanes = new ArrayList<Lane>();
        add("", 0, lanes);
        return lanes;
    }

    private void add(String path, int depth, List<Lane> lanes) {
        inside.getOrDefault(path, List.of()).stream()
                .filter(track -> !track.path().equals(path) && shown(track, path))
                .sorted(Comparator.comparing((Track track) -> merges.contains(track.path()))
                        .thenComparingInt(Track::ordinal)
                        .thenComparingLong(Lanes::number)
                        .thenComparingInt(track -> begun.getOrDefault(track.path(), 0)))
                .forEach(track -> {
                    lanes.add(counted(lane(track, path, depth), path));
                    add(track.path(), depth + 1, lanes);
                });
    }

    private boolean shown(Track track, String parent) {
        if (merges.contains(track.path()) && !track.active()) {
            var took = track.to().minus(track.from());
            return took.multipliedBy(LEAST_SHARE).compareTo(wall) > 0;
        }
        return track.active() || inside.containsKey(track.path()) || !batched.contains(parent);
    }

    /** The questions of a merge, as to a judge, are no parts. */
    private Lane counted(Lane lane, String parent) {
        if (merges.contains(parent) || asked.contains(parent)) {
            asked.add(lane.path());
        } else if (lane.kind() == Kind.PART) {
            ran(lane);
            if (!batched.contains(parent) && !isCode(lane)) {
                parts++;
                done += lane.state() == Lane.State.DONE ? 1 : 0;
            }
        }
        return lane;
    }

    /** A step that came to its end without a call is no part that anybody would have waited for. */
    private static boolean isCode(Lane lane) {
        return lane.state() == Lane.State.DONE && lane.spans().isEmpty();
    }

    private void ran(Lane lane) {
        for (var span : lane.spans()) {
            first = first.filter(at -> at.compareTo(lane.from()) <= 0).or(() -> Optional.of(lane.from()));
            last = last.compareTo(span.to()) >= 0 ? last : span.to();
        }
    }

    /** From the start of the first part to the last answer of any, once they are in order. */
    Duration together() {
        return first.map(last::minus).orElse(Duration.ZERO);
    }

    /** How many parts there were, once they are in order. */
    Tally tally() {
        return new Tally(parts, done);
    }

    private Lane lane(Track track, String parent, int depth) {
        var merge = merges.contains(track.path());
        var name = track.path().isEmpty()
                ? "the work"
                : track.path().substring(parent.isEmpty() ? 0 : parent.length() + 1);
        return new Lane(
                track.path(),
                name,
                depth,
                merge ? Kind.MERGE : inside.containsKey(track.path()) ? Kind.GROUP : Kind.PART,
                track.state(),
                track.from(),
                track.to(),
                track.spans(),
                track.load(),
                track.after(),
                track.text());
    }

    /** The number that a name such as batch 17 ends with; batches begin in about that order. */
    private static long number(Track track) {
        var number = NUMBER.matcher(track.path());
        return number.find() ? Long.parseLong(number.group(1)) : 0;
    }

    /** The innermost part that it is inside of; names may hold a slash themselves. */
    private String parent(String path) {
        var slash = path.lastIndexOf('/');
        while (slash > 0) {
            var outer = path.substring(0, slash);
            if (tracks.containsKey(outer)) {
                return outer;
            }
            slash = path.lastIndexOf('/', slash - 1);
        }
        return "";
    }

    /** The path of the track of a merge. */
    static String mergeOf(String fold) {
        return fold.isEmpty() ? MERGE : fold + "/" + MERGE;
    }
}
