package dev.fanfold.cli.session;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page in Markdown: words that somebody wrote, and recorded blocks, each under a comment with its name. */
record Page(String text) {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^<!-- session: (\\w+ \\d+) -->\\n```text\\n(.*?)^```$");
    private static final Pattern FENCE = Pattern.compile("(?m)^```\\w+$");

    /** A recorded block, such as {@code recipe 2}. */
    record Block(String name, String shown) {
        boolean isOf(String story) {
            return name.startsWith(story + " ");
        }
    }

    List<Block> blocks() {
        return BLOCK.matcher(text).results().map(Page::block).toList();
    }

    /** Those of one story, in the order of the page. */
    List<Block> blocks(String story) {
        return blocks().stream().filter(block -> block.isOf(story)).toList();
    }

    /** How many blocks of code there are, recorded or not. */
    long fences() {
        return FENCE.matcher(text).results().count();
    }

    /** The same page with these takes of one story; those that differ in nothing that is compared stay as they are. */
    Page with(String story, List<String> takes) {
        var shown = blocks().stream()
                .collect(Collectors.toMap(
                        Block::name, block -> block.isOf(story) ? taken(block, takes) : block.shown()));
        return new Page(BLOCK.matcher(text).replaceAll(found -> Matcher.quoteReplacement(fenced(found, shown))));
    }

    private static String taken(Block block, List<String> takes) {
        var number = Integer.parseInt(block.name().substring(block.name().indexOf(' ') + 1));
        var take = number <= takes.size() ? takes.get(number - 1) : "";
        return Tidied.compared(take).equals(Tidied.compared(block.shown())) ? block.shown() : take;
    }

    private static String fenced(MatchResult found, Map<String, String> shown) {
        return "<!-- session: " + found.group(1) + " -->\n```text\n" + shown.get(found.group(1)) + "```";
    }

    private static Block block(MatchResult found) {
        return new Block(found.group(1), found.group(2));
    }
}
