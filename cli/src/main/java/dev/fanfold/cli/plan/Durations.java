package dev.fanfold.cli.plan;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lengths of time as people write them: {@code 500ms}, {@code 30s}, {@code 2m}, {@code 1h}. */
final class Durations {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})\\s*(ms|s|m|h)");
    private static final Map<String, Duration> UNITS = Map.of(
            "ms",
            Duration.ofMillis(1),
            "s",
            Duration.ofSeconds(1),
            "m",
            Duration.ofMinutes(1),
            "h",
            Duration.ofHours(1));

    private Durations() {}

    static Optional<Duration> read(Field field) {
        var text = field.isText() ? field.anyText().orElse("") : "";
        var match = FORM.matcher(text.strip());
        var time = match.matches()
                ? Optional.ofNullable(UNITS.get(match.group(2)))
                        .map(unit -> unit.multipliedBy(Long.parseLong(match.group(1))))
                        .filter(Duration::isPositive)
                : Optional.<Duration>empty();
        if (time.isEmpty() && field.isText()) {
            field.mustBe("a length of time such as 30s, 500ms or 2m");
        }
        return time;
    }
}
