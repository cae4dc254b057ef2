package dev.fanfold.cli.json;

import dev.fanfold.merge.Stitched;
import dev.fanfold.merge.ballot.Ballots;
import dev.fanfold.merge.ballot.Points;
import dev.fanfold.merge.count.Counts;
import dev.fanfold.merge.count.Groups;
import dev.fanfold.merge.score.Picked;
import dev.fanfold.merge.synthesis.Synthesis;
import dev.fanfold.result.Item;
import dev.fanfold.result.Part;
import dev.fanfold.work.Label;
import dev.fanfold.work.Ranking;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A result in its own structure; {@code kind} says which one it is. */
final class Value {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Value() {}

    static ObjectNode of(Object value) {
        return switch (value) {
            case String text -> kind("text").put("text", text);
            case Label label -> kind("label").put("label", label.text());
            case Ranking ranking -> ranking(ranking);
            case Synthesis synthesis -> SynthesisJson.of(kind("synthesis"), synthesis);
            case Ballots<?> ballots -> BallotsJson.of(kind("ballots"), ballots);
            case Points points -> BallotsJson.of(kind("points"), points);
            case Picked<?> picked -> PickedJson.of(kind("picked"), picked);
            case Counts<?> counts -> CountsJson.of(kind("counts"), counts);
            case Groups<?, ?> groups -> CountsJson.of(kind("groups"), groups);
            case Stitched<?>(var parts) -> stitched(parts);
            case List<?> parts -> stitched(parts);
            case Item<?>(var id, var answer) -> kind("item").put("id", id).set("value", of(answer));
            case Record record -> kind("record").set("record", MAPPER.valueToTree(record));
            default -> kind("text").put("text", value.toString());
        };
    }

    private static ObjectNode stitched(List<?> parts) {
        var json = kind("stitched");
        var all = json.putArray("parts");
        parts.forEach(part -> all.add(part instanceof Part<?> one ? PartJson.of(one) : of(part)));
        return json;
    }

    private static ObjectNode ranking(Ranking ranking) {
        var json = kind("ranking");
        var order = json.putArray("order");
        ranking.order().forEach(label -> order.add(label.text()));
        return json;
    }

    private static ObjectNode kind(String name) {
        return object().put("kind", name);
    }

    /** An object with nothing in it yet. */
    static ObjectNode object() {
        return JSON.objectNode();
    }
}
