package dev.fanfold.openai;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A span of time as rate headers write it: {@code 1s}, {@code 6m0s}, {@code 41.724s}, {@code 12ms}, {@code 1h2m3s}, plain
 * seconds, or an RFC 3339 instant.
 */
final class Pause {
    private static final Pattern UNITS = Pattern.compile(
            "(?:(\\d{1,4})d)?(?:(\\d{1,6})h)?(?:(\\d{1,7})m(?!s))?(?:(\\d{1,8}(?:\\.\\d{1,9})?)s)?(?:(\\d{1,10}(?:\\.\\d{1,6})?)ms)?");
    private static final Pattern SECONDS = Pattern.compile("-?\\d{1,10}(?:\\.\\d{1,9})?");
    private static final double NANOS = 1e9;

    private Pause() {}

    /** The span, at least zero; empty when the text is none. */
    static Optional<Duration> parse(String text, Instant now) {
        var trimmed = text.strip().toLowerCase(Locale.ROOT);
        if (SECONDS.matcher(trimmed).matches()) {
            return Optional.of(notNegative(seconds(trimmed)));
        }
        var units = UNITS.matcher(trimmed);
        if (!trimmed.isEmpty() && units.matches()) {
            return Optional.of(sum(units));
        }
        return instant(text.strip()).map(then -> notNegative(Duration.between(now, then)));
    }

    static Duration notNegative(Duration span) {
        return span.isNegative() ? Duration.ZERO : span;
    }

    private static Duration sum(Matcher units) {
        return Duration.ofDays(whole(units.group(1)))
                .plusHours(whole(units.group(2)))
                .plusMinutes(whole(units.group(3)))
                .plus(seconds(orZero(units.group(4))))
                .plus(seconds(orZero(units.group(5))).dividedBy(1000));
    }

    private static Duration seconds(String number) {
        return Duration.ofNanos(Math.round(Double.parseDouble(number) * NANOS));
    }

    private static long whole(@Nullable String digits) {
        return Long.parseLong(orZero(digits));
    }

    private static String orZero(@Nullable String digits) {
        return digits == null ? "0" : digits;
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
