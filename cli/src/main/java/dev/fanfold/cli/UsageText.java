package dev.fanfold.cli;

import java.util.List;

/** What {@code --help} says, and what is said of a command line that makes no sense. */
final class UsageText {
    private UsageText() {}

    static final String ABOUT = "Splits one job into independent parts, runs them at the same time against language"
            + " models, and folds the answers back into one result.";

    static final String RUN = "Runs a plan file.";

    static final List<String> COMMANDS_END = List.of(
            "", "Every command explains itself: fanfold run --help, fanfold map --help, fanfold journal --help", "");

    static final List<String> RUN_ABOUT = List.of(
            "Runs the steps of a plan, those that do not depend on each other at the same time, and prints the results:"
                    + " what the steps that no other step reads came to.",
            "",
            "Standard output holds the results alone, in the order of the plan. One result stands as it is; several have"
                    + " a line \"# name\" above each and a blank line between. A stitched record is one line: its id, a"
                    + " tab, its answer. All else goes to standard error: parts as they land, how long it took, advice,"
                    + " errors, and the finished answers of a run that failed.",
            "");

    static final List<String> RUN_END = List.of(
            "",
            "Models: NAME or SERVER:NAME; servers are openai, groq, mistral, deepseek, openrouter, and on this machine"
                    + " ollama, lmstudio, llamacpp, vllm. Where one of these four is named, 4 calls are made at once,"
                    + " elsewhere 8 and soon up to 64, unless --at-once says otherwise; --base-url alone changes nothing"
                    + " about that.",
            "",
            "Money: before anything is sent, standard error says how many calls and tokens there will be, and what they"
                    + " cost. Where more than 5 dollars are expected and there is no --budget, a terminal is asked; else"
                    + " nothing is sent. With a budget nothing is asked, and no more than it is spent.",
            "",
            "Limits: a server that asks to slow down is given time, and what broke on the way is tried again. Limits"
                    + " that are known beforehand spare both.",
            "",
            "Progress: on a terminal, lines below the text show what each part does, and go away in the end. With --plain,"
                    + " TERM=dumb or ACCESSIBLE=1 nothing is drawn again: every two seconds up to eight lines tell what"
                    + " changed, failures and ends first, and one more counts the other changes. NO_COLOR leaves out colours;"
                    + " signs are ASCII where LC_ALL, LC_CTYPE or LANG names no UTF-8. Ctrl-C stops the run within two"
                    + " seconds, a second one ends it at once.",
            "",
            "Journal: until a run is whole, its answers are kept in ~/.local/state/fanfold, or in"
                    + " $XDG_STATE_HOME/fanfold. After a failure, Ctrl-C or a crash the same command with --resume asks"
                    + " only for what is missing, also where plan or input were changed. --journal FILE keeps another"
                    + " file, and goes on with what is in it. What nobody goes on with for 30 days is removed.",
            "",
            "Without a model or its key nothing is run, unless --rehearse is given, or the plan says without_key: rehearse and"
                    + " nobody named a model or server with --model, --base-url or OPENAI_BASE_URL. Then a stand-in answers, the first line says so, and every result carries the mark (rehearsed), rows of JSON Lines or CSV in a field of their own.",
            "",
            "Environment:",
            "  OPENAI_API_KEY    the key for OpenAI; other servers have GROQ_API_KEY and so on",
            "  OPENAI_BASE_URL   another server for models without a server's name",
            "  XDG_STATE_HOME    where journals are kept, in a folder fanfold",
            "  FANFOLD_DEBUG=1   shows the trace of an error inside Fanfold",
            "",
            "Exit codes:",
            "    0  merged whole, or the reader of the results went away",
            "    1  merged, but something is missing, undecided, unfaithful or dependent; standard error says what",
            "    2  nothing was merged, as when the budget is spent or the journal cannot be written; finished",
            "       answers are shown as kept",
            "   64  the command line, the plan or the input is wrong, there is no key, the journal cannot be",
            "       opened, or more than 5 dollars are expected and no budget is set; nothing was sent",
            "   70  a bug in Fanfold",
            "  130  stopped by Ctrl-C",
            "  143  stopped by SIGTERM, as kill sends it; the same is kept",
            "",
            "Examples:",
            "  fanfold run examples/recipe-review.yaml",
            "  fanfold run review.yaml -i recipe.txt --model ollama:llama3.2",
            "  cat recipe.txt | fanfold run review.yaml -i - --json | jq .results",
            "  fanfold run review.yaml --base-url http://localhost:8080/v1 --at-once 8",
            "  fanfold run tags.yaml -i messages.jsonl --budget 2.00 --requests-per-minute 500",
            "  fanfold run tags.yaml -i messages.jsonl --budget 2.00 --resume",
            "");

    static String wrong(String why, String command) {
        return "fanfold: " + why + "; see " + command + " --help";
    }

    static String nothingToDo() {
        return wrong("say what to do, as in fanfold run PLAN", "fanfold");
    }

    static String unknown(String what, List<String> suggestions) {
        return what + " is unknown"
                + (suggestions.isEmpty() ? "" : "; did you mean " + String.join(" or ", suggestions) + "?");
    }

    /** A text that begins as an option does was taken for one. */
    static String behindDashes(String command, String word) {
        return word + " is unknown; a text that begins with - stands behind --, as in fanfold " + command + " -- \""
                + word + "\"";
    }

    static String tooMuch(String word) {
        return "there is no place for " + word;
    }

    static String quotesAroundTask(String typed) {
        return "put quotes around the task, as in " + typed;
    }

    static String quotesAroundQuestion(String typed) {
        return "put quotes around the question, as in " + typed;
    }

    static String fileToAskAbout(String typed) {
        return "-i stands before the file to ask about, as in " + typed;
    }

    static String noPlan(String command) {
        return "name the plan to " + command + ", as in fanfold " + command + " plan.yaml";
    }

    static String stopped() {
        return "fanfold: stopped.";
    }

    static String whole(String option, String text) {
        return option + " wants a whole number of at least 1, not \"" + text + "\"";
    }

    static String dollars(String option, String text) {
        return option + " wants an amount of dollars such as 2.00, not \"" + text + "\"";
    }

    static String contradict(String option, String other) {
        return option + " and " + other + " contradict each other: drop one of them";
    }

    static String oneFile(String option, String other) {
        return option + " and " + other + " name the same file: give one of them another";
    }

    static String noStream(String option) {
        return option + " wants a file, and a report goes to no stream: name one, as in " + option + " report.html";
    }

    static String noPath(String option, String text) {
        return option + " wants the path of a file, not \"" + text + "\"";
    }

    static String noValue(String option) {
        return option + " wants a value";
    }
}
