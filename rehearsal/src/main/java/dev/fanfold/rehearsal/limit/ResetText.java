package dev.fanfold.rehearsal.limit;

import java.math.BigDecimal;
import java.time.Duration;

/** Durations as OpenAI writes them in reset headers: {@code 12ms}, {@code 1s}, {@code 41.724s}, {@code 6m0s}, {@code 1h0m0s}. */
final class ResetText {

    private ResetText() {}

    /** Rounded up to milliseconds. */
    static String of(Duration duration) {
        long millis = Math.ceilDiv(duration.toNanos(), 1_000_000L);
        if (millis > 0 && millis < 1_000) {
            return millis + "ms";
        }
        var rounded = Duration.ofMillis(millis);
        var hours = rounded.toHours() > 0 ? rounded.toHours() + "h" : "";
        var minutes = rounded.toMinutes() > 0 ? rounded.toMinutesPart() + "m" : "";
        return hours + minutes + seconds(millis % 60_000) + "s";
    }

    private static String seconds(long millis) {
        return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
    }
}
