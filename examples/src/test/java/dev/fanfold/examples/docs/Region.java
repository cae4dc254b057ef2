package dev.fanfold.examples.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A stretch of a tested file, as a page shows it: what stands between a comment {@code region NAME} and the next
 * {@code endregion}, moved to the left margin.
 *
 * @param file the name of a file of the examples, without folders
 * @param name which region of it; empty for the whole file
 */
record Region(String file, String name) {
    private static final Pattern FORM = Pattern.compile("([\\w.-]+?)(?:#([\\w-]+))?");

    static Region of(String reference) {
        var match = FORM.matcher(reference);
        if (!match.matches()) {
            throw new IllegalArgumentException("a region is FILE or FILE#NAME, not " + reference);
        }
        return new Region(match.group(1), match.group(2) == null ? "" : match.group(2));
    }

    String text(Path examples) throws IOException {
        var whole = Files.readString(found(examples));
        return name.isEmpty() ? whole : cut(whole);
    }

    /** The region in a text that has it. */
    String cut(String whole) {
        var lines = whole.lines().toList();
        int start = place(lines, 0, "region " + name) + 1;
        int end = place(lines, start, "endregion");
        return String.join("\n", lines.subList(start, end)).stripIndent() + "\n";
    }

    private int place(List<String> lines, int from, String comment) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).strip().matches("(//|#) " + Pattern.quote(comment))) {
                return i;
            }
        }
        throw new IllegalArgumentException("no comment \"" + comment + "\" in " + file);
    }

    private Path found(Path examples) throws IOException {
        try (var files = Files.walk(examples)) {
            var all = files.filter(path -> path.endsWith(file))
                    .filter(path -> !path.toString().contains("target"))
                    .collect(Collectors.toList());
            if (all.size() != 1) {
                throw new IllegalArgumentException(
                        "one file of the examples should be named " + file + ", found " + all);
            }
            return all.getFirst();
        }
    }
}
