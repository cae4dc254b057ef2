package dev.fanfold.cli.json;

import dev.fanfold.model.Money;
import dev.fanfold.result.Estimate;
import dev.fanfold.result.Spent;
import dev.fanfold.result.WallTime;
import dev.fanfold.work.Load;
import dev.fanfold.work.Range;
import java.math.BigDecimal;
import java.util.function.ToLongFunction;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a run was expected to cost, what it did cost, and where the time went. Money is in dollars, exact. */
public final class CostJson {
    private static final int NANO_DIGITS = 9;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CostJson() {}

    /** What is expected, in three cases. */
    public static ObjectNode estimate(Estimate estimate) {
        var total = estimate.total();
        var json = JSON.objectNode();
        json.set("calls", cases(total, Load::calls));
        json.set("input_tokens", cases(total, Load::input));
        json.set("output_tokens", cases(total, Load::output));
        var cost = estimate.cost();
        json.putObject("usd")
                .put("lowest", usd(cost.lowest()))
                .put("expected", usd(cost.expected()))
                .put("worst", usd(cost.worst()));
        json.put("retries_in_worst", estimate.retries());
        var unpriced = json.putArray("unpriced");
        cost.unpriced().stream().map(Object::toString).sorted().forEach(unpriced::add);
        var unknown = json.putArray("unknown");
        estimate.unknown().forEach(unknown::add);
        estimate.atLimit().ifPresent(time -> json.put("at_limit_ms", time.toMillis()));
        return json;
    }

    static ObjectNode cost(Spent spent) {
        return JSON.objectNode()
                .put("usd", usd(spent.money()))
                .put("billed_usd", usd(spent.billed()))
                .put("assumed_usd", usd(spent.assumed()))
                .put("tokens", spent.tokens())
                .put("unpriced_calls", spent.unpriced());
    }

    static ObjectNode wall(WallTime wall) {
        var json = JSON.objectNode();
        wall.shares().forEach((share, time) -> json.put(name(share), time.toMillis()));
        return json;
    }

    private static String name(WallTime.Share share) {
        return switch (share) {
            case CALL -> "call_ms";
            case MERGE -> "merge_ms";
            case QUEUE -> "queue_ms";
            case LIMIT -> "limit_ms";
            case OUTAGE -> "outage_ms";
            case BACK_OFF -> "back_off_ms";
            case ENGINE -> "engine_ms";
        };
    }

    private static ObjectNode cases(Range range, ToLongFunction<Load> what) {
        return JSON.objectNode()
                .put("lowest", what.applyAsLong(range.lowest()))
                .put("expected", what.applyAsLong(range.expected()))
                .put("worst", what.applyAsLong(range.worst()));
    }

    private static BigDecimal usd(Money money) {
        return BigDecimal.valueOf(money.nanos(), NANO_DIGITS);
    }
}
