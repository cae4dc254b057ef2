package dev.fanfold.cli;

import java.util.Objects;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that makes no sense, in one line. */
final class WrongUsage {
    private WrongUsage() {}

    static String line(ParameterException e) {
        return UsageText.wrong(
                why(e), e.getCommandLine().getCommandSpec().qualifiedName().strip());
    }

    private static String why(ParameterException e) {
        return switch (e) {
            case UnmatchedArgumentException unmatched
            when unmatched.getSuggestions().isEmpty() && !unmatched.isUnknownOption() ->
                UsageText.tooMuch(unmatched.getUnmatched().getFirst());
            case UnmatchedArgumentException unmatched ->
                UsageText.unknown(unmatched.getUnmatched().getFirst(), unmatched.getSuggestions());
            case MissingParameterException missing
            when missing.getMissing().stream().anyMatch(one -> one.isPositional()) -> UsageText.noPlan();
            case MissingParameterException missing
            when missing.getMissing().getFirst() instanceof OptionSpec option ->
                UsageText.noValue(option.longestName());
            case ParameterException bad
            when bad.getArgSpec() instanceof OptionSpec option
                    && option.longestName().equals(Options.AT_ONCE) ->
                UsageText.atOnce(Objects.toString(bad.getValue()));
            default -> firstLine(e);
        };
    }

    private static String firstLine(ParameterException e) {
        return Objects.toString(e.getMessage()).lines().findFirst().orElse("");
    }
}
