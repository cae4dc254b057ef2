package dev.fanfold.merge.synthesis;

import dev.fanfold.result.PartId;
import dev.fanfold.result.Qualified;
import java.util.List;
import java.util.Optional;

/**
 * One text made of several, sentence by sentence, each with the sources it rests on.
 *
 * <p>Law: the synthesiser may not overrule its sources. A text in which a sentence is contradicted or not borne out, or
 * that leaves a part out without a reason, is {@link Unfaithful} and never {@link Faithful}. Conflicts between parts are
 * listed, and parts without an answer are named.
 */
public sealed interface Synthesis extends Qualified permits Faithful, Unfaithful {
    /** All that was written, and what was not. */
    Blend blend();

    /** A text of one's own, such as a fallback; it rests on nothing. */
    static Synthesis written(String text) {
        var sentence = new Sentence(text, Start.SAME_LINE, List.of(), Optional.empty(), "");
        return new Faithful(new Blend(List.of(sentence), List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    /** What the synthesiser wrote. */
    default String text() {
        return blend().text();
    }

    default List<Sentence> sentences() {
        return blend().sentences();
    }

    /** What it was given, besides the subject. */
    default List<Source> sources() {
        return blend().sources();
    }

    /** Parts that no sentence rests on, for a reason. */
    default List<Omission> omitted() {
        return blend().omitted();
    }

    /** Where parts contradict each other; they are never resolved in silence. */
    default List<Conflict> conflicts() {
        return blend().conflicts();
    }

    /** Parts without an answer. */
    default List<Missing> missing() {
        return blend().missing();
    }

    /** Sentences that were taken out, as nothing bore them out. */
    default List<Sentence> dropped() {
        return blend().dropped();
    }

    @Override
    default List<String> advice() {
        return Remarks.advice(blend());
    }

    /** A part under the label that the synthesiser knew it by. */
    record Source(String label, PartId part) {}

    /** A part that no sentence rests on. */
    record Omission(PartId part, String reason) {}

    /** A part without an answer. */
    record Missing(PartId part, String why) {}

    /**
     * Parts that contradict each other.
     *
     * @param sources their labels
     * @param what what it is about
     */
    record Conflict(List<String> sources, String what) {
        public Conflict {
            sources = List.copyOf(sources);
        }
    }
}
