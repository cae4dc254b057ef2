package dev.fanfold.rehearsal.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What replies are drawn from: the text, its sentences, and the sources it labels as {@code [P1]} or {@code [IN]}. Only
 * the first 64 Ki characters are read.
 */
record Material(String text, List<String> sentences, List<Source> sources) {

    /** A labelled passage. */
    record Source(String label, String text) {}

    private static final int READ = 64 << 10;
    private static final Pattern LABEL = Pattern.compile("(?m)^\\s*\\[(P\\d{1,4}|IN)]");

    static Material of(String whole) {
        var text = Tokens.cut(whole, READ);
        var sources = sources(text);
        return new Material(text, Sentences.of(text), sources);
    }

    private static List<Source> sources(String text) {
        var found = LABEL.matcher(text).results().toList();
        var sources = new ArrayList<Source>();
        for (int i = 0; i < found.size(); i++) {
            int end = i + 1 < found.size() ? found.get(i + 1).start() : text.length();
            sources.add(new Source(
                    found.get(i).group(1),
                    text.substring(found.get(i).end(), end).strip()));
        }
        return List.copyOf(sources);
    }

    /** A sentence chosen by dice. */
    String sentence(Dice dice) {
        return sentences.isEmpty() ? FreeText.MARK.strip() : sentences.get(dice.below(sentences.size()));
    }
}
