package dev.fanfold.cli.report;

import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/** Where a report goes: an earlier report is replaced, and nothing else is. */
record Place(Path file) {
    /** What the head of each report says; no other file is taken for one. */
    private static final String MARK = "<meta name=\"generator\" content=\"Fanfold\">";

    private static final int HEAD = 1_000;

    /**
     * Looks whether a report can be written there.
     *
     * @throws Refusal when it cannot
     */
    void requireRoom() {
        try {
            require(Report.place(file));
        } catch (IOException why) {
            throw new Refusal(ReportMessages.noRoom(file, Reason.of(why)));
        }
    }

    /** The file itself, at the end of its links. */
    private void require(Path end) throws IOException {
        var folder = Objects.requireNonNullElse(end.getParent(), end);
        if (!Files.isDirectory(folder)) {
            throw new Refusal(ReportMessages.noFolder(folder));
        }
        if (Files.isDirectory(end)) {
            throw new Refusal(ReportMessages.folder(file));
        }
        if (Files.exists(end) && !isReport(end)) {
            throw new Refusal(ReportMessages.another(file));
        }
        requireWritable(end, folder);
    }

    /** Asked of the system by doing it: whether one may write in a folder is not always told by its permissions. */
    private static void requireWritable(Path end, Path folder) throws IOException {
        Files.delete(Files.createTempFile(folder, ".fanfold-", ".part"));
        try {
            Files.getLastModifiedTime(end);
        } catch (NoSuchFileException nothingThere) {
            return; // else the name itself is the trouble
        }
        if (!Files.isWritable(end)) {
            throw new AccessDeniedException(end.toString());
        }
    }

    private static boolean isReport(Path end) {
        if (!Files.isRegularFile(end)) {
            return false; // a pipe would be waited at for ever
        }
        try (var in = Files.newInputStream(end)) {
            var head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
            return head.isEmpty() || head.contains(MARK);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
