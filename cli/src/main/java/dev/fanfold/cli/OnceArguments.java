package dev.fanfold.cli;

import dev.fanfold.cli.once.Manner;
import dev.fanfold.cli.once.OnceOptions;
import dev.fanfold.cli.once.Verb;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The arguments that {@code fanfold vote}, {@code pick} and {@code ask} share. */
final class OnceArguments {
    static final String TIMES = "--times";
    private static final String MAX_TOKENS = "--max-tokens";
    private static final String TEMPERATURE = "--temperature";
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern DEGREE =
            Pattern.compile("([0-9]{1,9}(\\.[0-9]{0,9})?|\\.[0-9]{1,9})([eE][+-]?[0-9]{1,2})?");
    private static final BigDecimal WARMEST = BigDecimal.TWO;
    private static final int USUAL_TIMES = 5;
    private static final int MOST_TIMES = 10_000;

    private OnceArguments() {}

    static void addTo(CommandSpec fanfold) {
        fanfold.addSubcommand("vote", VoteArguments.vote());
        fanfold.addSubcommand("pick", PickArguments.pick());
        fanfold.addSubcommand("ask", AskArguments.ask());
    }

    static OnceOptions read(ParseResult parsed) {
        var verb = parsed.commandSpec().name();
        var saving = SaveArguments.read(parsed);
        return new OnceOptions(verb(parsed), Options.read(parsed, Path.of(verb)), saving);
    }

    private static Verb verb(ParseResult parsed) {
        return switch (parsed.commandSpec().name()) {
            case "vote" -> VoteArguments.read(parsed);
            case "pick" -> PickArguments.read(parsed);
            default -> AskArguments.read(parsed);
        };
    }

    /** A command of this kind, to which its own options are still to be added. */
    static CommandSpec begun(String name, String header, List<String> about, List<String> end) {
        var spec = CommandSpec.create().name(name);
        spec.usageMessage()
                .width(100)
                .sortOptions(false)
                .header(header, "")
                .description(about.toArray(String[]::new))
                .footer(end.toArray(String[]::new));
        return spec;
    }

    static PositionalParamSpec question(String label, String arity, String description) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .index("0")
                .type(String.class)
                .arity(arity)
                .required(arity.equals("1"))
                .description(description)
                .build();
    }

    static void addInput(CommandSpec spec) {
        spec.addOption(Options.file("FILE", "What it is about; - reads standard input.", "-i", Options.INPUT));
    }

    static OptionSpec times(String description) {
        return Options.value("N", description, "-n", TIMES);
    }

    /** An option that may be given several times. */
    static OptionSpec several(String label, String description, String... names) {
        return OptionSpec.builder(names)
                .paramLabel(label)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .description(description)
                .build();
    }

    /** The options that stand behind those of each. */
    static CommandSpec ended(CommandSpec spec) {
        spec.addOption(Options.value("N", "The longest answer, in tokens.", MAX_TOKENS));
        spec.addOption(Options.value("T", "How much answers vary, from 0 to 2; else as the model does.", TEMPERATURE));
        spec.addOption(SaveArguments.option());
        Options.addModels(
                spec, "The model that answers; else openai:gpt-4o-mini.", "The most money to spend, such as 2.00.");
        JournalArguments.add(spec);
        ReportArguments.add(spec);
        Options.addPlain(spec);
        spec.addOption(Options.flag("Prints one JSON document with everything, in place of the result.", Options.JSON)
                .build());
        return spec.addOption(Options.help());
    }

    static String question(ParseResult parsed) {
        var question = parsed.<String>matchedPositionalValue(0, "");
        if (question.isBlank()) {
            throw Options.wrong(
                    parsed, OnceUsage.noQuestion(parsed.commandSpec().name()));
        }
        return question;
    }

    static int times(ParseResult parsed) {
        return whole(parsed, TIMES, 2, MOST_TIMES).orElse(USUAL_TIMES);
    }

    static Manner manner(ParseResult parsed) {
        return new Manner(whole(parsed, MAX_TOKENS, 1, Integer.MAX_VALUE), temperature(parsed));
    }

    static Optional<Integer> whole(ParseResult parsed, String option, int least, int most) {
        return Options.text(parsed, option).map(text -> {
            var number = WHOLE.matcher(text.strip()).matches() ? Integer.parseInt(text.strip()) : -1;
            if (number < least || number > most) {
                throw Options.wrong(parsed, OnceUsage.number(option, least, most, text));
            }
            return number;
        });
    }

    static void requireDistinct(ParseResult parsed, String option, List<String> names) {
        var seen = new HashSet<String>();
        names.stream().filter(name -> !seen.add(name)).findFirst().ifPresent(name -> {
            throw Options.wrong(parsed, OnceUsage.twice(option, name));
        });
    }

    private static Optional<String> temperature(ParseResult parsed) {
        return Options.text(parsed, TEMPERATURE).map(text -> {
            return Optional.of(text.strip())
                    .filter(number -> DEGREE.matcher(number).matches())
                    .map(BigDecimal::new)
                    .filter(degree -> degree.compareTo(WARMEST) <= 0)
                    .map(degree -> degree.stripTrailingZeros().toPlainString())
                    .orElseThrow(() -> Options.wrong(parsed, OnceUsage.degree(TEMPERATURE, text)));
        });
    }
}
