package dev.fanfold.cli.file;

import java.nio.file.Path;
import java.util.Optional;

/** What is said about files that cannot be used. */
final class FileMessages {
    private FileMessages() {}

    static String missing(String what, Path path, Optional<String> nearest) {
        return what + " is not there: " + path
                + nearest.map(name -> "; did you mean " + name + "?").orElse("");
    }

    static String folderMissing(String what, Path path, Path folder) {
        return what + " is not there: " + path + "; there is no folder " + folder;
    }

    static String folder(String what, Path path) {
        return what + " is a folder: " + path + "; name a file in it";
    }

    static String unreadable(String what, String name, String why) {
        return what + " cannot be read: " + name + " (" + why + ")";
    }

    static String tooLarge(String what, String name, int most) {
        return what + " is larger than " + size(most) + ": " + name + "; cut it into smaller files";
    }

    static String notText(String what, String name, int offset) {
        return what + " is not UTF-8 text: " + name + ", from byte " + offset
                + " on; convert it first, as with iconv -t UTF-8";
    }

    static String empty(String what, String name) {
        return what + " is empty: " + name + "; there is nothing to ask about";
    }

    static String none() {
        return "there is no input: the plan names none; give a file with -i FILE, or -i - to read standard input";
    }

    private static String size(int bytes) {
        return (bytes >> 20) + " MB";
    }
}
