package dev.fanfold.split;

import dev.fanfold.model.TokenCounter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cuts a text into the smallest pieces that must be told apart, and packs them into chunks of a token budget. */
record TokenBudget(int tokens, TokenCounter counter) implements Splitter<String, String> {

    @Override
    public Stream<String> split(String text) {
        if (text.isEmpty()) {
            return Stream.empty();
        }
        if (counter.count(text) <= tokens) {
            return Stream.of(text);
        }
        return packed(text, new Units(text, this).all()).stream();
    }

    /** A counter may find more in a chunk than in its units one by one: then they are packed more loosely. */
    private List<String> packed(String text, List<Units.Unit> units) {
        int[] sizes = units.stream().mapToInt(Units.Unit::tokens).toArray();
        double[] costs = units.stream().mapToDouble(unit -> unit.cut().cost()).toArray();
        int cap = tokens;
        int[] packed = Packing.ends(sizes, costs, cap);
        while (isOver(text, units, packed)) {
            cap -= Math.max(1, cap / 16);
            packed = Packing.ends(sizes, costs, cap);
        }
        return Pieces.of(text, ends(units, packed));
    }

    /** A unit alone is within the budget, or cannot be helped; so at the lowest cap, where all are alone, none is over. */
    private boolean isOver(String text, List<Units.Unit> units, int[] packed) {
        List<String> chunks = Pieces.of(text, ends(units, packed));
        return IntStream.range(0, packed.length)
                .filter(i -> packed[i] - (i == 0 ? 0 : packed[i - 1]) > 1)
                .anyMatch(i -> counter.count(chunks.get(i)) > tokens);
    }

    private static int[] ends(List<Units.Unit> units, int[] packed) {
        return Arrays.stream(packed).map(count -> units.get(count - 1).end()).toArray();
    }
}
