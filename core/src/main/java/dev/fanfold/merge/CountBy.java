package dev.fanfold.merge;

import dev.fanfold.merge.ballot.Shown;
import dev.fanfold.merge.count.Counts;
import dev.fanfold.merge.count.Counts.Total;
import dev.fanfold.result.Ledger;
import dev.fanfold.result.Ledger.Fate;
import dev.fanfold.result.Part;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Counts answers by a key, such as their label.
 *
 * <p>Laws: each part counts exactly once, and the totals stand in the order of the split, never that of finishing. Memory:
 * of {@value #MOST_KEYS} keys at most, however many parts there are; answers of further keys are counted together, and the
 * result says so.
 */
public final class CountBy<O, K> implements OnePass<O, Counts<K>> {
    /** So many different keys have a total each. */
    static final int MOST_KEYS = 10_000;

    private static final String TOTAL = " 1,000,000 (99 %), ";
    private static final String REST = "nothing was counted · 1,000,000 without a key · 1,000,000 without an answer";
    /** How many keys are expected where nothing is known of them; a convention. */
    private static final int FEW = 5;

    private final Function<? super O, ? extends K> key;
    private final Known<K> known;

    CountBy(Function<? super O, ? extends K> key, List<? extends K> known) {
        this.key = key;
        this.known = new Known<>(List.copyOf(known));
        if (known.size() > MOST_KEYS) {
            throw new IllegalArgumentException("a count has at most " + MOST_KEYS + " keys, not " + known.size());
        }
    }

    /**
     * The same count, told which keys there may be: they come first, in this order, with 0 where nobody gave them.
     *
     * @throws IllegalArgumentException when one stands twice, or there are more than {@value #MOST_KEYS}
     */
    public CountBy<O, K> among(List<? extends K> keys) {
        return new CountBy<>(key, keys);
    }

    @Override
    public Taking<O, Counts<K>> begin() {
        return new Counting<>(key, known.map(() -> 0L));
    }

    /** One line: the keys that are known and, of others, at worst one for each answer, about as long as an answer. */
    @Override
    public Forecast forecast(Size answers, Optional<Size> subject) {
        var told = known.keys().stream().map(one -> Size.of(one + TOTAL)).reduce(Size.NONE, Size::plus);
        var each = answers.each().plus(Size.of(TOTAL));
        var more = answers.plus(Size.of(TOTAL).times(Math.min(answers.texts(), MOST_KEYS)));
        long worst = told.plus(more).plus(Size.of(REST)).worst();
        long usual = known.keys().isEmpty() ? each.times(FEW).expected() : told.expected();
        return Forecast.none().answering(new Size(1, 0, Math.min(usual, worst), worst));
    }

    /** A count under way. */
    private static final class Counting<O, K> implements Taking<O, Counts<K>> {
        private final Function<? super O, ? extends K> key;
        private final Map<K, Long> totals;
        private long others;
        private long keyless;
        private long missing;

        private Counting(Function<? super O, ? extends K> key, Map<K, Long> totals) {
            this.key = key;
            this.totals = totals;
        }

        @Override
        public Fate take(Part<O> part) {
            if (part instanceof Part.Done<O> done) {
                return counted(Told.<K>by(() -> key.apply(done.value())));
            }
            missing++;
            return Ledger.fateWithoutAnswer(part);
        }

        private Fate counted(Told<K> told) {
            return switch (told) {
                case Told.Is<K>(var one) -> counted(one);
                case Told.Broke<K>(var why) -> {
                    keyless++;
                    yield new Fate.LeftOut(why);
                }
            };
        }

        private Fate counted(K one) {
            if (totals.size() < MOST_KEYS || totals.containsKey(one)) {
                totals.merge(one, 1L, Long::sum);
                return new Fate.Used("counted as " + Shown.of(one));
            }
            others++;
            return new Fate.Used("counted among the others");
        }

        @Override
        public Counts<K> result() {
            var all = totals.entrySet().stream()
                    .map(total -> new Total<>(total.getKey(), total.getValue()))
                    .toList();
            return new Counts<>(all, others, keyless, missing);
        }
    }
}
