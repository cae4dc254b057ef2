package dev.fanfold.cli.models;

import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.json.RunJson;
import dev.fanfold.openai.Listing;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What became of asking servers as one JSON document, for programs. */
final class ModelsJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ModelsJson() {}

    static String of(List<Finding> findings, Exit exit) {
        var json = JSON.objectNode().put("exit", exit.code());
        var servers = json.putArray("servers");
        findings.forEach(found -> servers.add(server(found)));
        return RunJson.text(json);
    }

    private static ObjectNode server(Finding found) {
        var json = JSON.objectNode()
                .put("name", found.server().name())
                .put("base_url", found.server().address().toString())
                .put("usable", found.usable())
                .put("verdict", verdict(found.listing()))
                .put("why", ModelsMessages.verdict(found));
        var models = json.putArray("models");
        found.models().forEach(models::add);
        return json;
    }

    private static String verdict(Listing listing) {
        return switch (listing) {
            case Listing.Listed(var models) -> models.isEmpty() ? "no_models" : "reachable";
            case Listing.Unlisted unlisted -> "no_list";
            case Listing.NoKey noKey -> "no_key";
            case Listing.KeyRefused refused -> "key_refused";
            case Listing.Failing failing -> "failing";
            case Listing.Redirected redirected -> "redirects";
            case Listing.Foreign foreign -> "not_compatible";
            case Listing.Late late -> "timed_out";
            case Listing.Unreachable unreachable -> "unreachable";
        };
    }
}
