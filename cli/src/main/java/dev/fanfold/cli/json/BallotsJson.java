package dev.fanfold.cli.json;

import dev.fanfold.merge.ballot.Ballot;
import dev.fanfold.merge.ballot.Ballots;
import dev.fanfold.merge.ballot.Points;
import dev.fanfold.merge.ballot.Rule;
import dev.fanfold.merge.ballot.Tally;
import dev.fanfold.merge.ballot.Ties;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A vote: every ballot by ordinal, how they fell, by which rule, and how sure that is. */
final class BallotsJson {
    private static final double ALPHA = 0.05;

    private BallotsJson() {}

    static ObjectNode of(ObjectNode json, Ballots<?> votes) {
        winner(json, votes.winner());
        json.put("rule", rule(votes.terms().rule()))
                .put("counted", votes.tally().counted())
                .put("not_waited_for", votes.notWaitedFor().size())
                .put("not_cast", votes.notCast());
        votes.stopped().ifPresent(why -> json.put("stopped", why));
        tally(json, votes.tally());
        tie(json, votes.tie());
        certainty(json, votes);
        var all = json.putArray("ballots");
        votes.all()
                .forEach(ballot -> all.add(
                        ballot(ballot).put("weight", votes.terms().weights().of(ballot.part()))));
        texts(json, "hints", votes.hints());
        return json;
    }

    static ObjectNode of(ObjectNode json, Points points) {
        winner(json, points.winner());
        var all = json.putArray("points");
        points.scores()
                .forEach(score ->
                        all.addObject().put("label", score.label().text()).put("points", score.points()));
        var ballots = json.putArray("ballots");
        points.all().forEach(ballot -> ballots.add(ballot(ballot)));
        return json;
    }

    private static void winner(ObjectNode json, Optional<?> winner) {
        winner.ifPresentOrElse(label -> json.put("winner", label.toString()), () -> json.putNull("winner"));
    }

    private static String rule(Rule rule) {
        return rule.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static void tally(ObjectNode json, Tally<?> tally) {
        var all = json.putArray("tally");
        tally.counts()
                .forEach(count -> all.addObject()
                        .put("label", String.valueOf(count.label()))
                        .put("ballots", count.ballots())
                        .put("weight", count.weight()));
    }

    /** What came of a tie, where a policy was set for it. */
    private static void tie(ObjectNode json, Ties.Outcome<?> tie) {
        switch (tie) {
            case Ties.Outcome.Broken<?>(var winner, var how) -> json.put("tie", how + ": " + winner);
            case Ties.Outcome.Unbroken<?>(var why) -> json.put("tie", why);
            case Ties.Outcome.Untouched<?> none -> {}
        }
    }

    /** The interval of a full tally, and the certificate that holds whenever one stopped. */
    private static void certainty(ObjectNode json, Ballots<?> votes) {
        votes.wilson()
                .ifPresent(interval ->
                        json.putObject("wilson_95").put("low", interval.low()).put("high", interval.high()));
        votes.evidence()
                .ifPresent(e -> json.putObject("certificate")
                        .put("e_value", e)
                        .put("alpha", ALPHA)
                        .put("certified", votes.certified(ALPHA)));
    }

    private static ObjectNode ballot(Ballot<?> ballot) {
        var json = Value.object()
                .put("part", ballot.part().name())
                .put("ordinal", ballot.part().ordinal());
        return switch (ballot) {
            case Ballot.Cast<?>(var part, var label) -> json.put("label", String.valueOf(label));
            case Ballot.Spoiled<?>(var part, var text) -> json.put("spoiled", text);
            case Ballot.Absent<?>(var part, var why) -> json.put("absent", why);
            case Ballot.Spared<?>(var part, var why, var calls) ->
                json.put("spared", why).put("calls", calls);
        };
    }

    private static void texts(ObjectNode json, String key, List<String> texts) {
        if (!texts.isEmpty()) {
            texts.forEach(json.putArray(key)::add);
        }
    }
}
