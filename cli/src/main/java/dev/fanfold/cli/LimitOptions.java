package dev.fanfold.cli;

import dev.fanfold.cli.plan.Limits;
import dev.fanfold.model.Money;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The options that bound what a run spends, and how fast. */
final class LimitOptions {
    private static final String BUDGET = "--budget";
    private static final String TOKEN_BUDGET = "--token-budget";
    private static final String REQUESTS = "--requests-per-minute";
    private static final String TOKENS = "--tokens-per-minute";
    static final String PRICES = "--prices";

    private LimitOptions() {}

    static void add(CommandSpec spec, String budget) {
        spec.addOption(Options.value("USD", budget, BUDGET));
        spec.addOption(Options.value("N", "The most tokens to take, of prompts and answers.", TOKEN_BUDGET));
        addPrices(spec);
        addRates(spec);
    }

    static void addPrices(CommandSpec spec) {
        spec.addOption(Options.file("FILE", "Prices that go before the ones built in (CSV).", PRICES));
    }

    static void addRates(CommandSpec spec) {
        spec.addOption(Options.value("N", "The rate limit of the account, for each server and model.", REQUESTS));
        spec.addOption(Options.value("N", "The same in tokens, of prompts and answers.", TOKENS));
    }

    static Limits read(ParseResult parsed) {
        return new Limits(
                read(parsed, BUDGET, Money::usd),
                read(parsed, TOKEN_BUDGET, LimitOptions::atLeast1),
                read(parsed, REQUESTS, LimitOptions::atLeast1),
                read(parsed, TOKENS, LimitOptions::atLeast1));
    }

    /** The limits of the account alone. */
    static Limits readRates(ParseResult parsed) {
        return new Limits(
                Optional.empty(),
                Optional.empty(),
                read(parsed, REQUESTS, LimitOptions::atLeast1),
                read(parsed, TOKENS, LimitOptions::atLeast1));
    }

    private static <T> Optional<T> read(ParseResult parsed, String option, Function<String, T> reading) {
        return Options.text(parsed, option).map(text -> {
            try {
                return reading.apply(text.strip());
            } catch (IllegalArgumentException e) {
                var why = option.equals(BUDGET) ? UsageText.dollars(option, text) : UsageText.whole(option, text);
                throw new ParameterException(parsed.commandSpec().commandLine(), why);
            }
        });
    }

    private static int atLeast1(String text) {
        int number = Integer.parseInt(text);
        if (number < 1) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }
}
