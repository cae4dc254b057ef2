package dev.fanfold.bench.durable;

import dev.fanfold.journal.Line.Answered;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.Reply;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** An answer as a text for the data base: what a journal has of it, but for the key, which has a column of its own. */
final class AnswerJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private AnswerJson() {}

    static String text(Answered answer) {
        var text = new StringWriter(512);
        try (var json = MAPPER.createGenerator(text)) {
            json.writeStartObject()
                    .writeStringProperty("where", answer.where())
                    .writeNumberProperty("attempt", answer.attempt());
            answer.prompt().ifPresent(prompt -> write(prompt, json));
            write(answer.reply(), json);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(Prompt prompt, JsonGenerator json) {
        json.writeObjectPropertyStart("prompt")
                .writeStringProperty("system", prompt.system())
                .writeStringProperty("user", prompt.user())
                .writeEndObject();
    }

    private static void write(Reply reply, JsonGenerator json) {
        json.writeObjectPropertyStart("reply").writeArrayPropertyStart("samples");
        reply.samples()
                .forEach(sample -> json.writeStartObject()
                        .writeStringProperty("text", sample.text())
                        .writeStringProperty("finish", sample.finish().name())
                        .writeEndObject());
        json.writeEndArray()
                .writeObjectPropertyStart("usage")
                .writeNumberProperty("input", reply.usage().input())
                .writeNumberProperty("cached", reply.usage().cached())
                .writeNumberProperty("output", reply.usage().output())
                .writeEndObject()
                .writeEndObject();
    }
}
