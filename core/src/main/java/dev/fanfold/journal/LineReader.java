package dev.fanfold.journal;

import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Money;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;

/** A JSON object as a line; {@link LineJson} is the way here. */
final class LineReader {
    private LineReader() {}

    /**
     * Reads one object.
     *
     * @throws IllegalArgumentException when it is no JSON object with a type, or a known type without all of its keys
     */
    static Line read(String json) {
        try {
            var fields = new Fields(Json.tree(json));
            return read(fields.text("type"), fields, json);
        } catch (JacksonException | DateTimeParseException | ArithmeticException unreadable) {
            throw new IllegalArgumentException(unreadable.getMessage(), unreadable);
        }
    }

    private static Line read(String type, Fields fields, String json) {
        return switch (type) {
            case "opened" -> opened(fields);
            case "began" ->
                new Line.Began(
                        fields.text("run"),
                        fields.maybeText("plan"),
                        fields.maybeText("input"),
                        models(fields),
                        at(fields));
            case "intent" -> intent(fields);
            case "answer" ->
                new Line.Answered(
                        key(fields),
                        fields.text("where"),
                        fields.number("attempt"),
                        fields.maybeObject("prompt").map(PromptJson::read),
                        ReplyJson.read(fields.object("reply")));
            case "refused" ->
                new Line.Refused(
                        key(fields), fields.text("where"), fields.number("attempt"), refusal(fields.object("error")));
            case "settled" ->
                new Line.Settled(
                        fields.number("attempt"),
                        fields.word("bill", Line.Bill.class),
                        money(fields, "cost"),
                        fields.number("tokens"),
                        at(fields));
            case "merged" -> merged(fields);
            case "sealed" ->
                new Line.Sealed(fields.text("run"), fields.word("outcome", Line.Outcome.class), at(fields));
            default -> new Line.Unknown(type, json);
        };
    }

    /** Of a newer version nothing is certain but what it calls itself, and that is all it takes to refuse it. */
    private static Line opened(Fields fields) {
        if (!fields.text("format").equals(LineJson.FORMAT)) {
            throw new IllegalArgumentException("\"" + fields.text("format") + "\" is another format");
        }
        var version = fields.smallNumber("version");
        return version > Line.VERSION
                ? new Line.Opened(version, fields.maybeText("by").orElse("a later version"), Line.Prompts.KEPT)
                : new Line.Opened(version, fields.text("by"), fields.word("prompts", Line.Prompts.class));
    }

    private static Line intent(Fields fields) {
        return new Line.Intent(
                fields.number("attempt"),
                key(fields),
                fields.text("where"),
                endpoint(fields.object("endpoint")),
                money(fields, "worst"),
                fields.number("tokens"),
                at(fields));
    }

    private static Line merged(Fields fields) {
        return new Line.Merged(
                fields.text("run"),
                fields.text("where"),
                Ordinals.parse(fields.text("counted")),
                Ordinals.parse(fields.text("unheard")),
                Ordinals.parse(fields.text("begun")),
                fields.maybeText("why"));
    }

    private static Line.Models models(Fields fields) {
        var named = new TreeMap<String, Endpoint>();
        fields.maybeObject("named")
                .ifPresent(all -> all.names().forEach(name -> named.put(name, endpoint(all.object(name)))));
        return new Line.Models(endpoint(fields.object("model")), named);
    }

    private static Endpoint endpoint(Fields fields) {
        return new Endpoint(
                fields.text("provider"), fields.text("model"), fields.word("author", Endpoint.Author.class));
    }

    private static Refusal refusal(Fields error) {
        return new Refusal(error.word("kind", Refusal.Kind.class), error.text("message"));
    }

    private static Optional<Money> money(Fields fields, String name) {
        return fields.maybeNumber(name).map(Money::new);
    }

    private static Key key(Fields fields) {
        return Key.parse(fields.text("key"));
    }

    private static Instant at(Fields fields) {
        return Instant.parse(fields.text("at"));
    }
}
