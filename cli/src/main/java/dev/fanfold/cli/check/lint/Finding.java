package dev.fanfold.cli.check.lint;

/**
 * Something in a plan that somebody should look at.
 *
 * @param rule the name of what found it; empty where it has not been said
 * @param line where it stands in the plan file, from 1; 0 for the plan as a whole
 * @param what what is wrong
 * @param next what to do about it
 */
public record Finding(String rule, Level level, int line, String what, String next) {
    /** How much it matters. */
    public enum Level {
        /** It costs money, or the result is not what it seems. */
        WARNING,
        /** It may be meant. */
        NOTE
    }

    /** One that matters. */
    public static Finding warning(int line, String what, String next) {
        return new Finding("", Level.WARNING, line, what, next);
    }

    /** One that may be meant. */
    public static Finding note(int line, String what, String next) {
        return new Finding("", Level.NOTE, line, what, next);
    }

    /** The same, found by this rule. */
    public Finding by(String name) {
        return new Finding(name, level, line, what, next);
    }
}
