package dev.fanfold.cli.report;

import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.show.Notices;
import dev.fanfold.journal.JournalException;
import dev.fanfold.journal.ReadOnlyFile;
import dev.fanfold.journal.Reading;
import dev.fanfold.report.Report;
import dev.fanfold.report.story.Story;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * {@code fanfold report}: the report of a journal, finished or not. No byte of the journal changes.
 *
 * @param journal the file
 * @param to where the report goes
 */
public record ReportCommand(Path journal, Path to, Notices notices) {
    public Exit run() {
        try {
            new Place(to).requireRoom();
            return new Written(to, notices).write(read(journal)) ? Exit.WHOLE : Exit.NOTHING;
        } catch (Refusal refusal) {
            refusal.spoken().forEach(notices::say);
        } catch (JournalException unreadable) {
            new Refusal(String.valueOf(unreadable.getMessage())).spoken().forEach(notices::say);
        }
        return Exit.USAGE;
    }

    /** The story of a journal. */
    static Story read(Path journal) {
        try (var disk = ReadOnlyFile.open(journal)) {
            return Report.of(Objects.toString(journal.getFileName(), ""), Reading.of(disk));
        } catch (IOException unclosed) {
            throw new Refusal(journal + " could not be read: " + unclosed.getMessage());
        }
    }
}
