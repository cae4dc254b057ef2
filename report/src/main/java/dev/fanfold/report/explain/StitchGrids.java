package dev.fanfold.report.explain;

import dev.fanfold.merge.Stitched;
import dev.fanfold.report.story.Clipped;
import dev.fanfold.report.story.Grid;
import dev.fanfold.report.story.Grid.Row;
import dev.fanfold.report.story.Grid.Tone;
import dev.fanfold.result.Part;
import java.util.List;
import java.util.Locale;

/** Rows put together: the gaps first, since they are what somebody has to look at, then the rows in their order. */
final class StitchGrids {
    private static final int CELL = 300;
    private static final int SHOWN = 100;

    private StitchGrids() {}

    static String verdict(Stitched<?> rows) {
        var gaps = rows.gaps().size();
        return String.format(Locale.ROOT, "%,d", rows.parts().size()) + " rows in the order of the split, "
                + (gaps == 0 ? "without a gap" : gaps == 1 ? "one of them a gap" : gaps + " of them gaps");
    }

    static List<Grid> of(Stitched<?> rows) {
        return List.of(
                new Grid(
                        "Gaps",
                        List.of("No.", "Part", "Why"),
                        rows.gaps().stream().map(StitchGrids::gap).toList()),
                new Grid(
                        "Rows",
                        List.of("No.", "Part", "Answer"),
                        rows.parts().stream().map(StitchGrids::row).limit(SHOWN).toList(),
                        Math.max(0, rows.parts().size() - SHOWN)));
    }

    private static Row row(Part<?> part) {
        return part instanceof Part.Done<?>(var id, var value, var effort)
                ? Row.of(Tone.PLAIN, number(part), id.name(), Clipped.line(CELL, Shortened.of(CELL, value)))
                : gap(part);
    }

    private static Row gap(Part<?> part) {
        var why = switch (part) {
            case Part.Failed<?> failed -> "failed: " + failed.why();
            case Part.Skipped<?> skipped -> "skipped: " + skipped.why();
            case Part.Done<?> done -> "";
        };
        return Row.of(Tone.BAD, number(part), part.id().name(), Clipped.line(CELL, why));
    }

    private static String number(Part<?> part) {
        return String.valueOf(part.id().ordinal() + 1);
    }
}
