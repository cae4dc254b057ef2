package dev.fanfold.cli.map.given;

import java.nio.file.Path;

/** What is said of options and files with which a map cannot be begun. */
final class GivenMessages {
    private static final String NOTHING_SENT = ", and nothing was sent";

    private GivenMessages() {}

    static String noTask() {
        return "say what to ask about each record, as in fanfold map \"Tag the sentiment\" messages.jsonl";
    }

    static String taskMissing(String file) {
        return file
                + " names a file, and the task is missing: say what to ask about each record, as in fanfold map \"Tag the"
                + " sentiment\" " + file;
    }

    static String taskLast(String file, String task) {
        return "the task goes before the file, as in fanfold map \"" + task + "\" " + file;
    }

    static String noInput() {
        return "there is no input: name a file, or pipe records in";
    }

    static String outputThere(Path path) {
        return path + " is there already" + NOTHING_SENT + ": --force writes over it, --retry-failed asks again about"
                + " what is missing in it";
    }

    static String outputUnfinished(Path path) {
        return path + " is there already, and an earlier run of this was not finished" + NOTHING_SENT
                + ": --resume goes on with it, --force writes over it and begins anew";
    }

    static String failuresUnfinished(Path path) {
        return path + " holds records that failed in an earlier run of this that was not finished" + NOTHING_SENT
                + ": go on with it with --resume, or begin anew with --force";
    }

    static String failuresThere(Path path) {
        return path + " holds records that failed in another run" + NOTHING_SENT
                + ": ask about them with --retry-failed, write over them with --force, or name another file with"
                + " --failures";
    }

    static String outputFolder(Path path) {
        return path + " is a folder: -o wants a file";
    }

    static String unwritable(String option, Path path) {
        return path + " cannot be written" + NOTHING_SENT + ": there is no such folder, or no right to write there;"
                + " choose another place with " + option;
    }

    static String samePlace() {
        return "the input, the output, the failed records and the journal want a file each; nothing was sent";
    }
}
