package dev.fanfold.merge.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The lines that a synthesis adds to its text, where there is something to say. */
final class Remarks {
    /** Who reads a synthesis on is told how long it may be, so this is bounded. */
    private static final int MOST = 1_000;

    private static final int LINE = 240;

    private Remarks() {}

    /** The text and its remarks. */
    static String on(Blend blend, List<Finding> findings) {
        var lines = new ArrayList<String>();
        blend.missing().forEach(one -> lines.add("Missing: " + one.part() + " (" + one.why() + ")"));
        blend.conflicts()
                .forEach(one -> lines.add("Conflict" + between(names(blend, one.sources())) + ": " + one.what()));
        findings.forEach(one -> lines.add("Unfaithful: " + one));
        var remarks = lines.stream().map(line -> clipped(line, LINE)).collect(Collectors.joining("\n"));
        return blend.text() + (remarks.isEmpty() ? "" : "\n\n" + bounded(remarks));
    }

    private static String bounded(String remarks) {
        return remarks.length() <= MOST ? remarks : remarks.substring(0, MOST) + "…";
    }

    /** What is worth knowing and speaks against nothing. */
    static List<String> advice(Blend blend) {
        var lines = new ArrayList<String>();
        blend.omitted().forEach(one -> lines.add(one.part() + " is not in the text: " + one.reason()));
        blend.dropped()
                .forEach(one ->
                        lines.add("a sentence was taken out, \"" + clipped(one.text(), LINE / 2) + "\": " + one.why()));
        return lines;
    }

    private static String between(String names) {
        return names.isEmpty() ? "" : " between " + names;
    }

    private static String names(Blend blend, List<String> labels) {
        return labels.stream().map(blend::named).collect(Collectors.joining(" and "));
    }

    /** One line, cut where it is too long. */
    static String clipped(String text, int most) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= most ? line : line.substring(0, most) + "…";
    }
}
