package dev.fanfold.cli;

import dev.fanfold.cli.show.Plain;
import dev.fanfold.cli.show.ShellWord;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * A text that a shell took apart, since nobody put quotes around it, as it was meant.
 *
 * @param command what was typed first
 * @param words those of the text, and of what stands behind it, as they were typed
 * @param behind stands for the options that were typed
 */
record ForgottenQuotes(String command, List<String> words, String behind) {
    private static final Pattern FILE_NAME = Pattern.compile("\\S+\\.\\w{1,6}");
    private static final Pattern NOT_IN_QUOTES = Pattern.compile("[\"$`\\\\!]");

    /** What to type instead; empty where something else is wrong. */
    static Optional<String> hint(UnmatchedArgumentException e) {
        var parsed = e.getCommandLine().getParseResult();
        var placed = parsed.matchedPositionals().size();
        var words = Stream.concat(
                        Stream.of(0, 1)
                                .limit(placed)
                                .map(at -> parsed.<Object>matchedPositionalValue(at, ""))
                                .map(Object::toString),
                        e.getUnmatched().stream())
                .toList();
        if (words.stream().anyMatch(word -> word.startsWith("-"))) {
            return Optional.empty();
        }
        var forgotten = new ForgottenQuotes(
                parsed.commandSpec().name(), words, parsed.matchedOptions().isEmpty() ? "" : " …");
        return switch (forgotten.command()) {
            case "map" -> forgotten.ofTask();
            case "vote", "pick", "ask" -> Optional.of(forgotten.ofQuestion(parsed));
            default -> Optional.empty();
        };
    }

    /** Where the second word may well be a file, it is the third that is too much. */
    private Optional<String> ofTask() {
        if (there(words.get(1)) || FILE_NAME.matcher(words.get(1)).matches()) {
            return Optional.empty();
        }
        var last = words.getLast();
        return Optional.of(
                there(last) || FILE_NAME.matcher(last).matches()
                        ? UsageText.quotesAroundTask(typed(but1()) + " " + ShellWord.of(Path.of(last)) + behind)
                        : UsageText.quotesAroundTask(typed(words) + behind));
    }

    private String ofQuestion(ParseResult parsed) {
        if (parsed.hasMatchedOption(Options.INPUT) || !there(words.getLast())) {
            return UsageText.quotesAroundQuestion(typed(words) + behind);
        }
        var asked = typed(but1()) + " -i " + ShellWord.of(Path.of(words.getLast())) + behind;
        return but1().size() == 1 ? UsageText.fileToAskAbout(asked) : UsageText.quotesAroundQuestion(asked);
    }

    private List<String> but1() {
        return words.subList(0, words.size() - 1);
    }

    private String typed(List<String> text) {
        var whole = Plain.field(String.join(" ", text));
        var quoted = NOT_IN_QUOTES.matcher(whole).find() ? "'" + whole.replace("'", "'\\''") + "'" : '"' + whole + '"';
        return "fanfold " + command + " " + quoted;
    }

    private static boolean there(String name) {
        try {
            return Files.isRegularFile(Path.of(name));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }
}
