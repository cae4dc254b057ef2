package dev.fanfold.cli;

import java.util.List;

/** What {@code fanfold journal --help} says, and the commands under it; the first line of each is its summary. */
final class JournalUsage {
    private JournalUsage() {}

    static final List<String> ABOUT = List.of(
            "Looks at journals, checks them, writes them in other forms, and removes them.",
            "A journal holds every answer that a run has paid for. Those of runs that were not finished lie in"
                    + " ~/.local/state/fanfold, or in $XDG_STATE_HOME/fanfold; --resume goes on with them. What nobody"
                    + " goes on with for 30 days is removed.",
            "");

    static final List<String> END = List.of(
            "",
            "A journal is text, a JSON object a line behind a checksum:",
            "  cut -c10- FILE | jq .",
            "",
            "Exit codes:",
            "    0  done; sound",
            "    1  damaged; or not all could be removed",
            "    2  the lines could not be written",
            "   64  the command line is wrong, or the file is no journal or cannot be read; nothing was changed",
            "");

    static final List<String> LIST = List.of(
            "Tells of all runs that were not finished: how long ago something was written, command and plan or input,"
                    + " answers, cost, size, file.");

    static final List<String> SHOW = List.of(
            "Tells what a journal holds: runs, answers, money, damage; then what was asked, one answer a line.");

    static final List<String> VERIFY = List.of(
            "Reads all of a journal and says whether it is sound (exit 0), or what is damaged and where (exit 1).");

    static final List<String> EXPORT = List.of(
            "Writes a journal as JSON Lines, or as a database of SQLite.",
            "The tables are opened, began, intents, answers, refused, settled, merged and sealed; what a later version"
                    + " wrote is in others. Money is in billionths of a dollar.",
            "");

    static final List<String> PURGE =
            List.of("Removes the journals of runs that were not finished, once it has said which and been told yes.");

    static final String REPLAY = "Runs a plan once more out of its journal: no network, no key, no cost.";

    static final List<String> REPLAY_ABOUT = List.of(
            "Gives every call the answer that the journal has for it. Standard output holds the same bytes as then."
                    + " What the journal has no answer to, as after a change of the plan, is missing; nothing is asked.",
            "");

    static final List<String> REPLAY_END = List.of(
            "",
            "Keep a journal to replay with --journal: that of a whole run is otherwise removed.",
            "",
            "Exit codes: as with fanfold run; 64 also where there is no such journal.",
            "",
            "Example:",
            "  fanfold run review.yaml --journal review.journal",
            "  fanfold replay review.yaml --journal review.journal",
            "");

    static String nothingToReplay() {
        return "name the journal of the run, as in fanfold replay PLAN --journal FILE";
    }

    static String nothingToDo() {
        return "say what to do, as in fanfold journal list";
    }

    static String noJournal() {
        return "name the file of a journal; fanfold journal list knows those of runs that were not finished";
    }

    static String noTarget() {
        return "say where to, as in --to journal.jsonl or --to journal.sqlite";
    }

    static String age(String option, String text) {
        return option + " wants an age such as 7d, 12h or 30m, not \"" + text + "\"";
    }
}
