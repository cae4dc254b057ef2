package dev.fanfold.result;

import java.util.Optional;

/**
 * A part that said it lacked something while its siblings ran beside it: the independence trap, caught.
 *
 * @param asker the part that lacked something
 * @param missing what it lacked, in the model's words
 * @param chainAfter the sibling whose name it mentioned, if one fits
 */
public record Dependence(String asker, String missing, Optional<String> chainAfter) {
    @Override
    public String toString() {
        return asker + " lacked: " + missing
                + chainAfter
                        .map(other -> "; chain it: " + other + " first, then " + asker)
                        .orElse("; put it into the input, or chain " + asker + " after the step that finds it");
    }
}
