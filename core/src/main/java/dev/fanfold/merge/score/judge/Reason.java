package dev.fanfold.merge.score.judge;

import dev.fanfold.merge.score.Reading;
import dev.fanfold.merge.score.Rubric;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Why a score is what it is, in one short line: the marks, and what was said of the criterion that weighs most. */
record Reason(Rubric rubric) {
    private static final int CRITERIA_SHOWN = 4;
    private static final int WORDS_SHOWN = 32;
    private static final int EVIDENCE_SHOWN = 80;

    /** For example: fits on one line 5.0, makes you hungry 4.3; the judge: "smells of lemon". */
    String of(List<Reading> readings) {
        var all = rubric.criteria();
        var marks = IntStream.range(0, Math.min(CRITERIA_SHOWN, all.size()))
                .mapToObj(i -> shortened(all.get(i).text(), WORDS_SHOWN)
                        + String.format(Locale.ROOT, " %.1f", new Scores(rubric).ofCriterion(name(i), readings)))
                .collect(Collectors.joining(", "));
        var heaviest = IntStream.range(0, all.size())
                .boxed()
                .max(Comparator.<Integer>comparingInt(i -> all.get(i).weight())
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(0);
        return marks
                + (all.size() > CRITERIA_SHOWN ? ", …" : "")
                + quoted(Objects.requireNonNull(readings.getFirst().marks().get(name(heaviest)))
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

    private static String name(int criterion) {
        return "c" + (criterion + 1);
    }
}
