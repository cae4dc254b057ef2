package dev.fanfold.report.explain;

import dev.fanfold.merge.Stitched;
import dev.fanfold.report.story.Clipped;
import dev.fanfold.result.Item;
import dev.fanfold.result.Part;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A value as text, of which no more is made than is shown: a million rows are never one string. */
public final class Shortened {
    private static final List<String> ENGINE =
            List.of("dev.fanfold.merge.", "dev.fanfold.engine.", "dev.fanfold.job.", "dev.fanfold.work.");

    private Shortened() {}

    /** Empty for what only the engine can read. */
    public static String of(int most, Object value) {
        return Clipped.to(most, text(most, value));
    }

    private static String text(int most, Object value) {
        return switch (value) {
            case Stitched<?> rows -> lines(most, rows.parts());
            case Collection<?> all -> lines(most, all);
            case Part<?> part -> row(most, part);
            case Item<?> item -> text(most, item.value());
            case Optional<?> maybe -> maybe.map(inner -> text(most, inner)).orElse("");
            case Record inner when isOfTheEngine(inner) -> "";
            default -> String.valueOf(value);
        };
    }

    private static String lines(int most, Collection<?> all) {
        var text = new StringBuilder();
        for (var one : all) {
            text.append(text.isEmpty() ? "" : "\n").append(of(most, one));
            if (text.length() > most) {
                break;
            }
        }
        return text.toString();
    }

    /** A step between a reply and a value, which has no words of its own. */
    private static boolean isOfTheEngine(Record value) {
        var type = value.getClass();
        return ENGINE.stream().anyMatch(room -> type.getName().startsWith(room))
                && value.toString().startsWith(type.getSimpleName() + "[");
    }

    private static String row(int most, Part<?> part) {
        return switch (part) {
            case Part.Done<?> done -> of(most, done.value());
            case Part.Failed<?> failed -> "[" + failed.id() + " failed: " + failed.why() + "]";
            case Part.Skipped<?> skipped -> "[" + skipped.id() + " skipped: " + skipped.why() + "]";
        };
    }
}
