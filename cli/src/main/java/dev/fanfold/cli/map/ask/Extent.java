package dev.fanfold.cli.map.ask;

import dev.fanfold.cli.map.form.Utf8;
import dev.fanfold.split.Entry;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * How much there is to do, in a measure that tells how much of it is done.
 *
 * @param measure how much one record is of it
 * @param whole all of it, where that is known
 */
public record Extent(ToLongFunction<Entry> measure, OptionalLong whole) {
    /** Counted in bytes of the input; the line break is one. */
    public static Extent bytes(OptionalLong size) {
        return new Extent(entry -> Utf8.length(entry.raw()) + 1, size);
    }

    public static Extent records(long count) {
        return new Extent(entry -> 1, OptionalLong.of(count));
    }
}
