package dev.fanfold.cli;

import java.util.Collection;
import java.util.List;

/** What {@code fanfold check --help} says. */
final class CheckUsage {
    private CheckUsage() {}

    static final String CHECK =
            "Looks at a plan before it is run: what waits for what, what it costs, what may go wrong.";

    static final String WITHOUT_RULES = "Rules not to hold against the plan, with commas; each finding names its own.";

    static final List<String> ABOUT = List.of(
            "Draws the steps of a plan in waves: what stands under one heading runs at the same time. Then says how many"
                    + " calls and tokens that takes, what it costs, how long the limits of the account make it last, and"
                    + " what in the plan is likely to go wrong, each with its line and what to do. No call is made, and"
                    + " no key is needed.",
            "");

    static final List<String> END = List.of(
            "",
            "Warnings are of what costs money for nothing, or makes a result that is not what it seems: a prompt that leans"
                    + " on an answer it does not take (rule leaning), records that cannot be read (records), chunks that end"
                    + " inside a sentence (sentences), attempts at temperature 0 (copies), splits into one part (one-part),"
                    + " parts smaller than their prompt (small-parts), what all parts share behind what differs (prefix),"
                    + " a budget or a limit that is too small (spending). Notes are of what may be meant: unfolded,"
                    + " even-ballots, unbounded, no-model. A clean check is no proof: prompts are judged by their words.",
            "",
            "Environment:",
            "  LC_ALL, LC_CTYPE, LANG",
            "                    where the first of them that is set names no UTF-8, the drawing is in ASCII",
            "",
            "Exit codes:",
            "    0  nothing was found, or notes alone",
            "    1  there are warnings",
            "    2  the text could not be written",
            "   64  the command line, the plan or the input is wrong; fanfold run says the same",
            "   70  a bug in Fanfold",
            "",
            "Examples:",
            "  fanfold check examples/recipe-review.yaml",
            "  fanfold check tags.yaml -i messages.jsonl --requests-per-minute 500 --tokens-per-minute 200000",
            "  fanfold check tags.yaml -i messages.jsonl --json | jq .estimate.usd",
            "");

    static String noRule(String option, String rule, Collection<String> rules) {
        return option + " knows no rule \"" + rule + "\"; it knows " + String.join(", ", rules);
    }
}
