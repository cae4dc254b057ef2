package dev.fanfold.cli.journal;

import dev.fanfold.cli.show.Plain;
import dev.fanfold.model.Endpoint;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who answers a run.
 *
 * @param endpoints all who may
 * @param print equal for the same models under the same names
 */
public record Answerers(Set<Endpoint> endpoints, String print) {
    public Answerers {
        endpoints = Set.copyOf(endpoints);
    }

    /** Whether nothing that these said is of use: an answer counts only for whom it is of. Where nobody is known, it may be. */
    boolean areStrangersTo(Collection<Endpoint> others) {
        return !others.isEmpty() && Collections.disjoint(endpoints, others);
    }

    /** As people read them. */
    static String names(Collection<Endpoint> endpoints) {
        return endpoints.stream()
                .map(Endpoint::toString)
                .sorted()
                .map(Plain::field)
                .collect(Collectors.joining(", "));
    }
}
