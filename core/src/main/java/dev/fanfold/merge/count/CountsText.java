package dev.fanfold.merge.count;

import dev.fanfold.merge.ballot.Shown;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Totals as a person reads them. */
record CountsText(Counts<?> counts) {
    String line() {
        long all = counts.counted();
        var totals = counts.totals().stream().map(total -> total(Shown.of(total.key()), total.count(), all));
        var others = counts.others() == 0 ? Stream.<String>empty() : Stream.of(total("other", counts.others(), all));
        var line = Stream.concat(totals, others).collect(Collectors.joining(", "));
        return (line.isEmpty() ? "nothing was counted" : line)
                + rest(counts.keyless(), "without a key")
                + rest(counts.missing(), "without an answer");
    }

    List<String> reservations() {
        return Stream.concat(keyless(), others()).toList();
    }

    private Stream<String> keyless() {
        return counts.keyless() == 0
                ? Stream.empty()
                : Stream.of("answers not counted, as the code that tells their key broke on them: "
                        + number(counts.keyless()));
    }

    private Stream<String> others() {
        return counts.others() == 0
                ? Stream.empty()
                : Stream.of("answers counted together, as there are more than "
                        + number(counts.totals().size()) + " different ones: " + number(counts.others()));
    }

    private static String total(String key, long count, long all) {
        return key + " " + number(count) + " (" + percent((double) count / all) + ")";
    }

    private static String rest(long count, String what) {
        return count == 0 ? "" : " · " + number(count) + " " + what;
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** In whole percent; what is not all and not nothing is never shown as if it were. */
    private static String percent(double share) {
        long rounded = Math.round(100 * share);
        if (rounded == 0 && share > 0) {
            return "<1 %";
        }
        return rounded == 100 && share < 1 ? ">99 %" : rounded + " %";
    }
}
