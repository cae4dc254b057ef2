package dev.fanfold.split;

import dev.fanfold.model.TokenCounter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cuts a text into the smallest pieces that must be told apart, and packs them into chunks of a token budget. */
record TokenBudget(int tokens, TokenCounter counter) implements Splitter<String, String> {

    /** Where two chunks meet: the end of the one, and the unit that the other begins with. */
    record Meeting(int end, Units.Unit next) {}

    static TokenBudget of(int tokens, TokenCounter counter) {
        if (tokens < 1) {
            throw new IllegalArgumentException("a token budget is at least 1, and not " + tokens);
        }
        return new TokenBudget(tokens, counter);
    }

    @Override
    public Stream<String> split(String text) {
        if (text.isEmpty()) {
            return Stream.empty();
        }
        IntStream within = meetings(text).stream().mapToInt(Meeting::end);
        return Pieces.of(
                text, IntStream.concat(within, IntStream.of(text.length())).toArray())
                .stream();
    }

    /** Where the chunks of a text meet, first to last. */
    List<Meeting> meetings(String text) {
        if (counter.count(text) <= tokens) {
            return List.of();
        }
        List<Units.Unit> units = new Units(text, this).all();
        return Arrays.stream(packed(text, units))
                .filter(count -> count < units.size())
                .mapToObj(count -> new Meeting(units.get(count - 1).end(), units.get(count)))
                .toList();
    }

    /** A counter may find more in a chunk than in its units one by one: then they are packed more loosely. */
    private int[] packed(String text, List<Units.Unit> units) {
        int[] sizes = units.stream().mapToInt(Units.Unit::tokens).toArray();
        double[] costs = units.stream().mapToDouble(unit -> unit.cut().cost()).toArray();
        int cap = tokens;
        int[] packed = Packing.ends(sizes, costs, cap);
        while (isOver(text, units, packed)) {
            cap -= Math.max(1, cap / 16);
            packed = Packing.ends(sizes, costs, cap);
        }
        return packed;
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
