package dev.fanfold.report.story;

import dev.fanfold.model.Money;
import dev.fanfold.model.Usage;

/**
 * What one part took.
 *
 * @param calls that went out
 * @param recalled answers that a journal gave
 * @param usage tokens of its answers
 * @param money what they cost, as far as their prices are known; what may have been billed counts at its worst
 */
public record Load(int calls, int recalled, Usage usage, Money money) {
    public static final Load NONE = new Load(0, 0, Usage.NONE, Money.ZERO);

    /** This and that. */
    public Load plus(Load more) {
        return new Load(calls + more.calls, recalled + more.recalled, usage.plus(more.usage), money.plus(more.money));
    }
}
