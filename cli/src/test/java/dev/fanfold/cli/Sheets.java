package dev.fanfold.cli;

import dev.fanfold.rehearsal.Asked;
import dev.fanfold.rehearsal.Rehearsal;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** A model that answers sheets of records in a way that a test decides. */
final class Sheets {
    private Sheets() {}

    /** Answers each record by its text; none where a record stays without an answer. */
    static Rehearsal answering(Function<String, Optional<String>> answer) {
        return Rehearsal.withSeed(7)
                .keepBodies(10_000)
                .replyWhen(asked -> asked.user().startsWith("{"), asked -> sheet(asked, answer));
    }

    /** Answers every record with {@code said: } and its text. */
    static Rehearsal echo() {
        return answering(text -> Optional.of("said: " + text));
    }

    private static String sheet(Asked asked, Function<String, Optional<String>> answer) {
        var sheet = JsonNodeFactory.instance.objectNode();
        var rows = sheet.putArray("answers");
        asked.user()
                .lines()
                .map(JsonMapper.shared()::readTree)
                .forEach(record -> answer.apply(record.path("text").asString())
                        .ifPresent(text -> rows.addObject()
                                .put("id", record.path("id").asString())
                                .put("answer", text)));
        return sheet.toString();
    }
}
