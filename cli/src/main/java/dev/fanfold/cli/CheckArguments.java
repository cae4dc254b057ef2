package dev.fanfold.cli;

import dev.fanfold.cli.check.CheckOptions;
import dev.fanfold.cli.check.CheckOptions.Form;
import dev.fanfold.cli.provider.ModelOptions;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The arguments of {@code fanfold check}. */
final class CheckArguments {
    private static final String WITHOUT = "--without";

    private CheckArguments() {}

    static CommandSpec check() {
        var spec = CommandSpec.create().name("check");
        spec.usageMessage()
                .width(100)
                .sortOptions(false)
                .header(CheckUsage.CHECK, "")
                .description(CheckUsage.ABOUT.toArray(String[]::new))
                .footer(CheckUsage.END.toArray(String[]::new));
        Options.addPlan(spec);
        spec.addOption(Options.value("M", "The model that would answer; beats the plan's.", "-m", Options.MODEL));
        Options.addAtOnce(spec);
        LimitOptions.addPrices(spec);
        LimitOptions.addRates(spec);
        spec.addOption(Options.flag("Prints one JSON document.", Options.JSON).build());
        spec.addOption(
                Options.flag("Draws with ASCII signs alone.", Options.PLAIN).build());
        spec.addOption(Options.value("RULES", CheckUsage.WITHOUT_RULES, WITHOUT));
        Options.addOutside(spec);
        return spec.addOption(Options.help());
    }

    static CheckOptions read(ParseResult parsed) {
        return new CheckOptions(
                Options.plan(parsed),
                Options.text(parsed, Options.INPUT),
                new ModelOptions(
                        Options.text(parsed, Options.MODEL),
                        Optional.empty(),
                        Options.atLeast1(parsed, Options.AT_ONCE),
                        ModelOptions.Answers.MODELS),
                LimitOptions.readRates(parsed),
                Options.text(parsed, LimitOptions.PRICES),
                form(parsed),
                without(parsed),
                Options.outside(parsed));
    }

    private static Set<String> without(ParseResult parsed) {
        var rules = Options.text(parsed, WITHOUT).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)).map(String::strip))
                .collect(Collectors.toSet());
        rules.stream()
                .filter(rule -> !CheckOptions.rules().contains(rule))
                .sorted()
                .findFirst()
                .ifPresent(rule -> {
                    throw Options.wrong(parsed, CheckUsage.noRule(WITHOUT, rule, CheckOptions.rules()));
                });
        return rules;
    }

    private static Form form(ParseResult parsed) {
        if (parsed.hasMatchedOption(Options.JSON)) {
            return Form.JSON;
        }
        return parsed.hasMatchedOption(Options.PLAIN) ? Form.PLAIN : Form.TEXT;
    }
}
