package dev.fanfold.cli.plan;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The keys of the schema of which an editor could show no help. */
final class Untold {
    private Untold() {}

    static List<String> keys() {
        return PlanSchema.keys().entrySet().stream()
                .flatMap(mapping -> mapping.getValue().stream().map(key -> mapping.getKey() + "/properties/" + key))
                .filter(key -> !told(key, "title") || !told(key, "description"))
                .toList();
    }

    private static boolean told(String pointer, String word) {
        var key = PlanSchema.tree().at(pointer);
        return isThere(key.path(word))
                || isThere(PlanSchema.tree()
                        .at(key.path("$ref").asString("#").substring(1))
                        .path(word));
    }

    private static boolean isThere(JsonNode word) {
        return !word.asString("").isBlank();
    }
}
