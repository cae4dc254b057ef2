package dev.fanfold.cli.journal.command;

import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.journal.JournalMessages;
import dev.fanfold.cli.journal.Overview;
import dev.fanfold.journal.Found;
import dev.fanfold.journal.JournalException;
import dev.fanfold.journal.Line;
import dev.fanfold.journal.ReadOnlyFile;
import dev.fanfold.journal.Reading;
import java.io.IOException;
import java.nio.file.Path;

/** What one journal holds: the sum of it, and then what was asked and answered, one a line. Memory: one line of it. */
record Account(Path file) {
    Exit on(Page page) {
        try (var disk = ReadOnlyFile.open(file)) {
            sum(Overview.of(disk), disk.size(), page);
            for (var lines = Reading.of(disk); lines.hasNext() && page.wanted(); ) {
                if (lines.next() instanceof Found.Written(var offset, var length, var line)) {
                    asked(line, page);
                }
            }
            return Exit.WHOLE;
        } catch (IOException unclosed) {
            throw new JournalException(JournalMessages.unreadable(file, JournalMessages.said(unclosed)), unclosed);
        }
    }

    private void sum(Overview seen, long bytes, Page page) {
        page.line(CommandMessages.head(file, seen, bytes));
        page.line(CommandMessages.runs(seen));
        page.line(CommandMessages.answers(seen));
        page.line(CommandMessages.money(seen));
        if (!seen.possiblyPaid().isEmpty()) {
            page.line(JournalMessages.possiblyPaid(seen.possiblyPaid()));
        }
        seen.damages().first().forEach(damage -> page.line(CommandMessages.damaged(damage)));
        var more = seen.damages().count() - seen.damages().first().size();
        if (more > 0) {
            page.line(CommandMessages.moreDamaged(more));
        }
    }

    private static void asked(Line line, Page page) {
        switch (line) {
            case Line.Answered answered -> page.line(CommandMessages.asked(answered));
            case Line.Refused refused -> page.line(CommandMessages.asked(refused));
            default -> {
                // It is in the sum.
            }
        }
    }
}
