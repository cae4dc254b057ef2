package dev.fanfold.split;

import dev.fanfold.model.Mark;
import java.util.List;

/**
 * A piece of a text, with what stands around it: enough to understand the piece, and not to be worked on.
 *
 * <p>{@link #toString()} is what a model is shown. The passage and what is around it each stand between two lines of their
 * own, and what is around is marked "context, do not process". The lines carry a mark that is worked out from all these
 * texts, so that none of them can hold it and pass for another; the same passage always makes the same text.
 *
 * @param text the piece itself, as it was cut
 * @param trail the titles of the headings above it, the highest first; not those that stand in it
 * @param before the end of what stands in front of it; may be empty
 * @param after the beginning of what stands behind it; may be empty
 */
public record Passage(String text, List<String> trail, String before, String after) {
    private static final String CONTEXT = "context, do not process: ";

    public Passage {
        trail = List.copyOf(trail);
    }

    /** The headings in one line, such as {@code Soups > Cold soups}; empty where there are none. */
    public String headings() {
        return String.join(" > ", trail);
    }

    /** The passage and its surroundings as a prompt has them. */
    @Override
    public String toString() {
        var mark = Mark.of(List.of(text, headings(), before, after));
        return "Work on the passage marked " + mark
                + ", and on nothing else. What is marked as context is there to understand it.\n\n"
                + around(mark, "headings above", headings())
                + around(mark, "text before", before)
                + fenced(mark, "passage", text)
                + around(mark, "text after", after);
    }

    private static String around(String mark, String what, String text) {
        return text.isBlank() ? "" : fenced(mark, CONTEXT + what, text);
    }

    private static String fenced(String mark, String what, String text) {
        var end = text.endsWith("\n") ? "" : "\n";
        return "--- " + mark + " " + what + " ---\n" + text + end + "--- end " + mark + " ---\n";
    }
}
