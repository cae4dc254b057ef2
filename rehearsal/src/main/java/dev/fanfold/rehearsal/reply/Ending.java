package dev.fanfold.rehearsal.reply;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The closing line that a prompt asks for, as in "ending with a line that starts with 'Verdict:'".
 *
 * @param opening how the line starts, with its colon
 */
record Ending(String opening) {

    private static final String WORDS = "rehearsed – no model has judged this.";
    private static final Pattern ASKED = Pattern.compile(
            "(?i)\\b(?:start|begin|end)(?:s|ning|ing|ting)? with ['\"‘’“”`]([^'\"‘’“”`\\n]{1,40}:)\\s*['\"‘’“”`]");

    static Optional<Ending> askedBy(String rules) {
        return ASKED.matcher(rules)
                .results()
                .map(found -> new Ending(found.group(1)))
                .reduce((earlier, later) -> later);
    }

    /** The whole line: it keeps the form and claims nothing. */
    String line() {
        return opening + " " + WORDS;
    }

    /** What stands after the opening. */
    String words() {
        return WORDS;
    }

    /** Whether a field of this name holds the closing line. */
    boolean names(String field) {
        return opening.equalsIgnoreCase(field + ":");
    }
}
