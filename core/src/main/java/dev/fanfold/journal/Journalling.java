package dev.fanfold.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a journal is kept: where, what of it, and what each run that is written into it says of itself.
 *
 * <p>Immutable, validated when set.
 *
 * @param file made when the journal is opened, where there is none
 * @param prompts whether prompts stand in it; they do only where this and the first line of the file both say so
 * @param plan what tells one plan from another, such as a hash of it
 * @param input what tells one input from another, such as a hash of it
 */
public record Journalling(Path file, Line.Prompts prompts, Optional<String> plan, Optional<String> input) {
    private static final int LONGEST = 128;

    /**
     * As above.
     *
     * @throws IllegalArgumentException when the file is a folder or its folder is missing, or the plan or the input is not 1
     *     to 128 visible characters of ASCII
     */
    public Journalling {
        var folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "a journal is a file in a folder that is there, and " + file + " is not");
        }
        plan.ifPresent(Journalling::requireVisible);
        input.ifPresent(Journalling::requireVisible);
    }

    /**
     * A journal in this file that keeps prompts and answers as they are, for its owner to read.
     *
     * @throws IllegalArgumentException when it is a folder, or its folder is missing
     */
    public static Journalling at(Path file) {
        return new Journalling(file, Line.Prompts.KEPT, Optional.empty(), Optional.empty());
    }

    /** Whether prompts stand in it; where only their keys do, answers are found all the same. */
    public Journalling prompts(Line.Prompts kept) {
        return new Journalling(file, kept, plan, input);
    }

    /**
     * What each run says that it does, so that a later one can tell whether that has changed; it decides nothing.
     *
     * @param hash 1 to 128 visible characters of ASCII
     */
    public Journalling plan(String hash) {
        return new Journalling(file, prompts, Optional.of(hash), input);
    }

    /** What each run says that it does it to; otherwise as {@link #plan(String)}. */
    public Journalling input(String hash) {
        return new Journalling(file, prompts, plan, Optional.of(hash));
    }

    private static void requireVisible(String hash) {
        if (hash.isEmpty() || hash.length() > LONGEST || !hash.chars().allMatch(unit -> unit > ' ' && unit < 0x7F)) {
            throw new IllegalArgumentException(
                    "a hash is 1 to " + LONGEST + " visible characters of ASCII, not \"" + hash + "\"");
        }
    }
}
