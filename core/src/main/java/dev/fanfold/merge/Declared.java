package dev.fanfold.merge;

import dev.fanfold.result.Parts;
import dev.fanfold.work.Call;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Size;
import java.util.Optional;

/** A merge of which its author says what it sends at most. */
record Declared<P extends Parts<?>, R>(Forecast most, Merge<P, R> code) implements Merge<P, R> {
    Declared {
        if (code instanceof AuditedMerge) {
            throw new IllegalArgumentException(
                    "an audited merge would lose its ledger here: let it say itself what it sends, in forecast(…)");
        }
    }

    @Override
    public R fold(P parts, Call call) {
        return code.fold(parts, call);
    }

    @Override
    public Forecast forecast(Size answers, Optional<Size> subject) {
        return most.answering(most.answer().orUnseen());
    }
}
