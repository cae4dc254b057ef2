package dev.fanfold.cli;

import dev.fanfold.cli.plan.Nearest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that makes no sense, in one line. */
final class WrongUsage {
    private static final Set<String> NUMBERS = Set.of(Options.AT_ONCE, MapArguments.BATCH);

    private static final Set<String> TAKE_TEXT = Set.of("map", "vote", "pick", "ask");

    private WrongUsage() {}

    /** @param arguments all that was typed */
    static String line(ParameterException e, String... arguments) {
        var unknown = e instanceof MissingParameterException
                ? unknown(arguments).map(WrongUsage::whyUnknown)
                : Optional.<String>empty();
        return UsageText.wrong(
                unknown.orElseGet(() -> why(e)),
                e.getCommandLine().getCommandSpec().qualifiedName().strip());
    }

    /** The first option that nobody knows: it may be the very thing that is missing, or have taken its place. */
    private static Optional<UnmatchedArgumentException> unknown(String... arguments) {
        var command = collecting(Options.fanfold(""));
        return Stream.iterate(
                        Optional.of(command.parseArgs(arguments)),
                        Optional::isPresent,
                        parsed -> parsed.filter(ParseResult::hasSubcommand).map(ParseResult::subcommand))
                .flatMap(parsed -> parsed.orElseThrow().errors().stream())
                .filter(UnmatchedArgumentException.class::isInstance)
                .map(UnmatchedArgumentException.class::cast)
                .filter(UnmatchedArgumentException::isUnknownOption)
                .findFirst();
    }

    /** The same command, which goes on behind an error. */
    private static CommandLine collecting(CommandLine command) {
        command.getCommandSpec().parser().collectErrors(true);
        command.getSubcommands().values().forEach(WrongUsage::collecting);
        return command;
    }

    private static String whyUnknown(UnmatchedArgumentException e) {
        var word = e.getUnmatched().getFirst();
        var command = e.getCommandLine().getCommandName();
        var meant = meant(e);
        return TAKE_TEXT.contains(command) && (meant.isEmpty() || !word.startsWith("--"))
                ? UsageText.behindDashes(command, word)
                : UsageText.unknown(word, meant);
    }

    /** The nearest name; picocli's are the next best, and for commands they are seldom any good. */
    private static List<String> meant(UnmatchedArgumentException e) {
        var spec = e.getCommandLine().getCommandSpec();
        var known = e.isUnknownOption()
                ? spec.optionsMap().keySet()
                : spec.subcommands().keySet();
        return Nearest.to(e.getUnmatched().getFirst(), known)
                .map(List::of)
                .orElseGet(() -> e.isUnknownOption() ? e.getSuggestions() : List.of());
    }

    private static String why(ParameterException e) {
        return switch (e) {
            case UnmatchedArgumentException unmatched
            when e.getCommandLine().getSubcommands().isEmpty() && !unmatched.isUnknownOption() ->
                ForgottenQuotes.hint(unmatched)
                        .orElseGet(
                                () -> UsageText.tooMuch(unmatched.getUnmatched().getFirst()));
            case UnmatchedArgumentException unmatched -> whyUnknown(unmatched);
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
            case "vote", "pick" -> OnceUsage.noQuestion(e.getCommandLine().getCommandName());
            case CompletionArguments.NAME -> CompletionUsage.noShell();
            case "run", "replay", "check" -> UsageText.noPlan(e.getCommandLine().getCommandName());
            default -> JournalUsage.noJournal();
        };
    }

    private static String firstLine(ParameterException e) {
        return Objects.toString(e.getMessage()).lines().findFirst().orElse("");
    }
}
