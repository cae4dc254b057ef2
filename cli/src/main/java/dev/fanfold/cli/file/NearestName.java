package dev.fanfold.cli.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the file that somebody may have meant who named one that is not there. */
final class NearestName {
    private static final int LOOKED_AT = 5_000;

    private NearestName() {}

    /** The nearest name in the same folder, if one is near enough. */
    static Optional<String> to(Path missing) {
        var name = String.valueOf(missing.getFileName());
        var folder = Optional.ofNullable(missing.getParent()).orElse(Path.of(""));
        try (var files = Files.list(folder)) {
            return files.limit(LOOKED_AT)
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(other -> near(name, other))
                    .min(Comparator.<String>comparingInt(other -> distance(name, other))
                            .thenComparing(Comparator.naturalOrder()))
                    .map(other -> missing.resolveSibling(other).toString());
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** A third of the letters may be wrong, or the ending left out; any one letter is as near to another. */
    private static boolean near(String name, String other) {
        return folded(other).startsWith(folded(name) + ".")
                || (name.length() > 1 && distance(name, other) <= Math.max(1, name.length() / 3));
    }

    /** How many letters to add, drop or change (Levenshtein), upper and lower case alike. */
    static int distance(String one, String other) {
        var from = folded(one);
        var to = folded(other);
        var row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
