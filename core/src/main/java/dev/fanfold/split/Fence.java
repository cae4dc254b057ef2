package dev.fanfold.split;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The opening line of a fenced code block, which knows where the block closes.
 *
 * <p>As in CommonMark: three or more backticks or tildes; closed by at least as many of the same, or with the quotation
 * that it stands in. Any indentation is allowed, as in a list. One that is never closed goes on to the end of the text.
 */
record Fence(String mark, boolean quoted) {

    /** The quantifier of the group is possessive: it takes no stack, however many marks a line has. */
    private static final String QUOTATION = "((?:[ \\t]*>)*+)[ \\t]*";

    private static final Pattern OPENING = Pattern.compile(QUOTATION + "(`{3,}(?=[^`]*+$)|~{3,}).*", Pattern.DOTALL);
    private static final Pattern CLOSING = Pattern.compile(QUOTATION + "(`{3,}|~{3,})");

    static Optional<Fence> openedBy(String line) {
        Matcher opening = OPENING.matcher(line);
        return opening.matches()
                ? Optional.of(new Fence(opening.group(2), !opening.group(1).isEmpty()))
                : Optional.empty();
    }

    boolean isClosedBy(String line) {
        Matcher closing = CLOSING.matcher(line);
        return closing.matches() && closing.group(2).startsWith(mark);
    }

    /** The block ends before this line, as the quotation around it does. */
    boolean endsBefore(String line) {
        return quoted && !line.stripLeading().startsWith(">");
    }
}
