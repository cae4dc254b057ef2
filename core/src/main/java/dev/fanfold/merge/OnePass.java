package dev.fanfold.merge;

import dev.fanfold.result.Ledger;
import dev.fanfold.result.Ordered;
import dev.fanfold.result.Part;
import dev.fanfold.work.Call;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Size;
import java.util.Optional;

/**
 * A merge that takes the parts one after the other and needs none of them again, such as a count.
 *
 * <p>Law: parts come in the order of the split, each once. So an input of any size can be folded in the memory that the
 * result takes. What was taken is kept nowhere else: a run that fails, as too few parts are done or the fold breaks, names
 * the first failure in its message and holds only the parts that were not taken.
 *
 * @param <O> what each part answers
 */
public interface OnePass<O, R> extends AuditedMerge<Ordered<O>, R> {
    /** A fold of one run, to which nothing has come yet. What it throws, here or later, fails the run. */
    Taking<O, R> begin();

    /** One fold under way. Threads: one at a time. */
    interface Taking<O, R> {
        /** Takes the next part, and says what becomes of it. */
        Ledger.Fate take(Part<O> part);

        /** What came of all that was taken; asked once, at the end. */
        R result();
    }

    @Override
    default Audited<R> audited(Ordered<O> parts, Call call) {
        var taking = begin();
        var lines = parts.all().stream()
                .map(part -> new Ledger.Line(part.id(), taking.take(part)))
                .toList();
        return new Audited<>(taking.result(), Ledger.of(parts, lines));
    }

    /** It is code: no call is made. */
    @Override
    default Forecast forecast(Size answers, Optional<Size> subject) {
        return Forecast.none();
    }
}
