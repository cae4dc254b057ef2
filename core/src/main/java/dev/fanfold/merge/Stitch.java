package dev.fanfold.merge;

import dev.fanfold.result.Ledger;
import dev.fanfold.result.Ordered;
import dev.fanfold.result.Part;
import dev.fanfold.work.Call;
import java.util.List;

/**
 * Puts the parts together as values.
 *
 * <p>Order is the split's, never the order of finishing. A part without an answer leaves a gap that the result lists.
 */
public final class Stitch<O> implements AuditedMerge<Ordered<O>, Stitched<O>> {
    Stitch() {}

    @Override
    public Audited<Stitched<O>> audited(Ordered<O> parts, Call call) {
        var lines = parts.all().stream().map(Stitch::line).toList();
        return new Audited<>(new Stitched<>(List.copyOf(parts.all())), Ledger.of(parts, lines));
    }

    static Ledger.Line line(Part<?> part) {
        return new Ledger.Line(
                part.id(),
                part instanceof Part.Done
                        ? new Ledger.Fate.Used("stitched at its place")
                        : Ledger.fateWithoutAnswer(part));
    }
}
