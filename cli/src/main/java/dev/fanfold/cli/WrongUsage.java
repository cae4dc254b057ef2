package dev.fanfold.cli;

import java.util.Objects;
import java.util.Set;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that makes no sense, in one line. */
final class WrongUsage {
    private static final Set<String> NUMBERS = Set.of(Options.AT_ONCE, MapArguments.BATCH);

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
            when missing.getMissing().stream().anyMatch(one -> one.isPositional()) -> nothingNamed(e);
            case MissingParameterException missing
            when missing.getMissing().getFirst() instanceof OptionSpec option ->
                UsageText.noValue(option.longestName());
            case ParameterException bad
            when bad.getArgSpec() instanceof OptionSpec option && NUMBERS.contains(option.longestName()) ->
                UsageText.whole(option.longestName(), Objects.toString(bad.getValue()));
            default -> firstLine(e);
        };
    }

    private static String nothingNamed(ParameterException e) {
        return switch (e.getCommandLine().getCommandName()) {
            case "map" -> MapUsage.noTask();
            case "run", "replay" -> UsageText.noPlan();
            default -> JournalUsage.noJournal();
        };
    }

    private static String firstLine(ParameterException e) {
        return Objects.toString(e.getMessage()).lines().findFirst().orElse("");
    }
}
