package dev.fanfold.report;

import dev.fanfold.journal.Reading;
import dev.fanfold.report.old.JournalStory;
import dev.fanfold.report.page.Page;
import dev.fanfold.report.story.Story;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A story as one HTML file, to be read anywhere.
 *
 * <p>Laws: it asks no server for anything; model text is data, so no reply becomes HTML, a link or a script in it.
 *
 * <p>It holds answers, so it is for whoever may read these.
 */
public final class Report {
    private Report() {}

    /**
     * The story that a journal can tell: calls, answers and money, with less detail than one that was watched.
     *
     * @throws dev.fanfold.journal.JournalException when it cannot be read
     */
    public static Story of(String title, Reading journal) {
        return JournalStory.of(title, journal);
    }

    /** The whole file. */
    public static String html(Story story) {
        return Page.of(story);
    }

    /**
     * Writes it, in place of what was there: whole, or not at all. A new file is its owner's alone.
     *
     * @throws IOException when the file cannot be written; what was there is there still
     */
    public static void write(Story story, Path file) throws IOException {
        var page = html(story).getBytes(StandardCharsets.UTF_8);
        Landing.at(file).write(out -> out.write(page));
    }

    /**
     * The file that would be written: links are followed to their end, whether there is something or not.
     *
     * @throws IOException when they have no end, or cannot be read
     */
    public static Path place(Path file) throws IOException {
        return Landing.at(file).file();
    }
}
