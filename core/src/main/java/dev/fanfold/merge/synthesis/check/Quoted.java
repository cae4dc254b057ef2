package dev.fanfold.merge.synthesis.check;

import java.util.List;

/**
 * A text that a synthesiser is given: a part, or a sentence that was made of several.
 *
 * @param label what it is called in the prompt: {@code [P1]}
 * @param leaves the labels of the parts that it goes back to, in the order of the split
 */
public record Quoted(String label, String name, String text, List<String> leaves) {
    public Quoted {
        leaves = List.copyOf(leaves);
    }

    /** A part itself. */
    public static Quoted part(String label, String name, String text) {
        return new Quoted(label, name, text, List.of(label));
    }

    String heading() {
        return name.isEmpty() ? label : label + " " + name;
    }
}
