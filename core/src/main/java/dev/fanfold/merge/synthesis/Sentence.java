package dev.fanfold.merge.synthesis;

import java.util.List;
import java.util.Optional;

/**
 * One sentence of a synthesis, and what it rests on.
 *
 * @param sources the labels it rests on, in the order of the split: {@code [P1]} for a part, {@code [IN]} for the subject
 * @param verdict what came of holding it against them; empty where code found nothing wrong and no judge was asked
 * @param why the reason for the verdict; empty for none
 */
public record Sentence(String text, Start start, List<String> sources, Optional<Verdict> verdict, String why) {
    public Sentence {
        sources = List.copyOf(sources);
    }

    /** Whether code or a judge found it not borne out. */
    public boolean fails() {
        return verdict.isPresent() && verdict.get() != Verdict.SUPPORTED;
    }

    @Override
    public String toString() {
        return text;
    }
}
