package dev.fanfold.cli.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A stretch of a help text between two blank lines: words that flow, or indented lines that stand as they are, or both.
 *
 * @param title what stands before its first colon, where that is a title; else empty
 * @param prose its words; empty where there are indented lines alone
 * @param lines its indented lines
 */
record Paragraph(String title, String prose, List<String> lines) {
    private static final Pattern TITLED = Pattern.compile("(Exit codes|[A-Z][a-z]+):(?: (.*))?");

    Paragraph {
        lines = List.copyOf(lines);
    }

    /** A help text as its source has it: an element is a flowing text, an indented line, or blank. */
    static List<Paragraph> all(String... source) {
        var paragraphs = new ArrayList<Paragraph>();
        var gathered = new ArrayList<String>();
        for (var line : source) {
            if (line.isBlank()) {
                end(gathered, paragraphs);
            } else {
                gathered.add(line);
            }
        }
        end(gathered, paragraphs);
        return List.copyOf(paragraphs);
    }

    private static void end(List<String> gathered, List<Paragraph> paragraphs) {
        if (!gathered.isEmpty()) {
            paragraphs.add(of(gathered));
            gathered.clear();
        }
    }

    private static Paragraph of(List<String> gathered) {
        var indented = gathered.stream().filter(line -> line.startsWith(" ")).toList();
        var prose = String.join(
                " ", gathered.stream().filter(line -> !line.startsWith(" ")).toList());
        var titled = TITLED.matcher(prose);
        return titled.matches()
                ? new Paragraph(titled.group(1), Objects.requireNonNullElse(titled.group(2), ""), indented)
                : new Paragraph("", prose, indented);
    }
}
