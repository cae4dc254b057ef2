package dev.fanfold.cli.map.ask;

import dev.fanfold.cli.show.SpendingText;
import dev.fanfold.model.Money;
import dev.fanfold.result.Estimate;
import java.util.regex.Pattern;

/** What is said before anything is asked. */
final class AskNotices {
    /** The fewest calls and the most; the fewest are of no interest to anybody. */
    private static final Pattern CALLS = Pattern.compile(" \\([\\d,]+ to ([\\d,]+)\\)");

    private AskNotices() {}

    static String cappedPipe(Money cap) {
        return "How much comes in is not known beforehand, so at most " + cap
                + " is spent; --budget sets another limit.";
    }

    static String unpricedPipe() {
        return "How much comes in is not known beforehand, nor the model's price: --token-budget sets a limit.";
    }

    /** @param kept how many answers of earlier runs need not be paid again */
    static String estimate(Estimate estimate, Sample sample, long kept) {
        var figures = CALLS.matcher(estimate.toString()).replaceFirst(" (at worst $1)");
        return sample.whole()
                ? "Estimate" + SpendingText.besides(kept) + ": " + figures
                : "Estimate, from the first "
                        + MapMessages.records(sample.entries().size()) + SpendingText.besides(kept) + ": about "
                        + figures;
    }
}
