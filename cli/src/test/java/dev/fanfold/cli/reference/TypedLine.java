package dev.fanfold.cli.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a page lets people type: lines that begin with the command, or pipe into it. */
final class TypedLine {
    private static final Pattern LINE =
            Pattern.compile("(?m)^(?:<!-- output: | {2,}|.*? \\| |(?=\\./))(?:\\./)?fanfold ([^|\\n]*).*$");
    private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|'[^']*'|[^\\s\"'])+");

    private TypedLine() {}

    /** The words behind {@code fanfold} of each; a line that ends in a backslash goes on. */
    static List<List<String>> in(String text) {
        return LINE.matcher(text.replaceAll("\\\\\n\\s*", ""))
                .results()
                .map(line -> words(line.group(1)))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** Until a comment, or to where its output goes. */
    private static List<String> words(String line) {
        var words = new ArrayList<String>();
        for (var word : WORD.matcher(line).results().map(found -> found.group()).toList()) {
            if (List.of("#", ">", "-->", ";", "&&").contains(word)) {
                break;
            }
            words.add(word.replaceAll("[\"']", ""));
        }
        return List.copyOf(words);
    }
}
