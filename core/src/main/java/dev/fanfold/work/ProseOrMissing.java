package dev.fanfold.work;

import dev.fanfold.model.Format;
import java.util.Optional;
import java.util.regex.Pattern;

/** Prose from a model that was told to say so when it lacks something. */
record ProseOrMissing() implements Answer<String> {
    private static final Pattern LACK = Pattern.compile("(?i)^\\W{0,3}missing\\W{0,3}:\\W{0,3}\\s*(\\S.*?)\\W*$");

    private static final int LONGEST_LACK = 400;

    @Override
    public Format format() {
        return new Format.Text();
    }

    @Override
    public String instruction() {
        return "If you need a fact that you were not given, do not guess it: answer with one line and nothing else,"
                + " MISSING: <what you need>";
    }

    @Override
    public Reading<String> read(String text) {
        return new Prose().read(text);
    }

    /** What the model said it lacks; only a line of its own at the start of an answer says so. */
    static Optional<String> lack(String answer) {
        var first = answer.lines().findFirst().orElse("");
        var line = first.substring(0, Math.min(first.length(), LONGEST_LACK)); // bounds what the pattern may cost
        var match = LACK.matcher(line);
        return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
    }
}
