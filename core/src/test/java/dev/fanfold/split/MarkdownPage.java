package dev.fanfold.split;

import java.util.ArrayList;
import java.util.List;

/** A random Markdown text of which it is known what must stay whole. */
final class MarkdownPage {

    /** Where a code block or a table row stands. */
    record Span(int start, int end) {}

    private final Seeds seeds;
    private final StringBuilder text = new StringBuilder();
    private final List<Span> whole = new ArrayList<>();
    private final List<Integer> headings = new ArrayList<>();
    private final String lineBreak;

    MarkdownPage(Seeds seeds) {
        this.seeds = seeds;
        this.lineBreak = seeds.pick("\n", "\n", "\r\n", "\r");
        for (int i = seeds.between(1, 12); i > 0; i--) {
            addBlock();
        }
    }

    String text() {
        return text.toString();
    }

    List<Span> whole() {
        return whole;
    }

    /** Where each heading starts. */
    List<Integer> headings() {
        return headings;
    }

    String withBlankLineBelow(Span span) {
        String rest = text.substring(span.end);
        return text.substring(span.start, span.end) + (rest.startsWith(lineBreak) ? lineBreak : "");
    }

    /** The places where {@code pieces} cut into something that must stay whole. */
    List<Span> cutBy(List<String> pieces) {
        List<Span> cut = new ArrayList<>();
        int end = 0;
        for (String piece : pieces) {
            end += piece.length();
            int at = end;
            whole.stream().filter(span -> span.start < at && at < span.end).forEach(cut::add);
        }
        return cut;
    }

    private void addBlock() {
        switch (seeds.below(6)) {
            case 0 -> addHeading();
            case 1 -> addCode();
            case 2 -> addTable();
            case 3 -> line("- " + seeds.sentence() + " " + seeds.sentence());
            default ->
                line(String.join(seeds.pick(" ", lineBreak), seeds.listOf(seeds.between(1, 8), seeds::sentence)));
        }
        line("");
    }

    private void addHeading() {
        headings.add(text.length());
        if (seeds.oneIn(3)) {
            line(seeds.word());
            line(seeds.pick("===", "---", "-----"));
        } else {
            line("#".repeat(seeds.between(1, 6)) + " " + seeds.sentence());
        }
    }

    private void addCode() {
        int start = text.length();
        String indent = seeds.pick("", "", "    ");
        String mark = seeds.pick("```", "~~~", "`````");
        line(indent + mark + "java");
        for (int i = seeds.below(6); i > 0; i--) {
            line(indent + seeds.pick("", "# no heading", "Title\n===", "a = b. Call. Now.", "| x |", "``", "~~"));
        }
        line(indent + mark);
        whole.add(new Span(start, text.length()));
    }

    private void addTable() {
        boolean framed = seeds.oneIn(2);
        row(framed, "name. Of it", "b");
        row(framed, "---", ":-:");
        for (int i = seeds.below(5); i > 0; i--) {
            row(framed, seeds.sentence() + " " + seeds.sentence(), seeds.word());
        }
    }

    private void row(boolean framed, String first, String second) {
        int start = text.length();
        line((framed ? "| " : "") + first + " | " + second + (framed ? " |" : ""));
        whole.add(new Span(start, text.length()));
    }

    private void line(String line) {
        text.append(line).append(lineBreak);
    }
}
