package dev.fanfold.cli;

import dev.fanfold.cli.once.Vote;
import dev.fanfold.cli.once.Vote.Rule;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The arguments of {@code fanfold vote}. */
final class VoteArguments {
    private static final String UNTIL_DECIDED = "--until-decided";
    private static final String QUORUM = "--quorum";
    private static final List<String> USUAL_LABELS = List.of("YES", "NO");

    private VoteArguments() {}

    static CommandSpec vote() {
        var spec = OnceArguments.begun("vote", OnceUsage.VOTE, OnceUsage.VOTE_ABOUT, OnceUsage.VOTE_END);
        spec.addPositional(OnceArguments.question("QUESTION", "1", "What is asked; @FILE reads it from a file."));
        OnceArguments.addInput(spec);
        spec.addOption(OnceArguments.times("How many ballots are cast; else 5."));
        spec.addOption(Options.value("A,B,...", "The answers that are allowed; else YES,NO.", MapArguments.LABELS));
        spec.addOption(Options.flag("Stops as soon as no open ballot can change the winner.", UNTIL_DECIDED)
                .build());
        spec.addOption(Options.value("Q", "How many ballots an answer needs to win.", QUORUM));
        return OnceArguments.ended(spec);
    }

    static Vote read(ParseResult parsed) {
        var labels = MapArguments.labels(parsed);
        var times = OnceArguments.times(parsed);
        return new Vote(
                OnceArguments.question(parsed),
                times,
                labels.isEmpty() ? USUAL_LABELS : labels,
                rule(parsed, times),
                OnceArguments.manner(parsed));
    }

    private static Rule rule(ParseResult parsed, int times) {
        var quorum = OnceArguments.whole(parsed, QUORUM, 1, Integer.MAX_VALUE);
        var decided = parsed.hasMatchedOption(UNTIL_DECIDED);
        if (quorum.isPresent() && decided) {
            throw Options.wrong(parsed, UsageText.contradict(QUORUM, UNTIL_DECIDED));
        }
        quorum.filter(ballots -> ballots > times).ifPresent(ballots -> {
            throw Options.wrong(parsed, OnceUsage.quorum(ballots, times));
        });
        return quorum.<Rule>map(Rule.Quorum::new).orElseGet(() -> decided ? new Rule.Decided() : new Rule.Full());
    }
}
