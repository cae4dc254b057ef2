package dev.fanfold.merge;

import dev.fanfold.merge.ballot.Ballot;
import dev.fanfold.merge.ballot.Points;
import dev.fanfold.merge.ballot.Tally;
import dev.fanfold.merge.ballot.Weights;
import dev.fanfold.result.Ledger;
import dev.fanfold.result.Part;
import dev.fanfold.result.Rivals;
import dev.fanfold.work.Call;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Label;
import dev.fanfold.work.Ranking;
import dev.fanfold.work.Size;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts rankings by Borda's rule: from each ballot a label gets as many points as it has others below it (Borda 1781).
 *
 * <p>Every ballot counts, one per ordinal; a tie has no winner. A ranking that cannot be read is spoiled, and gives nobody
 * points.
 */
public final class Borda implements AuditedMerge<Rivals<Ranking>, Points> {
    private static final Size FORM = new Size(0, 0, 30, 100);

    Borda() {}

    /**
     * Counts the rankings.
     *
     * @throws IllegalArgumentException when they do not rank the same labels
     */
    @Override
    public Audited<Points> audited(Rivals<Ranking> parts, Call call) {
        List<Ballot<Ranking>> ballots = parts.all().stream().map(Ballot::of).toList();
        var points = new LinkedHashMap<Label, Integer>();
        for (var done : parts.done()) {
            requireSame(points, done);
            var order = done.value().order();
            order.forEach(label -> points.merge(label, order.size() - 1 - order.indexOf(label), Integer::sum));
        }
        var scores = points.entrySet().stream()
                .map(entry -> new Points.Score(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Points.Score::points).reversed())
                .toList();
        var lines = new Lines<>(new Tally<>(List.of()), Ranking::equals, Weights.EQUAL).of(ballots);
        return new Audited<>(new Points(ballots, scores), Ledger.of(parts, lines));
    }

    private static void requireSame(Map<Label, Integer> points, Part.Done<Ranking> done) {
        if (!points.isEmpty()
                && !points.keySet().equals(new HashSet<>(done.value().order()))) {
            throw new IllegalArgumentException("rankings are counted together that rank the same labels, and those of "
                    + done.id() + " are not " + points.keySet() + ": ask all for the same");
        }
    }

    /** No call; the answer lists every ranking, and once more every label with its points. */
    @Override
    public Forecast forecast(Size answers, Optional<Size> subject) {
        var listed = answers.plus(new Size(0, 0, 2, 8).times(answers.texts()));
        return Forecast.none()
                .answering(listed.plus(answers.each().times(3)).plus(FORM).in(1));
    }
}
