package dev.fanfold.journal;

import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Money;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** A line as a JSON object; {@link LineReader} is the way back. */
final class LineJson {
    /** What the first line calls the format, so that a file of anything else is told apart. */
    static final String FORMAT = "fanfold journal";

    private LineJson() {}

    static String text(Line line) {
        return line instanceof Line.Unknown unknown
                ? unknown.json()
                : Visible.text(Json.text(json -> write(line, json)));
    }

    private static void write(Line line, JsonGenerator json) {
        json.writeStartObject();
        switch (line) {
            case Line.Opened opened ->
                typed("opened", json)
                        .writeStringProperty("format", FORMAT)
                        .writeNumberProperty("version", opened.version())
                        .writeStringProperty("by", opened.by())
                        .writeStringProperty("prompts", Word.of(opened.prompts()));
            case Line.Began began -> write(began, json);
            case Line.Intent intent -> write(intent, json);
            case Line.Answered answered -> write(answered, json);
            case Line.Refused refused -> write(refused, json);
            case Line.Settled settled -> write(settled, json);
            case Line.Merged merged -> write(merged, json);
            case Line.Sealed sealed ->
                typed("sealed", json)
                        .writeStringProperty("run", sealed.run())
                        .writeStringProperty("outcome", Word.of(sealed.outcome()))
                        .writeStringProperty("at", sealed.at().toString());
            case Line.Unknown unknown -> throw new IllegalArgumentException("what is unknown has its own text");
        }
        json.writeEndObject();
    }

    private static void write(Line.Began began, JsonGenerator json) {
        typed("began", json).writeStringProperty("run", began.run());
        began.plan().ifPresent(hash -> json.writeStringProperty("plan", hash));
        began.input().ifPresent(hash -> json.writeStringProperty("input", hash));
        write("model", began.models().first(), json);
        if (!began.models().named().isEmpty()) {
            json.writeObjectPropertyStart("named");
            began.models().named().forEach((name, model) -> write(name, model, json));
            json.writeEndObject();
        }
        json.writeStringProperty("at", began.at().toString());
    }

    private static void write(Line.Merged merged, JsonGenerator json) {
        typed("merged", json)
                .writeStringProperty("run", merged.run())
                .writeStringProperty("where", merged.where())
                .writeStringProperty("counted", merged.counted().toString())
                .writeStringProperty("unheard", merged.unheard().toString())
                .writeStringProperty("begun", merged.begun().toString());
        merged.why().ifPresent(reason -> json.writeStringProperty("why", reason));
    }

    private static void write(Line.Intent intent, JsonGenerator json) {
        typed("intent", json)
                .writeNumberProperty("attempt", intent.attempt())
                .writeStringProperty("key", intent.key().toString())
                .writeStringProperty("where", intent.where());
        write("endpoint", intent.endpoint(), json);
        writeNanos("worst", intent.worst(), json)
                .writeNumberProperty("tokens", intent.tokens())
                .writeStringProperty("at", intent.at().toString());
    }

    private static void write(String name, Endpoint endpoint, JsonGenerator json) {
        json.writeObjectPropertyStart(name)
                .writeStringProperty("provider", endpoint.provider())
                .writeStringProperty("model", endpoint.model())
                .writeStringProperty("author", Word.of(endpoint.author()))
                .writeEndObject();
    }

    private static void write(Line.Answered answered, JsonGenerator json) {
        writeAsked("answer", answered, answered.attempt(), json);
        answered.prompt().ifPresent(prompt -> json.writeName("prompt").writeTree(PromptJson.of(prompt)));
        json.writeName("reply");
        ReplyJson.write(answered.reply(), json);
    }

    private static void write(Line.Refused refused, JsonGenerator json) {
        writeAsked("refused", refused, refused.attempt(), json);
        json.writeObjectPropertyStart("error")
                .writeStringProperty("kind", Word.of(refused.refusal().kind()))
                .writeStringProperty("message", refused.refusal().message())
                .writeEndObject();
    }

    private static void writeAsked(String type, Line.Asked asked, long attempt, JsonGenerator json) {
        typed(type, json)
                .writeStringProperty("key", asked.key().toString())
                .writeStringProperty("where", asked.where())
                .writeNumberProperty("attempt", attempt);
    }

    private static void write(Line.Settled settled, JsonGenerator json) {
        typed("settled", json)
                .writeNumberProperty("attempt", settled.attempt())
                .writeStringProperty("bill", Word.of(settled.bill()));
        writeNanos("cost", settled.cost(), json)
                .writeNumberProperty("tokens", settled.tokens())
                .writeStringProperty("at", settled.at().toString());
    }

    private static JsonGenerator writeNanos(String name, Optional<Money> money, JsonGenerator json) {
        money.ifPresent(amount -> json.writeNumberProperty(name, amount.nanos()));
        return json;
    }

    private static JsonGenerator typed(String type, JsonGenerator json) {
        return json.writeStringProperty("type", type);
    }
}
