package dev.fanfold.job;

import dev.fanfold.split.Entry;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Items;
import dev.fanfold.work.Size;
import java.util.LinkedHashMap;
import java.util.List;

/** What a batch would send: one call for all; at worst every round sends every record, and nothing is right before the last. */
record BatchForecast(Items<?> items) {
    /** Tokens of a line that says why a record has no answer, at most. */
    private static final long GAP = 100;

    Forecast of(List<Entry> entries) {
        var texts = new LinkedHashMap<String, String>();
        for (var entry : entries) {
            if (entry instanceof Entry.Good good) {
                texts.put(Batch.key(texts.size()), good.text());
            }
        }
        var told = entries.stream().map(BatchForecast::told).reduce(Size.NONE, Size::plus);
        if (texts.isEmpty()) {
            return Forecast.none().answering(told);
        }
        var records = items.size(texts);
        var all = items.forecast(records);
        var rounds = BatchCourse.sizes(texts.size()).stream()
                .map(size -> items.forecast(records.each().times(size)).times(Math.ceilDiv(texts.size(), size)))
                .reduce(all, Forecast::atWorst);
        return rounds.answering(all.answer().plus(told).in(entries.size()));
    }

    /** A record is shown with its id, or with what is wrong. */
    private static Size told(Entry entry) {
        return Size.of(BatchCourse.name(entry)).plus(new Size(0, 0, 2, GAP));
    }
}
