package dev.fanfold.cli.report;

import java.nio.file.Path;

/** What is said about reports. */
final class ReportMessages {
    private ReportMessages() {}

    static String written(Path file) {
        return "Report: " + file;
    }

    static String notWritten(Path file, String why) {
        return "fanfold: the report could not be written to " + file + ": " + why;
    }

    /** Before anything is sent. */
    static String noRoom(Path file, String why) {
        return "the report cannot be written to " + file + ": " + why + "; name another file";
    }

    static String noFolder(Path file) {
        return "the report has no place: there is no folder " + file + "; make it, or name another file";
    }

    static String folder(Path file) {
        return "the report wants a file, and " + file + " is a folder: name a file in it";
    }

    static String another(Path file) {
        return file + " is there already and is no report, so it is left alone: name another file for the report";
    }
}
