package dev.fanfold.journal;

import dev.fanfold.model.RateNews;
import dev.fanfold.model.Reply;
import dev.fanfold.model.Sample;
import dev.fanfold.model.Usage;
import tools.jackson.core.JsonGenerator;

/** A reply as the JSON of a journal, and back; news of rate limits are left out. */
final class ReplyJson {
    private ReplyJson() {}

    static void write(Reply reply, JsonGenerator json) {
        json.writeStartObject();
        json.writeArrayPropertyStart("samples");
        reply.samples().forEach(sample -> write(sample, json));
        json.writeEndArray();
        write(reply.usage(), json);
        json.writeEndObject();
    }

    private static void write(Sample sample, JsonGenerator json) {
        json.writeStartObject()
                .writeStringProperty("text", sample.text())
                .writeStringProperty("finish", Word.of(sample.finish()))
                .writeEndObject();
    }

    private static void write(Usage usage, JsonGenerator json) {
        json.writeObjectPropertyStart("usage")
                .writeNumberProperty("input", usage.input())
                .writeNumberProperty("cached", usage.cached())
                .writeNumberProperty("output", usage.output())
                .writeEndObject();
    }

    static Reply read(Fields fields) {
        var samples = fields.objects("samples").stream().map(ReplyJson::sample).toList();
        var usage = fields.object("usage");
        return new Reply(
                samples,
                new Usage(usage.number("input"), usage.number("cached"), usage.number("output")),
                RateNews.none());
    }

    private static Sample sample(Fields fields) {
        return new Sample(fields.text("text"), fields.word("finish", Sample.Finish.class));
    }
}
