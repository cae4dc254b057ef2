package dev.fanfold.job;

import dev.fanfold.result.Effort;
import dev.fanfold.result.Item;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import dev.fanfold.split.Entry;

/**
 * A record that is asked about.
 *
 * @param why what kept it from an answer so far; nothing before it was asked about
 * @param among with how many it was in one prompt, itself included
 */
record Asked(PartId id, Entry.Good record, String why, int among) {
    Asked(PartId id, Entry.Good record) {
        this(id, record, "it was never answered", 0);
    }

    /** It has been asked about in vain. */
    Asked left(String reason, int company) {
        return new Asked(id, record, reason, company);
    }

    <O> Part<Item<O>> answered(O value) {
        return new Part.Done<>(id, new Item<>(record.id(), value), Effort.NONE);
    }

    <O> Part<Item<O>> failed() {
        return failed(new IllegalStateException(why));
    }

    <O> Part<Item<O>> failed(RuntimeException cause) {
        return new Part.Failed<>(id, cause, Effort.NONE);
    }
}
