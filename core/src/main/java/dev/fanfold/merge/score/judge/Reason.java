package dev.fanfold.merge.score.judge;

import dev.fanfold.merge.score.Reading;
import dev.fanfold.merge.score.Rubric;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Why a score is what it is, in one short line: the marks, and what was said of the criterion that weighs most. */
record Reason(Rubric rubric) {
    private static final int CRITERIA_SHOWN = 4;
    private static final int WORDS_SHOWN = 32;
    private static final int EVIDENCE_SHOWN = 80;

    /** For example: fits on one line 5.0, makes you hungry 4.3; the judge: "smells of lemon". */
    String of(List<Reading> readings) {
        var all = rubric.criteria();
        var marks = all.stream()
                .limit(CRITERIA_SHOWN)
                .map(one -> shortened(one.text(), WORDS_SHOWN)
                        + String.format(Locale.ROOT, " %.1f", new Scores(rubric).ofCriterion(one, readings)))
                .collect(Collectors.joining(", "));
        var heaviest = all.stream()
                .reduce((first, later) -> later.weight() > first.weight() ? later : first)
                .orElseThrow();
        return marks
                + (all.size() > CRITERIA_SHOWN ? ", …" : "")
                + quoted(Objects.requireNonNull(readings.getFirst().marks().get(heaviest.text()))
                        .evidence());
    }

    /** Words of a judge, on one line and not too many. */
    static String quoted(String evidence) {
        var line = shortened(evidence, EVIDENCE_SHOWN);
        return line.isEmpty() ? "" : "; the judge: \"" + line + "\"";
    }

    private static String shortened(String text, int most) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most)) + "…";
    }
}
