package dev.fanfold.rehearsal.reply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Two or three sentences of the user's own text, or one of each labelled source, marked as rehearsed: form without
 * judgement.
 */
final class FreeText {

    /** How every rehearsed free text begins. */
    static final String MARK = "[rehearsed] ";

    static final String NOTHING = "There was nothing to read.";

    private FreeText() {}

    /** A text of at most {@code room} characters, unless the mark alone is longer; the closing line is kept. */
    static String of(ChatRequest request, int room, Dice dice) {
        var ending =
                Ending.askedBy(request.system()).map(line -> "\n" + line.line()).orElse("");
        var material = Material.of(request.subject());
        int left = Math.max(1, room - MARK.length() - ending.length());
        return MARK
                + (material.sources().size() > 1 ? oneOfEach(material, left, dice) : some(material, left, dice))
                + ending;
    }

    private static String oneOfEach(Material material, int room, Dice dice) {
        int share = Math.max(1, room / material.sources().size() - 1);
        return material.sources().stream()
                .map(source -> Material.of(source.text()).sentence(dice.with(source.label())))
                .map(sentence -> Sentences.clip(sentence, share))
                .collect(Collectors.joining(" "));
    }

    private static String some(Material material, int room, Dice dice) {
        var sentences = material.sentences();
        if (sentences.isEmpty()) {
            return NOTHING;
        }
        var order = shuffled(sentences.size(), dice);
        var chosen = new ArrayList<Integer>();
        int left = room;
        for (int index :
                order.subList(0, Math.min(order.size(), 2 + dice.with("count").below(2)))) {
            int length = sentences.get(index).length() + 1;
            if (length <= left) {
                chosen.add(index);
                left -= length;
            }
        }
        return chosen.isEmpty()
                ? Sentences.clip(sentences.get(order.get(0)), room)
                : chosen.stream().sorted().map(sentences::get).collect(Collectors.joining(" "));
    }

    private static List<Integer> shuffled(int size, Dice dice) {
        return IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble(index -> dice.with(index).unit()))
                .toList();
    }
}
