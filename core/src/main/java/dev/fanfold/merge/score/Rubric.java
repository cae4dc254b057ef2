package dev.fanfold.merge.score;

import java.util.ArrayList;
import java.util.List;

/**
 * What rivals are judged by: weighted criteria, who judges, and in which way.
 *
 * <p>Unless said otherwise each rival is scored alone, three times, and the readings are averaged; see {@link Mode} for
 * the other ways and what each is worth. Immutable; each setting gives a new rubric, and one that contradicts another is
 * refused at once.
 */
public final class Rubric {
    private final List<Criterion> criteria;
    private final Panel panel;
    private final Way way;

    private Rubric(List<Criterion> criteria, Panel panel, Way way) {
        this.criteria = criteria;
        this.panel = panel;
        this.way = way;
    }

    /**
     * One thing to look for.
     *
     * @param text what it is, as the judge reads it
     * @param weight how much it counts against the others, at least 1
     */
    public record Criterion(String text, int weight) {
        public Criterion {
            if (text.isBlank() || weight < 1) {
                throw new IllegalArgumentException(
                        "a criterion needs words and a weight of at least 1: \"" + text + "\", " + weight);
            }
        }
    }

    /**
     * What a judge gave for one criterion: evidence before the score, so that the score follows from it.
     *
     * @param score 1 to 5
     */
    public record Mark(String evidence, int score) {
        public Mark {
            if (score < 1 || score > 5) {
                throw new IllegalArgumentException("a score is a whole number from 1 to 5, not " + score);
            }
        }
    }

    public static Criterion criterion(String text, int weight) {
        return new Criterion(text, weight);
    }

    /**
     * A rubric of these criteria, each of another text, read three times by the runtime's first model.
     *
     * @throws IllegalArgumentException when a criterion is said twice
     */
    public static Rubric of(Criterion first, Criterion... more) {
        var all = new ArrayList<>(List.of(first));
        for (var criterion : more) {
            if (all.stream().anyMatch(one -> one.text().equals(criterion.text()))) {
                throw new IllegalArgumentException("a rubric has each criterion once: \"" + criterion.text() + "\"");
            }
            all.add(criterion);
        }
        return new Rubric(List.copyOf(all), Panel.first(), Way.unsaid());
    }

    /** How many times each rival is scored, or the list of them ranked: at least once. 3 and 5 unless said. */
    public Rubric readings(int times) {
        return new Rubric(criteria, panel, way.readings(times));
    }

    /** Has another of the runtime's models judge, by the name it was given there. */
    public Rubric on(String modelName) {
        return new Rubric(criteria, panel.on(modelName), way);
    }

    /**
     * Has several of the runtime's models judge, by the names they were given there; each reads as often as one would.
     *
     * <p>Jurors count alike: a score is the mean of each juror's own mean, and a duel goes to the rival for which more of
     * them are. Several small judges of different families lean less to one side than a large one (Verga 2024, arXiv
     * 2404.18796).
     */
    public Rubric jury(String first, String second, String... more) {
        return new Rubric(criteria, panel.jury(first, second, more), way);
    }

    /**
     * Takes scores that are at most this far below the best for equal to it: 0 to 4, and 0 unless said, so that only the
     * same score is equal. Of equal rivals a duel decides.
     */
    public Rubric equalWithin(double difference) {
        return new Rubric(criteria, panel, way.equalWithin(difference));
    }

    /** Scores each rival alone: see {@link Mode.Pointwise}. */
    public Rubric pointwise() {
        return new Rubric(criteria, panel, way.as(Way.Kind.POINTWISE));
    }

    /** Compares each rival with each other, in both orders: see {@link Mode.RoundRobin}. */
    public Rubric roundRobin() {
        return new Rubric(criteria, panel, way.as(Way.Kind.ROUND_ROBIN));
    }

    /** Compares two at a time, and the better goes on: see {@link Mode.Knockout}. */
    public Rubric knockout() {
        return new Rubric(criteria, panel, way.as(Way.Kind.KNOCKOUT));
    }

    /** Has all rivals ranked at once: see {@link Mode.Listwise}. */
    public Rubric listwise() {
        return new Rubric(criteria, panel, way.as(Way.Kind.LISTWISE));
    }

    public List<Criterion> criteria() {
        return criteria;
    }

    /** Who judges. */
    public List<Juror> jurors() {
        return panel.jurors();
    }

    /** In which way. */
    public Mode mode() {
        return way.mode();
    }
}
