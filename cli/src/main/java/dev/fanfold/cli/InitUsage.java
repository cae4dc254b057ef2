package dev.fanfold.cli;

import java.util.List;

/** What {@code fanfold init --help} says. */
final class InitUsage {
    private InitUsage() {}

    static final String INIT = "Writes plans to begin with, each explained line by line.";

    static final List<String> ABOUT = List.of(
            "Writes a plan for each way to split a job and to merge it again, into a folder; or one of them, into a file."
                    + " Each has an input of its own, passes fanfold check, and runs without a key where --rehearse is"
                    + " given. No file that is there is written over. Standard output names what was written.",
            "");

    static final List<String> END = List.of(
            "",
            "Exit codes:",
            "    0  they are written",
            "    2  they could not be written",
            "   64  the command line is wrong, or a file is there already; nothing was written",
            "",
            "Examples:",
            "  fanfold init --list",
            "  fanfold init plans",
            "  fanfold init review.yaml --pair aspect-synthesise",
            "  fanfold run review.yaml --rehearse",
            "");

    static String noPath(String text) {
        return "name a folder or a file, not \"" + text + "\"";
    }
}
