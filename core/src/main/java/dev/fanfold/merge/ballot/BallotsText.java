package dev.fanfold.merge.ballot;

import java.util.List;
import java.util.stream.Collectors;

/** A vote as a person reads it. */
record BallotsText(Ballots<?> ballots) {
    String whole() {
        var box = ballots.all().stream().map(this::ballot).collect(Collectors.joining(", ", "[", "]"));
        return "Ballots: " + box + "\n" + verdict();
    }

    private String ballot(Ballot<?> ballot) {
        int weight = ballots.terms().weights().of(ballot.part());
        return ballot instanceof Ballot.Cast<?> cast
                ? Shown.of(cast.label()) + (weight > 1 ? "×" + weight : "")
                : ballot.toString();
    }

    /** One line: who won, by what, and what was not counted. */
    String verdict() {
        var leaders = ballots.tally().leaders();
        if (leaders.isEmpty()) {
            return "No ballot could be counted" + rest("; ", "");
        }
        if (!ballots.reached()) {
            return shortOf();
        }
        return leaders.size() == 1 ? won(leaders.getFirst()) : tied(leaders);
    }

    private String won(Tally.Count<?> first) {
        var rule = ballots.terms().rule();
        return switch (rule) {
            case Rule.Full full -> most(first);
            case Rule.Decided decided -> ballots.spared().findAny().isEmpty() ? most(first) : counted("Decided", first);
            case Rule.Quorum quorum -> counted("Quorum of " + quorum.ballots(), first);
            case Rule.Unanimous unanimous -> "Unanimous: " + Shown.of(first.label()) + share(first);
            case Rule.Adaptive adaptive -> counted("Adaptive", first);
        };
    }

    private String most(Tally.Count<?> first) {
        var word = 2 * first.weight() > whole(ballots.all()) ? "Majority: " : "Plurality: ";
        return word + Shown.of(first.label()) + share(first) + broken();
    }

    /** For example: Decided: YES (3 of 3 counted; 2 not waited for). */
    private String counted(String word, Tally.Count<?> first) {
        var tally = ballots.tally();
        var share = ballots.terms().weights().equal()
                ? first.ballots() + " of " + tally.counted() + " counted"
                : "weight " + first.weight() + " of " + tally.weight() + " counted";
        return word + ": " + Shown.of(first.label()) + " (" + share + rest("; ", "") + ")" + broken();
    }

    private String shortOf() {
        var rule = ballots.terms().rule();
        var shares = ballots.tally().counts().stream()
                .map(count -> Shown.of(count.label()) + " " + count.ballots())
                .collect(Collectors.joining(", "));
        return rule instanceof Rule.Quorum quorum
                ? "No quorum: " + shares + " (" + quorum.ballots() + " needed" + rest("; ", "") + ")"
                : "Not unanimous: " + shares + " (" + ballots.tally().counted() + " of "
                        + ballots.all().size() + " counted" + rest("; ", "") + ")";
    }

    private String tied(List<? extends Tally.Count<?>> leaders) {
        var first = leaders.getFirst();
        var each = ballots.terms().weights().equal()
                ? first.ballots() + "/" + ballots.all().size()
                : "weight " + first.weight() + " of " + whole(ballots.all());
        return "Tie: "
                + leaders.stream().map(count -> Shown.of(count.label())).collect(Collectors.joining(", "))
                + " (" + each + " each)"
                + switch (ballots.tie()) {
                    case Ties.Outcome.Untouched<?> none -> "; no winner";
                    case Ties.Outcome.Broken<?>(var winner, var how) -> "; " + how + ": " + Shown.of(winner);
                    case Ties.Outcome.Unbroken<?>(var why) -> "; " + why + "; no winner";
                };
    }

    private String share(Tally.Count<?> first) {
        return ballots.terms().weights().equal()
                ? " (" + first.ballots() + "/" + ballots.all().size() + ")"
                : " (weight " + first.weight() + " of " + whole(ballots.all()) + ")";
    }

    /** What all ballots weigh, whatever became of them. */
    private long whole(List<? extends Ballot<?>> all) {
        return all.stream()
                .mapToLong(ballot -> ballots.terms().weights().of(ballot.part()))
                .sum();
    }

    /** How extra ballots broke a tie, where they did. */
    private String broken() {
        return ballots.tie() instanceof Ties.Outcome.Broken<?>(var winner, var how) ? "; " + how : "";
    }

    private String rest(String before, String nothing) {
        var waited = ballots.notWaitedFor().size();
        var cast = ballots.notCast();
        return (waited > 0 ? before + waited + " not waited for" : nothing)
                + (cast > 0 ? (waited > 0 ? ", " : before) + cast + " not cast" : nothing);
    }
}
