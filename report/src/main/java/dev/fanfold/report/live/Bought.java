package dev.fanfold.report.live;

import dev.fanfold.report.explain.Shortened;
import dev.fanfold.report.story.Clipped;
import dev.fanfold.report.story.Story.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Answers as lines, the first five hundred of them; the others are counted. */
final class Bought {
    private static final int MOST = 500;
    private static final int LINE = 300;

    private final List<String> lines = new ArrayList<>();
    private long count;

    void add(String path, Object value) {
        count++;
        if (lines.size() < MOST) {
            lines.add(path + ": " + Clipped.line(LINE, Shortened.of(LINE, value)));
        }
    }

    /** All of them as one; none where there are none. */
    Optional<Passage> passage() {
        if (count == 0) {
            return Optional.empty();
        }
        var left = count - lines.size();
        var rest = left == 0 ? "" : String.format(Locale.ROOT, "%n[%,d more are counted, and not shown]", left);
        var name = String.format(Locale.ROOT, "Kept: %,d %s", count, count == 1 ? "answer" : "answers");
        return Optional.of(new Passage(name, String.join("\n", lines) + rest));
    }
}
