package dev.fanfold.split;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A text and the places where its pieces end. */
final class Pieces {

    private Pieces() {}

    static List<String> of(String text, int[] ends) {
        List<String> pieces = new ArrayList<>(ends.length);
        int start = 0;
        for (int end : ends) {
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }

    /** The same ends without those of blank pieces at the start, and those in front of a blank piece. */
    static int[] withoutBlanks(String text, int[] ends) {
        int inked = firstInk(text, 0, text.length());
        var kept = IntStream.builder();
        for (int i = 0; i < ends.length; i++) {
            boolean last = i == ends.length - 1;
            if (last || (ends[i] > inked && firstInk(text, ends[i], ends[i + 1]) < ends[i + 1])) {
                kept.add(ends[i]);
            }
        }
        return kept.build().toArray();
    }

    private static int firstInk(String text, int from, int to) {
        int at = from;
        while (at < to && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
