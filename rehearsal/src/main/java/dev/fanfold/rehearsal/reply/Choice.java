package dev.fanfold.rehearsal.reply;

import java.util.List;

/** Chooses one of several labels by dice, leaning to a likely one: a rehearsed vote is not always unanimous. */
final class Choice {

    private static final double LEAN_TO_FIRST = 0.75;
    private static final double LEAN_TO_TONE = 0.9;

    private Choice() {}

    /** One of the labels: mostly the one the text's tone suggests, else mostly the first. */
    static String of(List<String> labels, String text, Dice dice) {
        return Tone.suggests(labels, text)
                .map(likely -> lean(labels, likely, LEAN_TO_TONE, dice))
                .orElseGet(() -> lean(labels, labels.get(0), LEAN_TO_FIRST, dice));
    }

    /** One of the labels, none likelier than another unless the text's tone suggests it. */
    static String even(List<String> labels, String text, Dice dice) {
        return Tone.suggests(labels, text)
                .map(likely -> lean(labels, likely, LEAN_TO_TONE, dice))
                .orElseGet(() -> labels.get(dice.below(labels.size())));
    }

    private static String lean(List<String> labels, String likely, double share, Dice dice) {
        var others = labels.stream().filter(label -> !label.equals(likely)).toList();
        return others.isEmpty() || dice.falls(share)
                ? likely
                : others.get(dice.with("other").below(others.size()));
    }
}
