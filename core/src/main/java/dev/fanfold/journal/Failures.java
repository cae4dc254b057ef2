package dev.fanfold.journal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is said when something fails: what happened, to which file, and what to do next. */
final class Failures {
    private Failures() {}

    static JournalException unreadable(Disk disk, IOException cause) {
        return unreadable(disk.name(), cause);
    }

    static JournalException unreadable(String name, IOException cause) {
        return new JournalException(
                "the journal " + name + " cannot be read (" + said(cause)
                        + "): see whether the disk is well and the file yours to read, then run again",
                cause);
    }

    static JournalException changed(Disk disk, long offset) {
        return new JournalException("the journal " + disk.name() + " no longer says what it said at byte " + offset
                + ": let nobody else write to it, and run again to read it afresh");
    }

    static JournalException uncountable(String name) {
        return new JournalException("the bills in the journal " + name
                + " come to more than anybody paid: it was not written by a run; remove it, or name another file");
    }

    static JournalException notAJournal(Disk disk) {
        return new JournalException(disk.name()
                + " is no journal, and was left as it is: name another file, or remove this one and run again");
    }

    static JournalException newer(Disk disk, Line.Opened opened) {
        return new JournalException("the journal " + disk.name() + " was written by " + opened.by() + ", in version "
                + opened.version() + " of the format, and this reads version " + Line.VERSION
                + ": run that program, or a later one");
    }

    static JournalException unusable(Path path, IOException cause) {
        return new JournalException(
                "the journal " + path + " cannot be opened (" + said(cause)
                        + "): see that its file and folder are yours to write, or name another file",
                cause);
    }

    static JournalException unwritable(String name, Throwable cause) {
        return new JournalException(
                "the journal " + name + " cannot be written (" + said(cause)
                        + "): what was acknowledged is kept; make room or mend the disk, then run again to go on from"
                        + " there",
                cause);
    }

    static JournalException noFile(Path path) {
        return new JournalException(
                Files.exists(path)
                        ? path + " is a folder or a device: name the file of a journal"
                        : "there is no journal " + path + ": name a file that an earlier run has kept");
    }

    static JournalException closed(String name) {
        return new JournalException("the journal " + name + " is closed: open it again to go on");
    }

    static JournalException inUse(Path path, String by) {
        return new JournalException(
                "the journal " + path + " is in use by " + by + ": wait until that has ended, or name another file");
    }

    /** The reason that the system gave, without what is said around it. */
    static String said(Throwable cause) {
        if (cause instanceof AccessDeniedException) {
            return "access denied";
        }
        var message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }
}
