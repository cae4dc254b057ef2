package dev.fanfold.cli.check.lint;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The part of a sentence that one verb rules, as far as its signs tell. */
record Clause(String text) {
    /** A comma in a list goes on with an article or a conjunction; behind any other one something new is said. */
    private static final Pattern END = Pattern.compile("[;:]| but |,(?! (?:or|nor)\\b)"
            + "(?! (?:and )?(?:the|an?|any|all|its|their|your|this|that|these|those|what)\\b)");

    private static final Pattern SET_APART = Pattern.compile(
            "\\b(?:ignor(?:e|ing)|leav(?:e|ing)|without|nothing|regardless|apart from|"
                    + "except|instead of|unlike|never|(?:some(?:body|one)|(?<!the )others?|colleague) (?:else )?(?:looks?|covers?|judges?)|"
                    + "(?:do|does|need) not|don't|no heed)\\b",
            Pattern.CASE_INSENSITIVE);

    /** The one, or those, in which this was found. */
    static Clause around(String sentence, MatchResult found) {
        var ends = END.matcher(sentence);
        int from = 0;
        while (ends.find() && ends.end() <= found.start()) {
            from = ends.end();
        }
        int to = ends.find(found.end()) ? ends.start() : sentence.length();
        return new Clause(sentence.substring(from, to));
    }

    /** Whether it only says what is not to be looked at. */
    boolean setsApart() {
        return SET_APART.matcher(text).find();
    }
}
