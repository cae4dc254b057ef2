package dev.fanfold.engine;

import dev.fanfold.merge.OnePass;
import dev.fanfold.merge.Stitch;
import dev.fanfold.result.Count;
import dev.fanfold.result.Ledger;
import dev.fanfold.result.Part;
import java.util.function.Consumer;

/** A stitch that keeps nothing: each part goes to somebody else, and is counted. */
record HandOn<O>(Consumer<? super Part<O>> taker) implements OnePass<O, Count> {
    @Override
    public Taking<O, Count> begin() {
        return new Taking<>() {
            private Count count = Count.NONE;

            @Override
            public Ledger.Fate take(Part<O> part) {
                taker.accept(part);
                count = count.plus(part);
                return Stitch.line(part).fate();
            }

            @Override
            public Count result() {
                return count;
            }
        };
    }
}
