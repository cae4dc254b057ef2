package dev.fanfold.cli.json;

import dev.fanfold.merge.Stitched;
import dev.fanfold.merge.ballot.Ballot;
import dev.fanfold.merge.ballot.Ballots;
import dev.fanfold.merge.score.Picked;
import dev.fanfold.merge.synthesis.Synthesis;
import dev.fanfold.result.Item;
import dev.fanfold.result.Part;
import dev.fanfold.work.Label;
import java.util.List;
import java.util.Optional;
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
            case Synthesis synthesis -> SynthesisJson.of(kind("synthesis"), synthesis);
            case Ballots<?> ballots -> ballots(ballots);
            case Picked<?> picked -> picked(picked);
            case Stitched<?>(var parts) -> stitched(parts);
            case List<?> parts -> stitched(parts);
            case Item<?>(var id, var answer) -> kind("item").put("id", id).set("value", of(answer));
            case Record record -> kind("record").set("record", MAPPER.valueToTree(record));
            default -> kind("text").put("text", value.toString());
        };
    }

    private static ObjectNode ballots(Ballots<?> votes) {
        var json = kind("ballots");
        Optional<?> winner = votes.winner();
        winner.ifPresentOrElse(label -> json.put("winner", label.toString()), () -> json.putNull("winner"));
        var tally = json.putArray("tally");
        votes.tally()
                .counts()
                .forEach(count -> tally.addObject()
                        .put("label", String.valueOf(count.label()))
                        .put("ballots", count.ballots()));
        var all = json.putArray("ballots");
        votes.all().forEach(ballot -> all.add(ballot(ballot)));
        return json;
    }

    private static ObjectNode ballot(Ballot<?> ballot) {
        var json = JSON.objectNode().put("ordinal", ballot.part().ordinal());
        return switch (ballot) {
            case Ballot.Cast<?>(var part, var label) -> json.put("label", String.valueOf(label));
            case Ballot.Spoiled<?>(var part, var text) -> json.put("spoiled", text);
            case Ballot.Absent<?>(var part, var why) -> json.put("absent", why);
            case Ballot.Spared<?>(var part, var why, var calls) -> json.put("spared", why);
        };
    }

    private static ObjectNode picked(Picked<?> picked) {
        var json = kind("picked").put("tie", picked.tie());
        json.set("value", of(picked.value()));
        var ranking = json.putArray("ranking");
        picked.ranking().forEach(one -> ranking.add(scored(one)));
        return json;
    }

    private static ObjectNode scored(Picked.Scored<?> one) {
        var json = JSON.objectNode()
                .put("part", one.part().name())
                .put("ordinal", one.part().ordinal())
                .put("score", one.score());
        json.set("value", of(one.value()));
        var readings = json.putArray("readings");
        for (var reading : one.readings()) {
            var marks = readings.addObject();
            reading.marks()
                    .forEach((criterion, mark) -> marks.putObject(criterion)
                            .put("score", mark.score())
                            .put("evidence", mark.evidence()));
        }
        return json;
    }

    private static ObjectNode stitched(List<?> parts) {
        var json = kind("stitched");
        var all = json.putArray("parts");
        parts.forEach(part -> all.add(part instanceof Part<?> one ? PartJson.of(one) : of(part)));
        return json;
    }

    private static ObjectNode kind(String name) {
        return JSON.objectNode().put("kind", name);
    }
}
