package dev.fanfold.work;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What a piece of work would send, known without making a call.
 *
 * <p>Conventions, not measurements. One {@link Ask} is one call; at worst it is two, as an answer that cannot be read is
 * asked for once more, and the second prompt may show the first answer. Input: see {@link Size}. Output: 1 token in the
 * lowest case; as expected, half of the token limit (400 where there is none), or what the form says: 4 for a label, 40
 * for each mark of a judge, 16 or 52 for each record of a batch; at worst the token limit, or 4,096. A batch of records
 * is one call; at worst each of its rounds sends every record again.
 *
 * <p>Nothing here counts what the network loses: a call that is sent again after a failure is not in the worst case. Work
 * that fails may send less than the lowest case, as what stands after it is never begun.
 *
 * @param byModel what each model is sent, by the name it was given in the runtime; empty is the runtime's first model
 * @param longest the longest chain of calls of which each waits for the one before, in expected output tokens, with 50
 *     more for each call: what the scheduler weighs parts by
 * @param answer how long the answer is, for those who read it
 * @param unknown what else will be sent that nobody can tell, by name and reason; what stands in {@code byModel} is then
 *     less than the whole
 */
public record Forecast(Map<Optional<String>, Range> byModel, long longest, Size answer, Set<String> unknown) {
    private static final Forecast NONE = new Forecast(Map.of(), 0, Size.NONE, Set.of());

    public Forecast {
        byModel = Collections.unmodifiableMap(sorted(byModel));
        unknown = Collections.unmodifiableSet(new TreeSet<>(unknown));
    }

    /** No call, and no answer. */
    public static Forecast none() {
        return NONE;
    }

    /** Calls that nobody can tell; they weigh as much as one. */
    public static Forecast unknown(String why) {
        return new Forecast(Map.of(), Conventions.CALL + Conventions.OUTPUT_EXPECTED, Size.unseen(), Set.of(why));
    }

    /** At most these calls to the runtime's first model, one after the other; it is expected that all are needed. */
    public static Forecast atMost(Load most) {
        return atMost(most, Optional.empty());
    }

    /** At most these calls to the model of that name, one after the other; it is expected that all are needed. */
    public static Forecast atMost(Load most, String model) {
        return atMost(most, Optional.of(model));
    }

    private static Forecast atMost(Load most, Optional<String> model) {
        var longest = Capped.sum(Capped.product(Conventions.CALL, most.calls()), most.output());
        return new Forecast(Map.of(model, new Range(Load.NONE, most, most)), longest, Size.unseen(), Set.of());
    }

    /** This, and then that, which gives the answer. */
    public Forecast then(Forecast next) {
        return joined(next, Capped.sum(longest, next.longest), next.answer);
    }

    /** This beside that: the longer chain counts, and both answers are there. */
    public Forecast beside(Forecast other) {
        return joined(other, Math.max(longest, other.longest), answer.plus(other.answer));
    }

    /** This so many times, side by side. */
    public Forecast times(long count) {
        return count == 0
                ? NONE
                : new Forecast(mapped(range -> range.times(count)), longest, answer.times(count), unknown);
    }

    /**
     * This so many times, with one request for all answers: each prompt is sent once. At worst no model takes such a
     * request, and it is as {@link #times}.
     */
    public Forecast promptedOnce(long count) {
        return count == 0
                ? NONE
                : new Forecast(mapped(range -> range.promptedOnce(count)), longest, answer.times(count), unknown);
    }

    /** This and, in the worst case alone, that too; the answer is one of this kind. */
    public Forecast atWorst(Forecast more) {
        var worst = new Forecast(more.mapped(Range.NONE::atWorst), 0, Size.NONE, more.unknown);
        return joined(worst, longest, answer);
    }

    /** The same, where it may be that nothing is sent. */
    public Forecast perhaps() {
        return new Forecast(mapped(Range::perhaps), longest, answer, unknown);
    }

    /** The same with an answer of this size. */
    public Forecast answering(Size size) {
        return new Forecast(byModel, longest, size, unknown);
    }

    /** The same with another longest chain. */
    public Forecast withLongest(long chain) {
        return new Forecast(byModel, chain, answer, unknown);
    }

    /** The same, its unknowns told to stand there. */
    public Forecast at(String where) {
        if (unknown.isEmpty()) {
            return this;
        }
        var told = new TreeSet<String>();
        unknown.forEach(why -> told.add(where + ": " + why));
        return new Forecast(byModel, longest, answer, told);
    }

    /** All models together. */
    public Range total() {
        return byModel.values().stream().reduce(Range.NONE, Range::plus);
    }

    /** All models together, when every answer is right at once, and short. */
    public Load lowest() {
        return total().lowest();
    }

    /** All models together, as expected. */
    public Load expected() {
        return total().expected();
    }

    /** All models together, when every answer is as long as it may be, and asked for as often as it can be. */
    public Load worst() {
        return total().worst();
    }

    /** Whether all that will be sent is known. */
    public boolean known() {
        return unknown.isEmpty();
    }

    private Forecast joined(Forecast other, long chain, Size size) {
        var models = sorted(byModel);
        other.byModel.forEach((model, range) -> models.merge(model, range, Range::plus));
        var reasons = new TreeSet<>(unknown);
        reasons.addAll(other.unknown);
        return new Forecast(models, chain, size, reasons);
    }

    private Map<Optional<String>, Range> mapped(UnaryOperator<Range> change) {
        var changed = sorted(byModel);
        changed.replaceAll((model, range) -> change.apply(range));
        return changed;
    }

    /** The runtime's first model, then the others by name. */
    private static TreeMap<Optional<String>, Range> sorted(Map<Optional<String>, Range> models) {
        var sorted = new TreeMap<Optional<String>, Range>(
                Comparator.comparing(name -> name.map("="::concat).orElse("")));
        sorted.putAll(models);
        return sorted;
    }
}
