package dev.fanfold.examples.docs;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A page in Markdown: its code blocks and its links. */
record Page(String text) {
    private static final Pattern BLOCK =
            Pattern.compile("(?ms)(?:^<!-- (region|output): ([^\\n]+) -->\\n)?^```([^\\n]*)\\n(.*?)^```$");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

    /** What a block claims to be. */
    enum Claim {
        REGION,
        OUTPUT,
        NOTHING
    }

    /**
     * A code block.
     *
     * @param claim what the comment above it says it shows
     * @param of the region or the command it was taken from; empty where it claims nothing
     */
    record Block(Claim claim, String of, String language, String code) {}

    List<Block> blocks() {
        return BLOCK.matcher(text).results().map(Page::block).toList();
    }

    /** Where its links lead, as far as that is a file of the project. */
    List<String> links() {
        return LINK.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(link -> !link.contains("://"))
                .toList();
    }

    /** The anchors of its headings. */
    List<String> anchors() {
        return text.lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(java.util.Locale.ROOT))
                .map(title -> "#" + title.replaceAll("[^\\w -]", "").replace(' ', '-'))
                .toList();
    }

    private static Block block(MatchResult match) {
        var claim = Optional.ofNullable(match.group(1));
        return new Block(
                claim.map(word -> word.equals("region") ? Claim.REGION : Claim.OUTPUT)
                        .orElse(Claim.NOTHING),
                claim.map(word -> match.group(2)).orElse(""),
                match.group(3),
                match.group(4));
    }
}
