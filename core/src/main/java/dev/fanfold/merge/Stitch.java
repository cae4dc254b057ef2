package dev.fanfold.merge;

import dev.fanfold.result.Ledger;
import dev.fanfold.result.Ordered;
import dev.fanfold.result.Part;
import dev.fanfold.work.Call;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Size;
import java.util.List;
import java.util.Optional;

/**
 * Puts the parts together as values.
 *
 * <p>Order is the split's, never the order of finishing. A part without an answer leaves a gap that the result lists.
 */
public final class Stitch<O> implements AuditedMerge<Ordered<O>, Stitched<O>> {
    /** Tokens of a line that says what is missing, at most. */
    private static final long GAP = 100;

    Stitch() {}

    @Override
    public Audited<Stitched<O>> audited(Ordered<O> parts, Call call) {
        var lines = parts.all().stream().map(Stitch::line).toList();
        return new Audited<>(new Stitched<>(List.copyOf(parts.all())), Ledger.of(parts, lines));
    }

    @Override
    public Forecast forecast(Size answers, Optional<Size> subject) {
        return Forecast.none().answering(stitched(answers, "\n"));
    }

    /** One text of all; a gap with its reason may stand for each. */
    static Size stitched(Size answers, String between) {
        var seams = Size.of(between).plus(new Size(0, 0, 0, GAP)).times(answers.texts());
        return answers.plus(seams).in(1);
    }

    /** What becomes of a part in a stitch. */
    public static Ledger.Line line(Part<?> part) {
        return new Ledger.Line(
                part.id(),
                part instanceof Part.Done
                        ? new Ledger.Fate.Used("stitched at its place")
                        : Ledger.fateWithoutAnswer(part));
    }
}
