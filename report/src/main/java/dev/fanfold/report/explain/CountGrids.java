package dev.fanfold.report.explain;

import dev.fanfold.merge.count.Counts;
import dev.fanfold.merge.count.Groups;
import dev.fanfold.report.story.Clipped;
import dev.fanfold.report.story.Grid;
import dev.fanfold.report.story.Grid.Cell;
import dev.fanfold.report.story.Grid.Row;
import dev.fanfold.report.story.Grid.Tone;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Answers counted, or put together, by a key. */
final class CountGrids {
    private static final int CELL = 600;

    private CountGrids() {}

    static List<Grid> of(Counts<?> counts) {
        var all = Math.max(1, counts.counted());
        var rows = counts.totals().stream()
                .map(total -> row(String.valueOf(total.key()), total.count(), all))
                .toList();
        return List.of(new Grid("How often each answer came", List.of("Answer", "Count", "Share"), rows));
    }

    static List<Grid> of(Groups<?, ?> groups) {
        var rows = groups.groups().stream()
                .map(group -> Row.of(
                        Tone.PLAIN,
                        Clipped.line(CELL, String.valueOf(group.key())),
                        String.valueOf(group.values().size()),
                        Clipped.line(
                                CELL,
                                group.values().stream()
                                        .limit(CELL)
                                        .map(Object::toString)
                                        .collect(Collectors.joining(", ")))))
                .toList();
        return List.of(new Grid("Groups", List.of("Key", "Count", "Members"), rows));
    }

    private static Row row(String key, long count, long all) {
        var share = (double) count / all;
        return new Row(
                Tone.PLAIN,
                List.of(
                        Cell.of(Clipped.line(CELL, key)),
                        Cell.of(String.format(Locale.ROOT, "%,d", count)),
                        Cell.bar(String.format(Locale.ROOT, "%.1f %%", 100 * share), share)));
    }
}
