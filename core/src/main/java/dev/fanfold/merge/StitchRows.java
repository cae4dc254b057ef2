package dev.fanfold.merge;

import dev.fanfold.merge.rows.Rows;
import dev.fanfold.result.Ledger;
import dev.fanfold.result.Ordered;
import dev.fanfold.work.Call;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Joins the parts as rows of text, in the order of the split; a part without an answer has a row that says so. */
public final class StitchRows implements AuditedMerge<Ordered<?>, String> {
    private static final String FRAME = "{\"id\":\"\",\"answer\":\"\"}\n";

    private final Rows rows;

    StitchRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Audited<String> audited(Ordered<?> parts, Call call) {
        var lines = parts.all().stream().map(Stitch::line).toList();
        return new Audited<>(text(parts), Ledger.of(parts, lines));
    }

    private String text(Ordered<?> parts) {
        var text = new StringBuilder();
        try {
            rows.write(parts.all().stream(), text);
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory can always be written", e);
        }
        return text.toString();
    }

    @Override
    public Forecast forecast(Size answers, Optional<Size> subject) {
        return Forecast.none().answering(Stitch.stitched(answers, FRAME));
    }
}
