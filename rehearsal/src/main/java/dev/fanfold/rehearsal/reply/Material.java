package dev.fanfold.rehearsal.reply;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What replies are drawn from: the labelled sources of the user's text where it has some, else all of it. Only the first
 * 64 Ki characters are read.
 *
 * @param sources those to speak of
 */
record Material(String text, List<String> sentences, List<Source> sources) {

    private static final int READ = 64 << 10;

    static Material of(String whole) {
        var text = Tokens.cut(whole, READ);
        var sources = Source.spokenOf(Source.in(text));
        var spoken =
                sources.isEmpty() ? text : sources.stream().map(Source::text).collect(Collectors.joining("\n\n"));
        return new Material(spoken, Sentences.of(spoken), sources);
    }

    /** A sentence chosen by dice. */
    String sentence(Dice dice) {
        return sentences.isEmpty() ? FreeText.MARK.strip() : sentences.get(dice.below(sentences.size()));
    }
}
