package dev.fanfold.cli.check;

import dev.fanfold.cli.plan.Limits;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Money;
import dev.fanfold.result.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run would send, cost and wait for.
 *
 * @param first the model that answers; empty where none is named
 * @param binding the limit that decides how long it takes
 * @param atOnce the most calls at once, where somebody said so
 * @param chain how many steps that ask something wait for one another
 */
record Figures(
        Estimate estimate,
        Optional<Endpoint> first,
        Limits limits,
        Optional<Limited> binding,
        Optional<Integer> atOnce,
        int chain) {
    List<String> lines() {
        var total = estimate.total();
        var lines = new ArrayList<String>();
        first.ifPresent(model ->
                lines.add(CheckMessages.model(model, estimate.byEndpoint().keySet())));
        lines.add(CheckMessages.calls(total, estimate.retries()));
        lines.add(CheckMessages.tokensIn(total));
        lines.add(CheckMessages.tokensOut(total));
        money(lines);
        estimate.unknown().forEach(why -> lines.add(CheckMessages.unknown(why)));
        lines.add(binding.map(CheckMessages::limited).orElseGet(CheckMessages::unlimited));
        atOnce.ifPresent(most -> lines.add(CheckMessages.rounds(most, rounds(most))));
        return lines;
    }

    private void money(List<String> lines) {
        var cost = estimate.cost();
        if (!cost.worst().equals(Money.ZERO)) {
            lines.add(CheckMessages.money(cost));
        } else if (cost.known()) {
            lines.add(CheckMessages.free());
        }
        if (!cost.known() && first.isPresent()) {
            lines.add(CheckMessages.unpriced(cost.unpriced()));
        }
    }

    /** No more than so many calls in a round, and no step in the same round as one that it waits for. */
    long rounds(int most) {
        return Math.max(chain, Math.ceilDiv(estimate.total().expected().calls(), most));
    }
}
