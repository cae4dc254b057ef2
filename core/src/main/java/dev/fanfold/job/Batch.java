package dev.fanfold.job;

import dev.fanfold.result.PartId;
import dev.fanfold.work.Call;
import dev.fanfold.work.Items;
import dev.fanfold.work.Note;
import dev.fanfold.work.Sheet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Some records that are asked about in one prompt, under short ids of our own that no record can forge.
 *
 * @param round how often its records were asked about before
 * @param place its place in the round
 */
record Batch(int round, int place, List<Asked> records) {
    /** So that ordinals of one round stand behind all of the round before, without anybody knowing how many these are. */
    private static final int ROUND_BITS = 28;

    Batch {
        records = List.copyOf(records);
    }

    PartId id() {
        var name = round == 0 ? "batch " + (place + 1) : "again " + round + "." + (place + 1);
        return new PartId((round << ROUND_BITS) + place, name);
    }

    /** Answers by key; records that cannot be asked about cost no call. */
    <O> Sheet<O> asked(Items<O> items, Call call) {
        if (records.isEmpty()) {
            return new Sheet<>(Map.of(), Map.of(), List.of());
        }
        var sheet = items.answer(texts(), call);
        if (!sheet.unknown().isEmpty()) {
            call.note(new Note.Unreadable(sheet.unknown().toString(), "nobody had asked about these ids"));
        }
        return sheet;
    }

    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        records.forEach(record -> texts.put(key(texts.size()), record.record().text()));
        return texts;
    }

    /** What stands for the record at this place in the prompt. */
    static String key(int place) {
        return "r" + (place + 1);
    }
}
