package dev.fanfold.cli.json;

import dev.fanfold.result.Estimate;
import dev.fanfold.result.Spent;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a run was expected to take, and what it took.
 *
 * @param retries how many calls were sent once more
 */
public record Bill(Estimate estimate, Spent spent, int retries) {
    void writeTo(ObjectNode json) {
        json.set("estimate", CostJson.estimate(estimate));
        json.set("cost", CostJson.cost(spent));
        json.put("retries", retries);
    }
}
