package dev.fanfold.rehearsal.reply;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The sentences of a text, for quoting: white space is folded, marks of an earlier rehearsal and fragments are left out. */
final class Sentences {

    private static final int FEWEST_WORDS = 3;
    private static final Pattern NEW_THOUGHT = Pattern.compile("\\R\\s*\\R|(?<![,;])\\R(?=\\s*[\\p{Lu}\\[{<#*\\-])");
    private static final Pattern WHITE = Pattern.compile("\\s+");

    private Sentences() {}

    /** Sentences of at least three words; where there is none, whatever stands there; empty for an empty text. */
    static List<String> of(String text) {
        var all = new ArrayList<String>();
        NEW_THOUGHT
                .splitAsStream(text.replace(FreeText.MARK, ""))
                .forEach(block -> split(WHITE.matcher(block).replaceAll(" ").strip(), all));
        var whole = all.stream().filter(Sentences::isWhole).toList();
        return whole.isEmpty() ? List.copyOf(all) : whole;
    }

    private static void split(String block, List<String> into) {
        var breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(block);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            var sentence = block.substring(from, to).strip();
            if (!sentence.isEmpty()) {
                into.add(sentence);
            }
            from = to;
        }
    }

    private static boolean isWhole(String sentence) {
        return WHITE.splitAsStream(sentence).count() >= FEWEST_WORDS && !sentence.startsWith("{");
    }

    /** The sentence, shortened between words to at most this many characters. */
    static String clip(String sentence, int room) {
        if (sentence.length() <= room) {
            return sentence;
        }
        int space = sentence.lastIndexOf(' ', Math.max(0, room - 1));
        return space > 0 ? sentence.substring(0, space) + "…" : Tokens.cut(sentence, Math.max(0, room));
    }
}
