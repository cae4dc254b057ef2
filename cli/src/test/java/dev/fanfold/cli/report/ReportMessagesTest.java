package dev.fanfold.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is said about reports")
class ReportMessagesTest {
    private static final Path FILE = Path.of("/r/out.html");

    @Test
    void every_message_as_people_read_it() {
        assertThat(Stream.of(
                        ReportMessages.written(FILE),
                        ReportMessages.notWritten(FILE, "the disk is full"),
                        ReportMessages.noRoom(FILE, Reason.of(new AccessDeniedException("/r"))),
                        ReportMessages.noFolder(Path.of("/r")),
                        ReportMessages.folder(FILE),
                        ReportMessages.another(FILE)))
                .containsExactly(
                        "Report: /r/out.html",
                        "fanfold: the report could not be written to /r/out.html: the disk is full",
                        "the report cannot be written to /r/out.html: no permission to write there; name another file",
                        "the report has no place: there is no folder /r; make it, or name another file",
                        "the report wants a file, and /r/out.html is a folder: name a file in it",
                        "/r/out.html is there already and is no report, so it is left alone: name another file for the"
                                + " report");
    }

    @Test
    void reasons_name_what_is_wrong_and_no_path() {
        assertThat(Stream.of(
                                new AccessDeniedException("/r"),
                                new NoSuchFileException("/r"),
                                new FileSystemLoopException("/r"),
                                new FileSystemException("/r", null, "Read-only file system"),
                                new FileSystemException("/r"),
                                new IOException("No space left on device"),
                                new IOException())
                        .map(Reason::of))
                .containsExactly(
                        "no permission to write there",
                        "no file can be made there",
                        "its links lead round in a circle",
                        "Read-only file system",
                        "FileSystemException",
                        "No space left on device",
                        "IOException");
    }
}
