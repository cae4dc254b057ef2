package dev.fanfold.report;

import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Money;
import dev.fanfold.model.Usage;
import java.util.Optional;

/** What an answer costs, for the column of money by part. */
@FunctionalInterface
public interface Tariff {
    /** Where nobody knows a price. */
    Tariff NONE = (endpoint, usage) -> Optional.empty();

    /** What these tokens cost there; empty where nobody knows. */
    Optional<Money> of(Endpoint endpoint, Usage usage);
}
