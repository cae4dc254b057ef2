package dev.fanfold.report.live;

import dev.fanfold.report.explain.Shortened;
import dev.fanfold.report.story.Story.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The answers that a run without a result had come to, and paid for.
 *
 * <p>Of a part that was done its own answer is told, and not once more those of the parts inside of it. The questions of a
 * merge, as to a judge, are no answers to anybody.
 */
record Answered(Seen seen) {
    private static final int FEW = 10;
    private static final int ALONE = 100;
    private static final int LONG = 20_000;
    private static final int SHORT = 2_000;

    List<Passage> passages() {
        var done = seen.tracks().stream()
                .map(Track::path)
                .filter(path -> !path.isEmpty() && seen.value(path).isPresent() && outermost(path))
                .toList();
        var passages = new ArrayList<Passage>();
        var rest = new Bought();
        for (var path : done) {
            var value = seen.value(path).orElse("");
            if (passages.size() < ALONE) {
                passages.add(new Passage("Kept: " + path, Shortened.of(done.size() > FEW ? SHORT : LONG, value)));
            } else {
                rest.add(path, value);
            }
        }
        Stream.of(rest, seen.bought()).flatMap(more -> more.passage().stream()).forEach(passages::add);
        return passages.stream().filter(passage -> !passage.text().isEmpty()).toList();
    }

    private boolean outermost(String path) {
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            var outer = path.substring(0, slash);
            if (seen.merges().contains(outer) || seen.value(outer).isPresent()) {
                return false;
            }
        }
        return !seen.merges().contains(path);
    }
}
