package dev.fanfold.cli.once;

import dev.fanfold.work.Template;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places in the words of somebody at a shell: where the text goes is one, and what else stands in braces is none. */
final class Places {
    static final String INPUT = "{{input}}";
    private static final String NAME = "input";
    private static final Pattern BRACES = Pattern.compile("\\{\\{[^{}]*}}");

    private Places() {}

    /** Whether they say where the text goes. */
    static boolean input(String words) {
        return new Template(words).names().contains(NAME);
    }

    /** The first name in them that a plan would take for a step. */
    static Optional<String> other(String words) {
        return new Template(words)
                .names().stream().filter(name -> !name.equals(NAME)).findFirst();
    }

    /** The words with the text at its place, or behind them; all other braces stay as they are. */
    static String filled(String words, String text) {
        return input(words)
                ? BRACES.matcher(words)
                        .replaceAll(match -> Matcher.quoteReplacement(input(match.group()) ? text : match.group()))
                : behind(words, text);
    }

    /** Two texts in one message. */
    static String behind(String first, String second) {
        return first + "\n\n" + second;
    }
}
