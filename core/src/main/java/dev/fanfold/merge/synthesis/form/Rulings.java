package dev.fanfold.merge.synthesis.form;

import dev.fanfold.merge.synthesis.Verdict;
import java.util.List;

/** What a judge answers: a verdict on each sentence, under its id. */
public record Rulings(List<Ruling> rulings) {
    public Rulings {
        rulings = List.copyOf(rulings);
    }

    /** One verdict; the reason comes first, so that the verdict follows from it. */
    public record Ruling(String id, String reason, Verdict verdict) {}
}
