package dev.fanfold.split;

import dev.fanfold.split.MarkdownLine.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Where the sections, paragraphs and sentences of a Markdown text end. */
final class Markdown {

    /** Whether a piece starts with a line, given the kinds of it, of the line before, and of the last one not blank. */
    @FunctionalInterface
    private interface Start {
        boolean at(Kind line, Kind before, Kind above);
    }

    private Markdown() {}

    static int[] headings(String text) {
        return ends(blocks(text, (line, before, above) -> line == Kind.HEADING));
    }

    static int[] paragraphs(String text) {
        return ends(blocks(
                text, (line, before, above) -> opens(line, above) && (line == Kind.HEADING || before == Kind.BLANK)));
    }

    static int[] sentences(String text, Sentences sentences) {
        var ends = IntStream.builder();
        for (MarkdownLine block : blocks(text, Markdown::opensSentences)) {
            if (!block.kind().isVerbatim()) {
                sentences.endsWithin(block.in(text)).forEach(end -> ends.add(block.start() + end));
            }
            ends.add(block.end());
        }
        return Pieces.withoutBlanks(text, ends.build().toArray());
    }

    /** Every code block and table row stands for itself; then list items, headings, and what follows a blank line. */
    private static boolean opensSentences(Kind line, Kind before, Kind above) {
        return line == Kind.FENCE
                || line == Kind.ROW
                || (opens(line, above)
                        && (line == Kind.HEADING || line == Kind.ITEM || before == Kind.BLANK || before.isVerbatim()));
    }

    /** A heading stays with what is below it. */
    private static boolean opens(Kind line, Kind above) {
        return line != Kind.BLANK && line != Kind.CODE && line != Kind.HEADING_REST && !above.isHeading();
    }

    private static int[] ends(List<MarkdownLine> blocks) {
        return blocks.stream().mapToInt(MarkdownLine::end).toArray();
    }

    /** Joins each line that starts no piece to the one before; blank lines at the very start to the first piece. */
    private static List<MarkdownLine> blocks(String text, Start start) {
        List<MarkdownLine> blocks = new ArrayList<>();
        Kind before = Kind.BLANK;
        Kind above = Kind.BLANK;
        for (MarkdownLine line : MarkdownLines.of(text)) {
            if (blocks.isEmpty() || (above != Kind.BLANK && start.at(line.kind(), before, above))) {
                blocks.add(line);
            } else {
                blocks.set(blocks.size() - 1, blocks.getLast().through(line));
            }
            before = line.kind();
            above = before == Kind.BLANK ? above : before;
        }
        return blocks;
    }
}
