package dev.fanfold.cli.json;

import dev.fanfold.merge.count.Counts;
import dev.fanfold.merge.count.Groups;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was counted or put into groups, and what is in neither. */
final class CountsJson {
    private CountsJson() {}

    static ObjectNode of(ObjectNode json, Counts<?> counts) {
        json.put("counted", counts.counted());
        var totals = json.putArray("totals");
        counts.totals().forEach(total -> total(totals.addObject(), total, counts.counted()));
        return json.put("others", counts.others())
                .put("keyless", counts.keyless())
                .put("missing", counts.missing());
    }

    private static void total(ObjectNode json, Counts.Total<?> total, long counted) {
        json.put("key", String.valueOf(total.key()))
                .put("count", total.count())
                .put("share", counted == 0 ? 0 : (double) total.count() / counted);
    }

    static ObjectNode of(ObjectNode json, Groups<?, ?> groups) {
        var all = json.putArray("groups");
        for (var group : groups.groups()) {
            var values = all.addObject().put("key", String.valueOf(group.key())).putArray("values");
            group.values().forEach(value -> values.add(String.valueOf(value)));
        }
        gaps(json.putArray("keyless"), groups.keyless());
        gaps(json.putArray("missing"), groups.gaps());
        return json;
    }

    private static void gaps(ArrayNode json, List<Groups.Gap> gaps) {
        gaps.forEach(gap -> json.addObject().put("part", gap.part().name()).put("why", gap.why()));
    }
}
