package dev.fanfold.cli;

import java.util.List;

/** What {@code fanfold map --help} says. */
final class MapUsage {
    private MapUsage() {}

    static final String HEADER = "Asks one question about each record of a file.";

    static final List<String> ABOUT = List.of(
            "Asks about many records, several to a prompt, and writes one row for each, in the order of the file, while"
                    + " the rest is still going. A file of any size is read as it is needed.",
            "",
            "Rows are JSON Lines, {\"id\":\"m1\",\"answer\":\"positive\"}, or {\"id\":\"m2\",\"missing\":\"why\"}"
                    + " where there is no answer. CSV stays CSV: its columns as they are, then the answer and a column"
                    + " \"missing\". Standard output holds the rows alone; all else goes to standard error.",
            "");

    static final List<String> END = List.of(
            "",
            "Records: FILE.jsonl and .ndjson hold a JSON object a line, .csv has a header, of anything else each line is"
                    + " a record whose id is its line number. Standard input is read as lines, or as JSON Lines where"
                    + " --id or --text is given. A record that cannot be read is named by its line, and stops nothing.",
            "",
            "Failures: records without an answer go to a file beside the rows, OUT.failed.jsonl with -o OUT, else"
                    + " FILE.failed.jsonl (of standard input, map.failed.jsonl), each with the reason. The same command"
                    + " with --retry-failed asks about these alone. With -o the new answers take the place of the missing"
                    + " rows; without, the new rows are printed. A line that could not be read is asked about once it is"
                    + " mended in FILE, where it stands.",
            "",
            "Stopped: the same command with --resume goes on with a run that was stopped or killed, or whose budget was"
                    + " spent. The rows are written anew from the first on; answers that were there come back from the"
                    + " journal at once, and only the rest is asked for and paid. Without a journal (--no-journal)"
                    + " --retry-failed says which record was the first that nobody was asked about, and --force begins"
                    + " anew.",
            "",
            "Journal: as with fanfold run. The task, the labels, how records are read and put together, FILE and OUT tell"
                    + " one run from another.",
            "",
            "Plan: --save FILE writes a plan that asks the same, and asks nothing. A plan reads its input whole and prints its"
                    + " rows at the end, as JSON Lines or CSV; it has no words for -o, --as, --keep, --raw, failed"
                    + " records, and the columns of a CSV file: its rows are id, answer and missing. It names a"
                    + " record that cannot be read by its line.",
            "",
            "Money: as with fanfold run, an estimate comes first, and more than 5 dollars want a --budget or a yes. Of"
                    + " standard input nobody knows the size, so at most 5 dollars are spent on it unless --budget says"
                    + " otherwise.",
            "",
            "Progress: as with fanfold run; a bar shows how much is done, how fast, and how long the rest will take.",
            "",
            "Models: as with fanfold run; where none is named, openai:gpt-4o-mini. With --rehearse a stand-in answers,"
                    + " and every row bears the mark \"rehearsed\".",
            "",
            "Exit codes:",
            "    0  every record has an answer, or the reader of the rows went away",
            "    1  some have none; the file of failed records says which",
            "    2  none has, as when the key is refused or the budget spent; or the rows or the journal could",
            "       not be written",
            "   64  the command line or the input is wrong, there is no key, the journal cannot be opened, or",
            "       more than 5 dollars are expected and no budget is set; nothing was sent",
            "   70  a bug in Fanfold",
            "  130  stopped by Ctrl-C; the rows so far are written",
            "  143  stopped by SIGTERM, as kill sends it; the same is written",
            "",
            "Examples:",
            "  fanfold map \"Tag the sentiment\" --labels positive,neutral,negative --id id --text body \\",
            "      messages.jsonl > tags.jsonl",
            "  fanfold map \"Which product is it about?\" tickets.csv --text subject --as product -o products.csv",
            "  fanfold map \"Which product is it about?\" tickets.csv --text subject --as product -o products.csv \\",
            "      --resume",
            "  fanfold map \"Which product is it about?\" tickets.csv --text subject --as product -o products.csv \\",
            "      --retry-failed",
            "  cut -f 3 log.tsv | fanfold map \"Translate into English\" --budget 0.50 | jq -r .answer",
            "");

    static String noTask() {
        return "say what to ask, as in fanfold map \"Tag the sentiment\" messages.jsonl";
    }

    static String emptyLabel(int place) {
        return "--labels: label " + place + " is empty; put one comma between two labels, and none at the end";
    }

    static String labels() {
        return "--labels wants at least two different answers with commas between, such as positive,negative";
    }
}
