package dev.fanfold.cli.json;

import dev.fanfold.merge.score.Duel;
import dev.fanfold.merge.score.Listing;
import dev.fanfold.merge.score.Picked;
import dev.fanfold.merge.score.Reading;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** A pick: the ranking with every reading, and every duel and list that stands behind it. */
final class PickedJson {
    private PickedJson() {}

    static ObjectNode of(ObjectNode json, Picked<?> picked) {
        json.put("measure", picked.measure()).put("tie", picked.tie());
        json.set("value", Value.of(picked.value()));
        var ranking = json.putArray("ranking");
        picked.ranking().forEach(one -> ranking.add(scored(one)));
        var tied = json.putArray("tied");
        picked.tied().forEach(part -> tied.add(part.name()));
        var out = json.putArray("out");
        picked.out()
                .forEach(one -> out.addObject().put("part", one.part().name()).put("why", one.why()));
        var duels = json.putArray("duels");
        picked.duels().forEach(duel -> duels.add(duel(duel)));
        var listings = json.putArray("listings");
        picked.listings().forEach(listing -> listings.add(listing(listing)));
        return json;
    }

    private static ObjectNode scored(Picked.Scored<?> one) {
        var json = Value.object()
                .put("part", one.part().name())
                .put("ordinal", one.part().ordinal())
                .put("score", one.score())
                .put("reason", one.reason());
        json.set("value", Value.of(one.value()));
        var readings = json.putArray("readings");
        one.readings().forEach(reading -> readings.add(reading(reading)));
        var lost = json.putArray("lost");
        one.lost()
                .forEach(reading -> lost.addObject()
                        .put("juror", reading.juror().toString())
                        .put("why", reading.why()));
        return json;
    }

    private static ObjectNode reading(Reading reading) {
        var json = Value.object().put("juror", reading.juror().toString());
        var marks = json.putObject("marks");
        reading.marks()
                .forEach((criterion, mark) -> marks.putObject(criterion)
                        .put("evidence", mark.evidence())
                        .put("score", mark.score()));
        return json;
    }

    private static ObjectNode duel(Duel duel) {
        var json = Value.object()
                .put("one", duel.one().name())
                .put("other", duel.other().name());
        duel.winner().ifPresentOrElse(winner -> json.put("winner", winner.name()), () -> json.putNull("winner"));
        var bouts = json.putArray("bouts");
        duel.bouts()
                .forEach(bout -> bouts.addObject()
                        .put("juror", bout.juror().toString())
                        .put("first", bout.first().name())
                        .put("second", bout.second().name())
                        .put("preferred", bout.preferred().name().toLowerCase(Locale.ROOT))
                        .put("reason", bout.reason()));
        return json;
    }

    private static ObjectNode listing(Listing listing) {
        var json = Value.object().put("juror", listing.juror().toString());
        var shown = json.putArray("shown");
        listing.shown().forEach(part -> shown.add(part.name()));
        switch (listing) {
            case Listing.Ranked ranked -> {
                var places = json.putArray("places");
                ranked.places()
                        .forEach((part, place) -> places.addObject()
                                .put("part", part.name())
                                .put("place", place.place())
                                .put("evidence", place.evidence()));
            }
            case Listing.Lost lost -> json.put("lost", lost.why());
        }
        return json;
    }
}
