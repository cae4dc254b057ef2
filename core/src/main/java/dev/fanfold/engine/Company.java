package dev.fanfold.engine;

import dev.fanfold.engine.onion.Onion;
import dev.fanfold.engine.onion.Primer;
import dev.fanfold.job.FanRules;
import dev.fanfold.job.FanRules.Sending;
import dev.fanfold.job.Task;
import dev.fanfold.model.Sample;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the parts of one fan have in common on their way to a model: nothing that changes an answer, only what it costs.
 *
 * @param samples the request they share, where they go as one
 * @param primer the gate behind which they wait for the first of them, where they go apart
 */
record Company(Optional<SharedSamples> samples, Optional<Primer> primer) {
    /** Every part for itself. */
    static final Company NONE = new Company(Optional.empty(), Optional.empty());

    /**
     * The company of so many parts.
     *
     * @param count negative where nobody knows yet
     */
    static Company of(FanRules rules, Onion onion, long count) {
        if (count == 0 || count == 1) {
            return NONE;
        }
        var known = count < 0 ? Integer.MAX_VALUE : (int) Math.min(count, Integer.MAX_VALUE);
        return rules.sending() == Sending.AS_ONE_REQUEST && count > 0
                ? new Company(Optional.of(new SharedSamples(known)), Optional.empty())
                : new Company(Optional.empty(), Optional.of(onion.primer(known)));
    }

    Seat seat(Task<?> task) {
        return new Seat(this, task.id().ordinal(), task.repetition());
    }

    /**
     * The place of one part among the others.
     *
     * @param repetition which of several it is that ask the same
     */
    record Seat(Company company, int ordinal, OptionalInt repetition) {
        static final Seat ALONE = new Seat(NONE, 0, OptionalInt.empty());

        /** Its sample of a request that was sent for several; none where it has to ask for itself. */
        Optional<Sample> shared(Question question, Scope part) throws InterruptedException {
            return company.samples.isPresent()
                    ? company.samples.get().sample(ordinal, question, part)
                    : Optional.empty();
        }
    }
}
