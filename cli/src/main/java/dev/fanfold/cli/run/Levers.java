package dev.fanfold.cli.run;

/**
 * What somebody can turn who wants calls to take less; each command has its own.
 *
 * @param cheaper what makes a call cheaper
 * @param smaller what makes an answer smaller, and a comma; empty where nothing does
 */
public record Levers(String cheaper, String smaller) {
    /** A plan says how long an answer may be. */
    public static final Levers PLAN = new Levers("lower its max_tokens", "lower its max_tokens, or ");

    /** Nobody says how long an answer about records may be. */
    public static final Levers MAP = new Levers("name a cheaper --model", "");

    /** The command itself says how long an answer may be. */
    public static final Levers ONCE = new Levers("lower --max-tokens", "lower --max-tokens, or ");
}
