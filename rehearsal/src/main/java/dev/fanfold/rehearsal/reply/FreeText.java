package dev.fanfold.rehearsal.reply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Two or three sentences of the user's own text, marked as rehearsed: form without judgement. */
final class FreeText {

    /** How every rehearsed free text begins. */
    static final String MARK = "[rehearsed] ";

    private static final String NOTHING = "There was nothing to read.";

    private FreeText() {}

    /** A text of at most {@code room} characters, unless the mark alone is longer; the closing line is kept. */
    static String of(ChatRequest request, int room, Dice dice) {
        var ending =
                Ending.askedBy(request.system()).map(line -> "\n" + line.line()).orElse("");
        var sentences = Material.of(request.user()).sentences();
        return MARK + quoted(sentences, room - MARK.length() - ending.length(), dice) + ending;
    }

    private static String quoted(List<String> sentences, int room, Dice dice) {
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
                ? Sentences.clip(sentences.get(order.get(0)), Math.max(1, room - 1))
                : chosen.stream().sorted().map(sentences::get).collect(Collectors.joining(" "));
    }

    private static List<Integer> shuffled(int size, Dice dice) {
        return IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble(index -> dice.with(index).unit()))
                .toList();
    }
}
