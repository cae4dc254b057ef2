package dev.fanfold.engine;

import dev.fanfold.job.FanRules;
import dev.fanfold.job.FanRules.Sending;
import dev.fanfold.model.Sample;
import java.util.Optional;

/**
 * What the parts of one fan have in common on their way to a model: nothing that changes an answer, only what it costs.
 *
 * @param samples the request they share, where they go as one
 */
record Company(Optional<SharedSamples> samples) {
    /** Every part for itself. */
    static final Company NONE = new Company(Optional.empty());

    /**
     * The company of so many parts.
     *
     * @param count negative where nobody knows yet
     */
    static Company of(FanRules rules, long count) {
        return rules.sending() == Sending.AS_ONE_REQUEST && count > 1
                ? new Company(Optional.of(new SharedSamples(Math.toIntExact(count))))
                : NONE;
    }

    Seat seat(int ordinal) {
        return new Seat(this, ordinal);
    }

    /** The place of one part among the others. */
    record Seat(Company company, int ordinal) {
        static final Seat ALONE = new Seat(NONE, 0);

        /** Its sample of a request that was sent for several; none where it has to ask for itself. */
        Optional<Sample> shared(Question question, Scope part) throws InterruptedException {
            return company.samples.isPresent()
                    ? company.samples.get().sample(ordinal, question, part)
                    : Optional.empty();
        }
    }
}
