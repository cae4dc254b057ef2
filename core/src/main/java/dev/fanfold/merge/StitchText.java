package dev.fanfold.merge;

import dev.fanfold.result.Ledger;
import dev.fanfold.result.Ordered;
import dev.fanfold.result.Part;
import dev.fanfold.work.Call;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Size;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Joins the parts as one text.
 *
 * <p>Order is the split's, never the order of finishing. Where a part has no answer the text says so at its place: a gap
 * that cannot be seen would be a part that disappeared.
 */
public final class StitchText implements AuditedMerge<Ordered<String>, String> {
    private final String between;

    StitchText(String between) {
        this.between = between;
    }

    @Override
    public Audited<String> audited(Ordered<String> parts, Call call) {
        var text = parts.all().stream().map(StitchText::text).collect(Collectors.joining(between));
        return new Audited<>(
                text, Ledger.of(parts, parts.all().stream().map(Stitch::line).toList()));
    }

    @Override
    public Forecast forecast(Size answers, Optional<Size> subject) {
        return Forecast.none().answering(Stitch.stitched(answers, between));
    }

    static String text(Part<?> part) {
        return switch (part) {
            case Part.Done<?>(var id, var value, var effort) -> String.valueOf(value);
            case Part.Failed<?> failed -> "[" + failed.id() + " is missing: " + failed.why() + "]";
            case Part.Skipped<?> skipped -> "[" + skipped.id() + " is missing: " + skipped.why() + "]";
        };
    }
}
