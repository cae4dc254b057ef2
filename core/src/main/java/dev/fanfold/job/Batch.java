package dev.fanfold.job;

import dev.fanfold.model.ModelException;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Item;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import dev.fanfold.split.Entry;
import dev.fanfold.work.Call;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Items;
import dev.fanfold.work.Note;
import dev.fanfold.work.Sheet;
import dev.fanfold.work.Size;
import dev.fanfold.work.UnreadableAnswerException;
import dev.fanfold.work.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Some records that are asked about together, each answered once, under a short id of our own that no record can forge.
 *
 * <p>What was not answered rightly is asked again, in ever smaller batches; what is left after that has failed, record by
 * record. Good answers are never asked for twice.
 */
final class Batch<O> {
    /** Tokens of a line that says why a record has no answer, at most. */
    private static final long GAP = 100;

    private final Items<O> items;
    private final List<PartId> ids;
    private final List<Entry> entries;

    Batch(Items<O> items, int firstOrdinal, List<Entry> entries) {
        this.items = items;
        this.entries = entries;
        this.ids = IntStream.range(0, entries.size())
                .mapToObj(i -> new PartId(firstOrdinal + i, name(entries.get(i))))
                .toList();
    }

    List<PartId> ids() {
        return ids;
    }

    List<Part<Item<O>>> answer(Call call) {
        var open = texts();
        var answers = new LinkedHashMap<String, O>();
        var reasons = new LinkedHashMap<String, String>();
        for (int size : sizes(open.size())) {
            if (open.isEmpty()) {
                break;
            }
            for (var sheet : asked(open, size, answers.isEmpty() ? this::first : this::again, call)) {
                answers.putAll(sheet.answers());
                reasons.putAll(sheet.refused());
            }
            open.keySet().removeAll(answers.keySet());
        }
        return IntStream.range(0, entries.size())
                .mapToObj(i -> part(i, answers, reasons))
                .toList();
    }

    /** One call for all; at worst every round sends every record, and nothing is right before the last. */
    Forecast forecast() {
        var texts = texts();
        var records = items.size(texts);
        var told = entries.stream().map(Batch::told).reduce(Size.NONE, Size::plus);
        if (texts.isEmpty()) {
            return Forecast.none().answering(told);
        }
        var all = items.forecast(records);
        var rounds = sizes(texts.size()).stream()
                .skip(1)
                .map(size -> items.forecast(records.each().times(size)).times(Math.ceilDiv(texts.size(), size)))
                .reduce(all, Forecast::atWorst);
        return rounds.answering(all.answer().plus(told).in(entries.size()));
    }

    /** A record is shown with its id, or with what is wrong. */
    private static Size told(Entry entry) {
        return Size.of(name(entry)).plus(new Size(0, 0, 2, GAP));
    }

    /** How many records go into one prompt, round by round: all, half, a quarter, one. */
    private static List<Integer> sizes(int all) {
        return List.of(Math.max(1, all), Math.max(1, all / 2), Math.max(1, all / 4), 1);
    }

    private Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) instanceof Entry.Good good) {
                texts.put(key(i), good.text());
            }
        }
        return texts;
    }

    private List<Sheet<O>> asked(
            Map<String, String> open, int size, Work<Map<String, String>, Sheet<O>> ask, Call call) {
        return call.askEach(ask, chunks(open, size));
    }

    /** An answer that cannot be read at all leaves its records open for the next round. */
    private Sheet<O> first(Map<String, String> texts, Call call) {
        try {
            var sheet = items.answer(texts, call);
            if (!sheet.unknown().isEmpty()) {
                call.note(new Note.Unreadable(sheet.unknown().toString(), "nobody had asked about these ids"));
            }
            return sheet;
        } catch (UnreadableAnswerException e) {
            return refused(texts, e);
        }
    }

    /** Once there are answers to lose, a call that fails takes no more than its own records with it. */
    private Sheet<O> again(Map<String, String> texts, Call call) {
        try {
            return first(texts, call);
        } catch (ModelException e) {
            return refused(texts, e);
        }
    }

    private static <O> Sheet<O> refused(Map<String, String> texts, RuntimeException why) {
        var refused = new LinkedHashMap<String, String>();
        texts.keySet().forEach(id -> refused.put(id, Objects.toString(why.getMessage())));
        return new Sheet<>(Map.of(), refused, List.of());
    }

    private static List<Map<String, String>> chunks(Map<String, String> texts, int size) {
        var chunks = new ArrayList<Map<String, String>>();
        for (var entry : texts.entrySet()) {
            if (chunks.isEmpty() || chunks.getLast().size() == size) {
                chunks.add(new LinkedHashMap<>());
            }
            chunks.getLast().put(entry.getKey(), entry.getValue());
        }
        return chunks;
    }

    private Part<Item<O>> part(int i, Map<String, O> answers, Map<String, String> reasons) {
        return switch (entries.get(i)) {
            case Entry.Bad bad -> failed(i, "line " + bad.line() + ": " + bad.why());
            case Entry.Good good ->
                Optional.ofNullable(answers.get(key(i)))
                        .<Part<Item<O>>>map(
                                value -> new Part.Done<>(ids.get(i), new Item<>(good.id(), value), Effort.NONE))
                        .orElseGet(() -> failed(i, reasons.getOrDefault(key(i), "it was never answered")));
        };
    }

    private Part<Item<O>> failed(int i, String why) {
        return new Part.Failed<>(ids.get(i), new IllegalStateException(why), Effort.NONE);
    }

    static <T> List<T> each(List<PartId> ids, Function<PartId, T> part) {
        return ids.stream().map(part).toList();
    }

    private static String key(int i) {
        return "r" + (i + 1);
    }

    private static String name(Entry entry) {
        return entry instanceof Entry.Good good ? good.id() : "line " + entry.line();
    }
}
