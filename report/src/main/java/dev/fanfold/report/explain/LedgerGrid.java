package dev.fanfold.report.explain;

import dev.fanfold.report.story.Clipped;
import dev.fanfold.report.story.Grid;
import dev.fanfold.report.story.Grid.Row;
import dev.fanfold.report.story.Grid.Tone;
import dev.fanfold.result.Ledger;
import dev.fanfold.result.Ledger.Fate;
import java.util.List;

/** The ledger of a merge: each part once, and what became of it. */
final class LedgerGrid {
    private static final int CELL = 400;

    private LedgerGrid() {}

    static Grid of(Ledger ledger) {
        return new Grid(
                "What became of each part",
                List.of("Part", "In the result", "How"),
                ledger.lines().stream().map(LedgerGrid::row).toList(),
                ledger.unlisted().all());
    }

    private static Row row(Ledger.Line line) {
        var how = Clipped.line(CELL, line.fate().how());
        return switch (line.fate()) {
            case Fate.Used used -> Row.of(Tone.GOOD, line.part().name(), "yes", how);
            case Fate.Spared spared -> Row.of(Tone.PLAIN, line.part().name(), "not needed", how);
            case Fate.LeftOut left -> Row.of(Tone.BAD, line.part().name(), "no", how);
        };
    }
}
