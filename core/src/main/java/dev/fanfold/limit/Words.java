package dev.fanfold.limit;

import dev.fanfold.model.RateNews.Counted;
import java.time.Duration;
import java.util.Locale;

/** Limits in plain words. */
final class Words {
    private Words() {}

    static String tooLarge(long asked, Rate rate) {
        return "it asks for " + asked + " " + of(rate.counted()) + ", and the limit is " + of(rate)
                + ": make the part smaller, lower its max tokens, or raise the limit if your account has more";
    }

    private static String of(Rate rate) {
        return rate.count() + " " + of(rate.counted()) + " per " + of(rate.window());
    }

    private static String of(Counted counted) {
        return counted.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String of(Duration window) {
        return switch ((int) Math.min(Integer.MAX_VALUE, window.toMillis())) {
            case 1_000 -> "second";
            case 60_000 -> "minute";
            case 3_600_000 -> "hour";
            case 86_400_000 -> "day";
            default -> window.toMillis() + " ms";
        };
    }
}
