package dev.fanfold.merge.synthesis.fact;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text from which what was read is blanked out, so that nothing is read twice; places stay as they were. */
final class Rest {
    private final StringBuilder text;

    Rest(String text) {
        this.text = new StringBuilder(text);
    }

    /** Everything that matches, in order; it is gone afterwards. */
    List<MatchResult> take(Pattern pattern) {
        return take(pattern, found -> true);
    }

    /** Those matches of which this holds. */
    List<MatchResult> take(Pattern pattern, Predicate<MatchResult> which) {
        var found = pattern.matcher(text.toString()).results().filter(which).toList();
        for (var match : found) {
            for (int i = match.start(); i < match.end(); i++) {
                text.setCharAt(i, ' ');
            }
        }
        return found;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
