package dev.fanfold.cli.map.form;

import dev.fanfold.result.Item;
import dev.fanfold.result.Part;
import dev.fanfold.split.Entry;
import dev.fanfold.work.Label;

/** What became of one record. */
public sealed interface Outcome {
    /** It was answered. */
    record Answered(String text) implements Outcome {}

    /**
     * It has no answer.
     *
     * @param why in one line
     */
    record Missing(String why) implements Outcome {}

    /** What is wrong with a record goes before what is wrong with its batch. */
    static Outcome of(Entry entry, Part<? extends Item<?>> part) {
        return entry instanceof Entry.Bad bad ? new Missing(bad.message()) : of(part);
    }

    private static Outcome of(Part<? extends Item<?>> part) {
        return switch (part) {
            case Part.Done<? extends Item<?>> done ->
                new Answered(text(done.value().value()));
            case Part.Failed<? extends Item<?>> failed -> new Missing(Utf8.mended(Advice.in(failed.why())));
            case Part.Skipped<? extends Item<?>> skipped -> new Missing(Utf8.mended(skipped.why()));
        };
    }

    private static String text(Object value) {
        return Utf8.mended(value instanceof Label label ? label.text() : value.toString());
    }
}
