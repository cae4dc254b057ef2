package dev.fanfold.merge;

import dev.fanfold.merge.ballot.Ballot;
import dev.fanfold.merge.ballot.Ballots;
import dev.fanfold.merge.ballot.Rule;
import dev.fanfold.merge.ballot.Standing;
import dev.fanfold.merge.ballot.Tally;
import dev.fanfold.merge.ballot.Terms;
import dev.fanfold.merge.ballot.Ties;
import dev.fanfold.merge.ballot.Turnout;
import dev.fanfold.merge.ballot.Weights;
import dev.fanfold.result.Ledger;
import dev.fanfold.result.Part;
import dev.fanfold.result.Rivals;
import dev.fanfold.work.Call;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiPredicate;

/**
 * Counts rival answers: in full, unless another rule is set.
 *
 * <p>One ballot per ordinal: each part casts one, whatever it took to get it. A tie has no winner, unless a policy is set.
 * An answer that cannot be read is a spoiled ballot: listed, never taken for a label. Nothing depends on who answered
 * first, and a ballot that lands after the count is closed never counts.
 *
 * <p>Immutable; each setting gives a new vote, and refuses what contradicts an earlier one.
 */
public final class Vote<L> implements OnDemand<L, Ballots<L>> {
    private static final Size FORM = new Size(0, 0, 20, 80);

    private final BiPredicate<L, L> same;
    private final Terms<L> terms;
    private final OptionalInt asked;

    Vote(BiPredicate<L, L> same) {
        this(same, Terms.usual(), OptionalInt.empty());
    }

    private Vote(BiPredicate<L, L> same, Terms<L> terms, OptionalInt asked) {
        this.same = same;
        this.terms = terms;
        this.asked = asked;
    }

    /** Stops when no ballot that is out can change who wins; the rest is cancelled, and may have been billed. */
    public Vote<L> stopWhenDecided() {
        return with(terms.by(new Rule.Decided()));
    }

    /**
     * An answer wins once it has so many ballots; stops when one does, or none can any more.
     *
     * <p>More than half of the attempts: two answers must not both be able to reach it.
     */
    public Vote<L> quorum(int ballots) {
        return with(terms.by(new Rule.Quorum(ballots)));
    }

    /** An answer wins if every ballot is for it; stops at the first that is not. */
    public Vote<L> unanimous() {
        return with(terms.by(new Rule.Unanimous()));
    }

    /** Asks for as many ballots as the lead takes, at most as many as the split names: {@link Rule.Adaptive} at .95. */
    public Vote<L> adaptive() {
        return adaptive(Rule.Adaptive.USUAL);
    }

    /**
     * The same for a larger or a smaller lead.
     *
     * @param confidence between .5 and 1; how large the lead is to be, and not how likely it is right
     */
    public Vote<L> adaptive(double confidence) {
        return with(terms.by(new Rule.Adaptive(confidence)));
    }

    /**
     * Weighs the ballots of these parts, by name; those of all others weigh 1.
     *
     * @param byPartName from 1 to {@value Weights#MOST} each
     */
    public Vote<L> weighted(Map<String, Integer> byPartName) {
        return with(terms.weighing(new Weights(byPartName)));
    }

    /** What to do about a tie. */
    public Vote<L> onTie(Ties<L> policy) {
        return with(terms.breaking(policy));
    }

    @Override
    public Vote<L> told(int attempts) {
        return new Vote<>(same, terms, OptionalInt.of(attempts));
    }

    @Override
    public Audited<Ballots<L>> audited(Rivals<L> parts, Call call) {
        var all = parts.all();
        var standing = Standing.of(all, all.size(), same, terms.weights());
        List<Ballot<L>> ballots = terms.rule().settled(standing).isPresent()
                ? all.stream().map(Ballot::onceSettled).toList()
                : all.stream().map(Ballot::of).toList();
        var tally = Tally.of(ballots, same, terms.weights());
        var turnout = new Turnout(asked, standing.ended(), parts.alike());
        var outcome = new TieBreak<>(terms.ties(), same).of(tally, all.size() - asked.orElse(all.size()), parts, call);
        var value = new Ballots<>(ballots, tally, terms, turnout, outcome, List.of());
        var lines = new Lines<>(tally, same, terms.weights()).of(ballots);
        return new Audited<>(value, Ledger.of(parts, lines));
    }

    @Override
    public Demand<L> demand(int attempts) {
        requireFits(attempts);
        return ended -> wanted(ended, Standing.of(ended, attempts, same, terms.weights()));
    }

    private Demand.Wanted wanted(List<Part<L>> ended, Standing now) {
        int count = terms.rule().wanted(now);
        var extra = terms.ties() instanceof Ties.ExtraBallots<L>(var cap)
                && now.tied()
                && count <= now.ended()
                && now.ended() < cap;
        return terms.rule()
                .settled(now)
                .<Demand.Wanted>map(Demand.Wanted.Enough::new)
                .orElseGet(() -> new Demand.Wanted.Parts(extra ? ended.size() + 1 : count));
    }

    @Override
    public int least(int attempts) {
        requireFits(attempts);
        return terms.rule().least(attempts, terms.weights());
    }

    @Override
    public int most(int attempts) {
        requireFits(attempts);
        return terms.ties() instanceof Ties.ExtraBallots<L>(var cap) ? cap : attempts;
    }

    @Override
    public void requireNames(List<String> names) {
        terms.weights().requireNames(names);
    }

    /** A call only where a judge breaks ties; the answer lists every ballot and names the winner, or all that are tied. */
    @Override
    public Forecast forecast(Size answers, Optional<Size> subject) {
        return new TieBreak<>(terms.ties(), same).forecast(answers, subject).answering(shown(answers));
    }

    /** How long a vote on these is as text. */
    static Size shown(Size answers) {
        var listed = answers.plus(new Size(0, 0, 2, 8).times(answers.texts()));
        return listed.times(2).plus(FORM).in(1);
    }

    @Override
    public String toString() {
        return "a vote by " + terms;
    }

    private void requireFits(int attempts) {
        terms.rule().requireFits(attempts);
        terms.ties().requireFits(attempts);
    }

    private Vote<L> with(Terms<L> changed) {
        return new Vote<>(same, changed, asked);
    }
}
