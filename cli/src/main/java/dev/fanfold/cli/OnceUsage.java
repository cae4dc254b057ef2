package dev.fanfold.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code fanfold vote}, {@code pick} and {@code ask} say with {@code --help}, and of arguments that make no sense. */
final class OnceUsage {
    private OnceUsage() {}

    static final String VOTE = "Asks one question several times, and counts the answers.";

    static final String PICK = "Asks for the same several times, judges the answers, and keeps the best.";

    static final String ASK = "Asks one question, or several at once about one text.";

    private static final String INPUT = "Input: a FILE behind -i, or what is piped in (-i - says so). Without any, the"
            + " question stands by itself; a pipe that holds nothing is none. {{input}} in a question says where the"
            + " text goes; else it is the user's message, and the question the instruction before it. All other braces"
            + " in a question are text. Where standard input was taken and not asked for, standard error says so.";

    private static final String FROM_FILE =
            "A text that begins with @ names a file that holds it; @@ stands for one @.";

    private static final String PLAN = "Plan: each of these commands stands for a plan. --save FILE writes it, and asks"
            + " nothing; fanfold check and fanfold run take it from there. A FILE that is there is never written over."
            + " An input that lies with the plan is named in it.";

    private static final String REST = "Models, money, limits, journal, environment and exit codes are those of fanfold"
            + " run; where no model is named, openai:gpt-4o-mini answers. The same question about the same input with"
            + " --resume goes on with a run that was stopped, also with another number of answers.";

    static final List<String> VOTE_ABOUT = List.of(
            "Casts ballots at the same time, one answer each, and prints all of them and who has the most. A tie has no"
                    + " winner, and the command ends with 1; on two labels an odd number of ballots cannot tie, unless one is"
                    + " spoiled.",
            "");

    static final List<String> VOTE_END = end(
            "  fanfold vote \"Could a beginner cook this?\" -i recipe.txt",
            "  fanfold vote \"Which mood is this mail in?\" -i mail.txt -n 7 --labels calm,angry,sad",
            "  git diff | fanfold vote \"Is this change safe?\" --until-decided --budget 0.10",
            "  fanfold vote \"Could a beginner cook this?\" -i recipe.txt --save beginner.yaml");

    static final List<String> PICK_ABOUT = List.of(
            "Asks at the same time for several answers. Then each is judged alone, criterion by criterion from 1 to 5, and"
                    + " the one with the best mean by weight is printed, with its scores.",
            "");

    static final List<String> PICK_END = end(
            "  fanfold pick \"Write a tagline for this dish.\" -i recipe.txt \\",
            "      --criteria \"fits on one line:2\" --criteria \"makes you hungry:3\"",
            "  fanfold pick \"A name for a cat\" -n 8 --temperature 1.2 --criteria \"is easy to call\" --json");

    static final List<String> ASK_ABOUT = List.of(
            "With a PROMPT alone, one call. With looks (-a), one call for each at the same time; each answer stands under"
                    + " its name, or --synthesise makes one text of them, held against them sentence by sentence. A PROMPT"
                    + " beside looks is put to each of them. Looks see nothing of each other: one that mentions another,"
                    + " as in {{cost}}, is an error, and wants a plan file.",
            "");

    static final List<String> ASK_END = end(
            "  fanfold ask \"What is this letter about?\" -i letter.txt",
            "  fanfold ask -i recipe.txt -a nutrition=\"You are a dietitian. What is lacking?\" \\",
            "      -a cost=\"You plan a family's food budget. What costs most?\"",
            "  fanfold ask -i recipe.txt -a nutrition=@dietitian.txt -a cost=@budget.txt \\",
            "      --synthesise \"You edit a food page. Blend the reports.\" --save review.yaml");

    private static List<String> end(String... examples) {
        var lines = new ArrayList<String>(List.of("", INPUT + " " + FROM_FILE, "", PLAN, "", REST, "", "Examples:"));
        lines.addAll(List.of(examples));
        lines.add("");
        return List.copyOf(lines);
    }

    static String noQuestion(String verb) {
        return switch (verb) {
            case "vote" -> "say what to vote on, as in fanfold vote \"Could a beginner cook this?\" -i recipe.txt";
            case "pick" ->
                "say what is wanted, as in fanfold pick \"Write a tagline.\" --criteria \"fits on one line\"";
            default -> "say what to ask, as in fanfold ask \"What is this letter about?\" -i letter.txt";
        };
    }

    static String number(String option, int least, int most, String text) {
        var range = most == Integer.MAX_VALUE
                ? "of at least " + least
                : String.format(Locale.ROOT, "from %,d to %,d", least, most);
        return option + " wants a whole number " + range + ", not \"" + text + "\"";
    }

    static String degree(String option, String text) {
        return option + " wants a number from 0 to 2, not \"" + text + "\"";
    }

    static String quorum(int ballots, int times) {
        return "--quorum " + ballots + " and --times " + times + " contradict each other: no answer can have " + ballots
                + " of " + times + " ballots";
    }

    static String noCriteria(String option) {
        return "say what makes an answer good, as in " + option + " \"fits on one line:2\"";
    }

    static String criterion(String option, int heaviest, String text) {
        return String.format(
                Locale.ROOT,
                "%s wants words and a weight from 1 to %,d, such as \"fits on one line:2\", not \"%s\"",
                option,
                heaviest,
                text);
    }

    static String tooLong(String option, int longest, int signs) {
        return String.format(
                Locale.ROOT,
                "%s wants words of at most %,d signs, not %,d: put what is longer into the prompt",
                option,
                longest,
                signs);
    }

    static String longName(String option, int longest, int signs) {
        return String.format(Locale.ROOT, "%s wants a name of at most %,d signs, not %,d", option, longest, signs);
    }

    static String aspect(String option, String text) {
        return option + " wants a name and a prompt, such as cost=\"What does it cost?\", not \"" + text + "\"";
    }

    static String fewAspects(String option) {
        return option
                + " wants at least two looks, such as -a cost=\"What does it cost?\" -a taste=\"How does it taste?\"";
    }

    static String twice(String option, String name) {
        return option + " names \"" + name + "\" twice";
    }
}
