package dev.fanfold.merge;

import dev.fanfold.merge.synthesis.check.Tree;
import dev.fanfold.merge.synthesis.check.Weaver;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Range;
import dev.fanfold.work.Size;
import java.util.HashMap;
import java.util.Optional;

/**
 * What a synthesis would send.
 *
 * <p>Where the parts fit the window as expected, one call is expected, and one to the judge; at worst two repairs, each
 * judged, and the whole tree of calls that the longest parts would need.
 */
record SynthesisForecast(Weaver weaver, int window) {
    /** What the lines below the text may add. */
    private static final Size REMARKS = new Size(0, 0, 0, 2_100);

    Forecast of(Size answers, Size subject) {
        var expected = new Shape(answers.texts(), answers.each().expected(), window);
        var worst = new Shape(answers.texts(), answers.each().worst(), window);
        var last = one(answers, subject);
        var all = last;
        if (expected.calls() > 1) {
            all = from(last, levels(expected, answers, subject).atWorst(last));
        }
        if (worst.calls() > 1) {
            all = all.atWorst(levels(worst, answers, subject));
        }
        return all.answering(last.answer().plus(REMARKS).in(1));
    }

    /** The same, but in the lowest case no more than that. */
    private static Forecast from(Forecast lowest, Forecast all) {
        var models = new HashMap<Optional<String>, Range>();
        all.byModel().forEach((model, range) -> {
            var least = lowest.byModel().getOrDefault(model, Range.NONE).lowest();
            models.put(model, new Range(least, range.expected(), range.worst(), range.largest()));
        });
        return new Forecast(models, all.longest(), all.answer(), all.unknown());
    }

    /** All calls of a tree, reckoned as if each read as much as one of the first level. */
    private Forecast levels(Shape shape, Size answers, Size subject) {
        var group = answers.each().times(shape.fan());
        return one(group, subject).times(shape.calls());
    }

    /** One text: a draft, and what a judge adds. */
    private Forecast one(Size parts, Size subject) {
        var draft = weaver.editor().forecast(parts, subject);
        if (weaver.judge().isEmpty()) {
            return draft;
        }
        var judged = weaver.judge().get().forecast(parts.plus(subject), draft.answer());
        var repair = weaver.editor().forecast(parts.plus(draft.answer()), subject);
        var mending = repair.then(judged).times(Weaver.REPAIRS);
        return draft.then(judged).atWorst(mending).answering(draft.answer());
    }

    /** How wide a tree over parts of one length is, and how many calls it has. */
    private record Shape(long parts, long each, int window) {
        private static final long FRAME = 600;

        private long usable() {
            return Math.max(1, (long) window * 60 / 100 - FRAME);
        }

        long fan() {
            return Math.max(2, usable() / Math.max(1, each));
        }

        long calls() {
            if (parts <= 1 || each <= usable() / parts) {
                return 1;
            }
            long calls = 1;
            for (long level = parts; level > fan(); level = Math.ceilDiv(level, fan())) {
                calls += Tree.balanced(
                                (int) Math.min(Integer.MAX_VALUE, level), (int) Math.min(Integer.MAX_VALUE, fan()))
                        .size();
            }
            return calls;
        }
    }
}
