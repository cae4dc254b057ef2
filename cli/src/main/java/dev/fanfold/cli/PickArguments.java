package dev.fanfold.cli;

import dev.fanfold.cli.once.Pick;
import dev.fanfold.cli.once.Pick.Criterion;
import dev.fanfold.cli.once.Sheet;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The arguments of {@code fanfold pick}. */
final class PickArguments {
    private static final String CRITERIA = "--criteria";
    private static final String READINGS = "--readings";
    private static final Pattern WEIGHED = Pattern.compile("(?s)(.*):\\s*([0-9]+)\\s*");
    private static final int MOST_READINGS = 100;
    private static final int HEAVIEST = 1_000;
    private static final int LONGEST = 1_000;

    private PickArguments() {}

    static CommandSpec pick() {
        var spec = OnceArguments.begun("pick", OnceUsage.PICK, OnceUsage.PICK_ABOUT, OnceUsage.PICK_END);
        spec.addPositional(OnceArguments.question("PROMPT", "1", "What is wanted; @FILE reads it from a file."));
        OnceArguments.addInput(spec);
        spec.addOption(OnceArguments.times("How many answers there are to pick from; else 5."));
        spec.addOption(OnceArguments.several(
                "WORDS:WEIGHT", "What makes an answer good, and how much that counts; at least one.", CRITERIA));
        spec.addOption(Options.value("N", "How often each answer is judged; else 3.", READINGS));
        return OnceArguments.ended(spec);
    }

    static Pick read(ParseResult parsed) {
        return new Pick(
                OnceArguments.question(parsed),
                OnceArguments.times(parsed),
                criteria(parsed),
                OnceArguments.whole(parsed, READINGS, 1, MOST_READINGS),
                OnceArguments.manner(parsed));
    }

    private static List<Criterion> criteria(ParseResult parsed) {
        var criteria = parsed.<List<String>>matchedOptionValue(CRITERIA, List.of()).stream()
                .map(text -> criterion(parsed, text))
                .toList();
        if (criteria.isEmpty()) {
            throw Options.wrong(parsed, OnceUsage.noCriteria(CRITERIA));
        }
        OnceArguments.requireDistinct(
                parsed, CRITERIA, criteria.stream().map(Criterion::words).toList());
        return criteria;
    }

    /** They are a key of the plan, which YAML bounds with all that is written around them. */
    private static void requireShort(ParseResult parsed, String words) {
        int signs = Sheet.word(words).length();
        if (signs > LONGEST) {
            throw Options.wrong(parsed, OnceUsage.tooLong(CRITERIA, LONGEST, signs));
        }
    }

    /** Without a weight it counts 1. */
    private static Criterion criterion(ParseResult parsed, String text) {
        var weighed = WEIGHED.matcher(text);
        var words = (weighed.matches() ? weighed.group(1) : text).strip();
        var weight = weighed.matches() ? weighed.group(2) : "1";
        var heavy = weight.length() > Integer.toString(HEAVIEST).length() || Integer.parseInt(weight) > HEAVIEST;
        if (words.isEmpty() || heavy || Integer.parseInt(weight) < 1) {
            throw Options.wrong(parsed, OnceUsage.criterion(CRITERIA, HEAVIEST, text));
        }
        requireShort(parsed, words);
        return new Criterion(words, Integer.parseInt(weight));
    }
}
