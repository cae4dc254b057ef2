package dev.fanfold.merge;

import dev.fanfold.merge.rows.Rows;
import dev.fanfold.merge.score.Gate;
import dev.fanfold.merge.score.Rubric;
import dev.fanfold.result.Parts;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Call;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Label;
import dev.fanfold.work.Size;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Folds parts of one shape into one result.
 *
 * <p>Split and merge are a matched pair, and the shape says which fit: pieces and views can be stitched, counted and
 * grouped, rivals can be voted on or picked from, any can be synthesised.
 *
 * <p>A merge of one's own can be a lambda. It has no ledger: it runs, and the run marks it <em>unaudited</em>. Implement
 * {@link AuditedMerge} to be held to account.
 *
 * @param <P> the shape of the parts
 * @param <R> the result
 */
@FunctionalInterface
public interface Merge<P extends Parts<?>, R> {
    /** Folds the parts; models are reached through {@code call} alone. */
    R fold(P parts, Call call);

    /**
     * What this merge would send, known without making a call.
     *
     * @param answers how many parts have an answer and how long all these are together
     * @param subject how long the subject is, where the parts come with it
     */
    default Forecast forecast(Size answers, Optional<Size> subject) {
        return Forecast.unknown("a merge written as code");
    }

    /** A merge written as code, of which its author says that it sends at most this. */
    static <P extends Parts<?>, R> Merge<P, R> sending(Forecast most, Merge<P, R> code) {
        return new Declared<>(most, code);
    }

    /** Joins the parts as values, in the order of the split. */
    static <O> Stitch<O> stitch() {
        return new Stitch<>();
    }

    /** Joins the parts as text, in the order of the split, with the same text between each two. */
    static StitchText stitch(String between) {
        return new StitchText(between);
    }

    /** Joins the parts as rows of text, such as JSON Lines or CSV, in the order of the split. */
    static StitchRows stitch(Rows rows) {
        return new StitchRows(rows);
    }

    /** Counts the labels of an input by volume, each with how many pieces have it. */
    static CountBy<Label, Label> count() {
        return count(Function.identity());
    }

    /** Counts the labels of an enum, those that nobody chose too, in the order of the enum. */
    static <E extends Enum<E>> CountBy<E, E> count(Class<E> labels) {
        return Merge.<E, E>count(Function.identity()).among(List.of(labels.getEnumConstants()));
    }

    /**
     * Counts answers by what this code tells of each, such as {@code Item<Label>::value} for records.
     *
     * @param key equal for answers that count as the same
     */
    static <O, K> CountBy<O, K> count(Function<? super O, ? extends K> key) {
        return new CountBy<>(key, List.of());
    }

    /** Puts the names of pieces together that have the same label; {@link CountBy} needs less memory. */
    static GroupBy<Label, Label, String> group() {
        return group(Function.identity());
    }

    /** Puts the names of parts together by what this code tells of each answer; the name of a record is its id. */
    static <O, K> GroupBy<O, K, String> group(Function<? super O, ? extends K> key) {
        return new GroupBy<>(key, (part, answer) -> part.name(), List.of());
    }

    /**
     * Puts values together by a key; code tells both of each answer.
     *
     * @param key equal for answers that belong together
     * @param value what is kept of an answer; all of them are held in memory
     */
    static <O, K, V> GroupBy<O, K, V> group(
            Function<? super O, ? extends K> key, Function<? super O, ? extends V> value) {
        return new GroupBy<>(key, (part, answer) -> value.apply(answer), List.of());
    }

    /** Counts labels; the one with most ballots wins, and a tie has no winner. {@link Vote} has other rules too. */
    static Vote<Label> vote() {
        return new Vote<>(Label::equals);
    }

    /** Counts the labels of an enum. */
    static <E extends Enum<E>> Vote<E> vote(Class<E> labels) {
        return new Vote<>(Enum::equals);
    }

    /** Counts answers that the caller holds to be the same. */
    static <O> Vote<O> vote(BiPredicate<? super O, ? super O> sameAnswer) {
        return new Vote<>(sameAnswer::test);
    }

    /** Counts answers in free words: one call to a judge says which of them mean the same, and code counts. */
    static VoteByMeaning voteByMeaning(Ask<String> judge) {
        return new VoteByMeaning(judge);
    }

    /** Counts rankings: an answer gets as many points from each as it has others below it. */
    static Borda borda() {
        return new Borda();
    }

    /**
     * Has every rival judged by a rubric, and keeps the best.
     *
     * @param gates checks in code that a rival must pass before any judge is paid for it, in this order
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the gates are only read
    static <O> Pick<O> pick(Rubric rubric, Gate<? super O>... gates) {
        return new Pick<O>(new PickByRubric<>(rubric), PickGates.<O>of(List.of(gates)));
    }

    /** Drops rivals that fail a check in code before any judge is paid, and picks from the rest. */
    static <O> Pick<O> pick(Rubric rubric, Predicate<? super O> gate) {
        return new Pick<>(new PickByRubric<>(rubric), List.of(Gate.unnamed(gate::test)));
    }

    /**
     * Keeps the rival that code scores highest; no judge is asked.
     *
     * <p>A rival whose score is not a number, or on which the code breaks, is left out alone.
     *
     * @param gates checks that a rival must pass before it is scored, in this order
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the gates are only read
    static <O> Pick<O> pick(ToDoubleFunction<? super O> score, Gate<? super O>... gates) {
        return new Pick<O>(new PickByCode<>(score), PickGates.<O>of(List.of(gates)));
    }

    /** Hands all parts to one more model call, which blends them into one text. */
    static Synthesise synthesise(Ask<String> editor) {
        return new Synthesise(editor);
    }
}
