package dev.fanfold.cli.plan;

import dev.fanfold.cli.plan.VoteText.Rule;
import dev.fanfold.cli.plan.VoteText.Tie;
import dev.fanfold.cli.plan.VoteText.Weight;
import dev.fanfold.merge.ballot.Weights;
import java.util.List;
import java.util.Optional;

/** Reads the settings of a vote, and holds them against one another. */
final class VoteReader {
    private static final int MOST_BALLOTS = 10_000;

    private final Fields settings;
    private final Optional<Rule> rule;
    private final Optional<Tie> tie;

    private VoteReader(Fields settings) {
        this.settings = settings;
        this.rule = choice("rule", Rule.class, Rule.FULL);
        this.tie = choice("tie", Tie.class, Tie.ABSTAIN);
    }

    static VoteText read(Fields settings) {
        return new VoteReader(settings).read();
    }

    /** What was chosen, or what holds where nothing is; nothing for a word that is no choice. */
    private <E extends Enum<E>> Optional<E> choice(String key, Class<E> choices, E usual) {
        var field = settings.field(key);
        return field.isPresent() ? Choices.of(choices, field.get()) : Optional.of(usual);
    }

    private VoteText read() {
        var vote = new VoteText(
                rule.orElse(Rule.FULL),
                settings.field("quorum").flatMap(field -> field.whole(1, MOST_BALLOTS)),
                settings.field("confidence").flatMap(VoteReader::confidence),
                settings.field("cap").flatMap(field -> field.whole(1, MOST_BALLOTS)),
                settings.field("weights").map(VoteReader::weights).orElse(List.of()),
                tie.orElse(Tie.ABSTAIN),
                settings.field("judge").flatMap(field -> AskReader.judge(field, "how to choose")),
                settings.field("same_meaning").flatMap(field -> AskReader.judge(field, "which answers are the same")),
                settings.line());
        if (rule.isPresent() && tie.isPresent()) {
            checkRule(rule.get(), tie.get());
            checkTie(rule.get(), tie.get());
            checkMeaning(rule.get(), tie.get());
        }
        return vote;
    }

    private void checkRule(Rule rule, Tie tie) {
        var said = "rule: " + Choices.word(rule);
        Contradictions.unless(rule == Rule.QUORUM, settings.field("quorum"), "rule: quorum", said);
        Contradictions.needs(rule == Rule.QUORUM, settings, said, "quorum", "how many ballots an answer needs to win");
        Contradictions.unless(rule == Rule.ADAPTIVE, settings.field("confidence"), "rule: adaptive", said);
        Contradictions.unless(
                rule == Rule.ADAPTIVE || tie == Tie.EXTRA_BALLOTS,
                settings.field("cap"),
                "rule: adaptive or tie: extra_ballots",
                said + " and tie: " + Choices.word(tie));
        Contradictions.with(
                rule == Rule.QUORUM || rule == Rule.UNANIMOUS || rule == Rule.ADAPTIVE,
                settings.field("weights"),
                said,
                "it counts ballots and does not weigh them");
    }

    private void checkTie(Rule rule, Tie tie) {
        var said = "tie: " + Choices.word(tie);
        Contradictions.needs(tie == Tie.EXTRA_BALLOTS, settings, said, "cap", "the most ballots in all");
        Contradictions.needs(tie == Tie.JUDGE, settings, said, "judge", "such as { system: \"…\" }");
        Contradictions.unless(tie == Tie.JUDGE, settings.field("judge"), "tie: judge", said);
        if (tie != Tie.ABSTAIN) {
            Contradictions.with(
                    rule == Rule.QUORUM || rule == Rule.UNANIMOUS,
                    settings.field("tie"),
                    "rule: " + Choices.word(rule),
                    "under it a tie never wins");
        }
        if (tie == Tie.EXTRA_BALLOTS) {
            Contradictions.with(
                    rule == Rule.ADAPTIVE,
                    settings.field("tie"),
                    "rule: adaptive",
                    "an adaptive vote draws ballots up to its cap anyway");
        }
    }

    private void checkMeaning(Rule rule, Tie tie) {
        if (settings.has("same_meaning")) {
            var why = "what means the same is known once every answer is in, and then counted in full";
            Contradictions.with(rule != Rule.FULL, settings.field("rule"), "same_meaning", why);
            Contradictions.with(tie != Tie.ABSTAIN, settings.field("tie"), "same_meaning", why);
            Contradictions.with(true, settings.field("weights"), "same_meaning", why);
        }
    }

    private static Optional<Double> confidence(Field field) {
        var number = field.decimal(0, 1);
        if (number.filter(value -> value <= .5 || value >= 1).isPresent()) {
            field.mustBe("over 0.5 and under 1, such as 0.95");
            return Optional.empty();
        }
        return number;
    }

    private static List<Weight> weights(Field field) {
        var all = field.fields("a mapping of parts such as { strict: 2 }").map(Fields::all);
        if (all.filter(List::isEmpty).isPresent()) {
            field.wrong("must hold at least one part and its weight");
        }
        return all.stream()
                .flatMap(List::stream)
                .flatMap(part -> part
                        .whole(1, Weights.MOST)
                        .map(weight -> new Weight(new AskText.Words(part.key(), part.line()), weight))
                        .stream())
                .toList();
    }
}
