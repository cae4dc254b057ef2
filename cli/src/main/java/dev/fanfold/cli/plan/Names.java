package dev.fanfold.cli.plan;

import java.util.regex.Pattern;

/** What may be the name of a step, a part or a model: it is shown, put in paths and written between braces. */
final class Names {
    private static final Pattern FORBIDDEN = Pattern.compile("[{}/\\\\\\p{Cntrl}\\p{Cf}\\u2028\\u2029]");
    private static final int LONGEST = 100;

    private Names() {}

    /** Reports a name that cannot be one. */
    static void check(Field field, String what, Problems problems) {
        var name = field.key();
        var shown = what + " " + Shown.quoted(name);
        if (name.isBlank()) {
            problems.add(field.line(), "a " + what + " needs a name that is not blank");
        } else if (FORBIDDEN.matcher(name).find()) {
            problems.add(field.line(), shown + ": a name has no braces, slashes or control characters");
        } else if (!name.equals(name.strip())) {
            problems.add(field.line(), shown + ": a name has no blanks around it");
        } else if (name.length() > LONGEST) {
            problems.add(field.line(), shown + ": a name is at most " + LONGEST + " characters long");
        }
    }

    /** Reports a name that a step cannot have. */
    static void checkStep(Field field, Problems problems) {
        check(field, "step", problems);
        if (field.key().equals(AskText.INPUT)) {
            problems.add(field.line(), "a step cannot be named input: {{input}} is the plan's input");
        }
    }
}
