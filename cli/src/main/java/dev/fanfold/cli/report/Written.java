package dev.fanfold.cli.report;

import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.show.Notices;
import dev.fanfold.report.Report;
import dev.fanfold.report.story.Story;
import java.io.IOException;
import java.nio.file.Path;

/** A report on its way into a file. */
record Written(Path file, Notices notices) {
    /** Writes it, and says where it is, or why it is not. */
    boolean write(Story story) {
        try {
            new Place(file).requireRoom();
            Report.write(story, file);
            notices.say(ReportMessages.written(file));
            return true;
        } catch (Refusal since) {
            since.spoken().forEach(notices::say);
            return false;
        } catch (IOException e) {
            notices.say(ReportMessages.notWritten(file, Reason.of(e)));
            return false;
        }
    }
}
