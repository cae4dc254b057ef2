package dev.fanfold.cli.map.failed;

import java.nio.file.Path;
import java.util.List;

/** What is said of a file of failed records that is not the one that is wanted. */
final class FailedMessages {
    private static final String NOTHING_SENT = ", and nothing was sent";

    private FailedMessages() {}

    static String notFailed(Path path, long line) {
        return path + ":" + line + ": this is no list of failed records" + NOTHING_SENT
                + "; name another file with --failures";
    }

    static String difference(String field) {
        return switch (field) {
            case "task" -> "the task or --labels";
            case "rehearsed" -> "--rehearse";
            case "head" -> "the columns";
            default -> "--" + field;
        };
    }

    static String otherTask(Path path, List<String> differences) {
        return path + " belongs to another task" + NOTHING_SENT + ": it differs in " + String.join(", ", differences)
                + "; give the same options as in the first run";
    }

    static String missingFrom(Path path, Path output) {
        return path + " holds the records that are missing from " + output + NOTHING_SENT + ": say -o " + output
                + ", so that their new answers take the place of the missing rows";
    }
}
