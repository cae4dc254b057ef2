package dev.fanfold.cli.map.form;

/** What to do about a call that a budget did not bear: whoever types a command turns other levers than whoever writes Java. */
public final class Advice {
    private static final String IN_JAVA = "; raise the budget, or lower the most tokens an answer may have";
    private static final String OF_TOKENS = " tokens does not bear";

    private Advice() {}

    /** The same reason, with the options of the command. */
    public static String in(String why) {
        return why.replace(
                IN_JAVA,
                why.contains(OF_TOKENS)
                        ? "; raise --token-budget, or lower --batch"
                        : "; raise --budget, or name a cheaper --model");
    }
}
