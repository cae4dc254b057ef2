package dev.fanfold.report.story;

import dev.fanfold.model.Usage;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Spent;

/**
 * What a run cost.
 *
 * @param calls that went out
 * @param recalled answers that a journal gave
 */
public record Bill(int calls, int recalled, Usage usage, Spent spent) {
    /** The bill of this effort. */
    public static Bill of(Effort effort) {
        return new Bill(effort.calls(), effort.recalled(), effort.usage(), effort.spent());
    }
}
