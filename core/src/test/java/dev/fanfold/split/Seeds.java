package dev.fanfold.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Random inputs from a seed, for laws that hold for every input.
 *
 * <p>A law that breaks names its seed; {@code -Dfanfold.seed=…} runs that one alone.
 */
public final class Seeds {

    private static final String[] BREAKS = {
        "\n", "\n", "\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\u2028", "\u2029", "\u0085"
    };
    private static final String[] STOPS = {". ", "! ", "? ", ".", "… ", "。", ".\" ", ".\n", "?)\u00A0"};
    private static final String[] BLANKS = {" ", " ", "  ", "\t", "\u00A0", "\u3000", ""};
    private static final String[] ODD = {
        "e\u0301",
        "\u0301",
        "👨‍👩‍👧‍👦",
        "🇩🇪",
        "👍🏽",
        "\u200D",
        "\uFEFF",
        "한국",
        "你好",
        "नमस्ते",
        "สวัสดี",
        "שלום",
        "\uD83D",
        "\uDE00",
        "\u0000",
        "\"",
        "|",
        "```",
        "~~~",
        "# ",
        "---",
        "===",
        "> ",
        "- ",
        "1. ",
        "Dr.",
        "U.S.",
        "\\",
        "ﬁ"
    };

    private final Random random;

    private Seeds(long seed) {
        this.random = new Random(seed);
    }

    /** Checks a law on inputs from as many seeds. */
    public static void forAll(int runs, Consumer<Seeds> law) {
        Long alone = Long.getLong("fanfold.seed");
        long first = alone == null ? 1 : alone;
        for (long seed = first; seed < (alone == null ? first + runs : first + 1); seed++) {
            try {
                law.accept(new Seeds(seed));
            } catch (Throwable broken) {
                throw new AssertionError("broken with -Dfanfold.seed=" + seed + ": " + broken.getMessage(), broken);
            }
        }
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public int between(int least, int most) {
        return least + below(most - least + 1);
    }

    public boolean oneIn(int n) {
        return below(n) == 0;
    }

    @SafeVarargs
    public final <T> T pick(T... from) {
        return from[below(from.length)];
    }

    public <T> List<T> listOf(int size, Supplier<T> of) {
        return Stream.generate(of).limit(size).collect(Collectors.toCollection(ArrayList::new));
    }

    /** Lower-case letters. */
    public String word() {
        return random.ints(between(1, 9), 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** Words of one sentence, with a capital and a full stop. */
    public String sentence() {
        String words = String.join(" ", listOf(between(2, 12), this::word));
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + pick(".", ".", "!", "?");
    }

    /** Anything a file may hold, empty included: breaks of all kinds, half characters, marks of Markdown and CSV. */
    public String text() {
        return String.join("", listOf(below(60), this::scrap));
    }

    private String scrap() {
        return switch (below(10)) {
            case 0, 1 -> pick(BREAKS);
            case 2 -> pick(STOPS);
            case 3 -> pick(ODD);
            case 4 -> sentence();
            case 5 -> Integer.toString(below(10_000));
            default -> word() + pick(BLANKS);
        };
    }
}
