package dev.fanfold.cli.map.ask;

import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Money;
import dev.fanfold.result.Cost;
import dev.fanfold.result.Estimate;
import dev.fanfold.work.Load;
import dev.fanfold.work.Range;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An estimate of so many times as much.
 *
 * @param times at least 1
 */
record Scaled(double times) {
    Estimate of(Estimate estimate) {
        if (times == 1) {
            return estimate;
        }
        var loads = new LinkedHashMap<Endpoint, Range>();
        for (Map.Entry<Endpoint, Range> one : estimate.byEndpoint().entrySet()) {
            loads.put(one.getKey(), of(one.getValue()));
        }
        return new Estimate(
                loads,
                estimate.unknown(),
                of(estimate.cost()),
                of(estimate.retries()),
                estimate.atLimit().map(time -> Duration.ofNanos(of(time.toNanos()))));
    }

    private Range of(Range range) {
        return new Range(of(range.lowest()), of(range.expected()), of(range.worst()), range.largest());
    }

    private Load of(Load load) {
        return new Load(of(load.calls()), of(load.input()), of(load.output()));
    }

    private Cost of(Cost cost) {
        return new Cost(of(cost.lowest()), of(cost.expected()), of(cost.worst()), cost.dearest(), cost.unpriced());
    }

    private Money of(Money money) {
        return new Money(of(money.nanos()));
    }

    private long of(long figure) {
        return Math.round(figure * times);
    }
}
