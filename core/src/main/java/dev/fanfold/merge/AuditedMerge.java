package dev.fanfold.merge;

import dev.fanfold.result.Ledger;
import dev.fanfold.result.Parts;
import dev.fanfold.work.Call;

/**
 * A merge that accounts for every part it was given.
 *
 * <p>No part disappears: {@link Ledger#of} refuses a ledger in which a part is missing or stands twice.
 */
public interface AuditedMerge<P extends Parts<?>, R> extends Merge<P, R> {
    /** Folds the parts and says what became of each. */
    Audited<R> audited(P parts, Call call);

    @Override
    default R fold(P parts, Call call) {
        return audited(parts, call).value();
    }

    /** A merged value and the ledger that stands behind it. */
    record Audited<R>(R value, Ledger ledger) {}
}
