package dev.fanfold.cli.map;

import dev.fanfold.cli.show.SpendingText;
import dev.fanfold.model.Money;
import dev.fanfold.result.Estimate;
import java.nio.file.Path;

/** What is said before anything is asked. */
final class MapNotices {
    private MapNotices() {}

    static String nothingFailed(Path path) {
        return "Nothing to ask again: " + path + " is not there.";
    }

    static String allMalformed(long records, Path path) {
        return "Nothing can be asked again: " + path + " holds " + MapMessages.records(records)
                + " that nobody could read; mend them in the input, and run on what is mended.";
    }

    static String usualModel(String model) {
        return "No model is named, so " + model + " answers; --model names another.";
    }

    static String cappedPipe(Money cap) {
        return "How much comes in is not known beforehand, so at most " + cap
                + " is spent; --budget sets another limit.";
    }

    static String unpricedPipe() {
        return "How much comes in is not known beforehand, nor the model's price: --token-budget sets a limit.";
    }

    static String estimate(Estimate estimate, Sample sample) {
        return sample.whole()
                ? SpendingText.estimate(estimate)
                : "Estimate, from the first "
                        + MapMessages.records(sample.entries().size()) + ": about " + estimate;
    }
}
