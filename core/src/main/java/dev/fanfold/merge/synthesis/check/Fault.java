package dev.fanfold.merge.synthesis.check;

import dev.fanfold.merge.synthesis.Verdict;

/** What code or a judge has against a sentence. */
public record Fault(Verdict verdict, String what) {
    static Fault unsupported(String what) {
        return new Fault(Verdict.UNSUPPORTED, what);
    }
}
