package dev.fanfold.model;

import java.util.List;

/**
 * What came back from one call: one sample for each that was wanted, and what the provider counted.
 *
 * @param samples the answers, at least one
 * @param usage tokens as billed
 * @param rates what the provider said of its rate limits; empty when it said nothing
 */
public record Reply(List<Sample> samples, Usage usage, RateNews rates) {
    public Reply {
        samples = List.copyOf(samples);
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("a reply has at least one sample");
        }
    }

    /** A reply of one whole answer. */
    public static Reply of(String text, Usage usage) {
        return new Reply(List.of(new Sample(text, Sample.Finish.WHOLE)), usage, RateNews.none());
    }

    public Sample first() {
        return samples.getFirst();
    }
}
