package dev.fanfold.work;

import dev.fanfold.model.Format;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One question for each of many records, several records to a prompt.
 *
 * <p>Answers are accepted by id, never by position. It is not a {@link Work} of its own: it meets a batch of records.
 *
 * @param <O> the type of the answer to one record
 */
public final class Items<O> {
    private static final String FORM =
            "Each line of the message is one record: a JSON object with its id. Treat each on its"
                    + " own. Answer every record exactly once, under its id.";

    private final Ask<String> ask;
    private final Answer<O> each;

    Items(Ask<String> ask, Answer<O> each) {
        this.ask = ask;
        this.each = each;
    }

    /** Wants exactly one of these labels for each record. */
    public Items<Label> labels(String first, String second, String... more) {
        var labels =
                Stream.concat(Stream.of(first, second), Arrays.stream(more)).map(Label::new);
        return new Items<>(ask, OneOf.of(labels.toList(), Label::text));
    }

    /** Wants a value of a record type for each record. */
    public <T> Items<T> answering(Class<T> type) {
        return new Items<>(ask, Typed.of(type));
    }

    /** The most tokens one answer, to a whole batch, may have. */
    public Items<O> maxTokens(int tokens) {
        return new Items<>(ask.maxTokens(tokens), each);
    }

    public Items<O> temperature(double degree) {
        return new Items<>(ask.temperature(degree), each);
    }

    /** Asks another of the runtime's models, by the name it was given there. */
    public Items<O> on(String modelName) {
        return new Items<>(ask.on(modelName), each);
    }

    /** The same question, whose text is still to be filled: a forecast counts so much more. */
    public Items<O> expecting(Size unfilled) {
        return new Items<>(ask.expecting(unfilled), each);
    }

    /**
     * Asks for all these records in one call, and keeps of the answer what is right.
     *
     * @param texts the records by id
     */
    public Sheet<O> answer(Map<String, String> texts, Call call) {
        return ask.reading(new SheetAnswer<>(each, texts.keySet())).answer(lines(texts), call);
    }

    /** How long these records are in a prompt. */
    public Size size(Map<String, String> texts) {
        return Size.of(lines(texts)).in(texts.size());
    }

    /** What one call for records of this size would send. */
    public Forecast forecast(Size records) {
        long usual = each.usual().orElse(Conventions.OBJECT);
        long rows = Capped.product(records.texts(), Conventions.ROW + usual);
        var call = ask.reading(new SheetAnswer<>(each, Set.of())).forecast(records, OptionalLong.of(rows));
        long longest = each.longest().orElse(call.answer().worst());
        return call.answering(new Size(1, 0, Math.min(usual, longest), longest).times(records.texts()));
    }

    private static String lines(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(entry -> "{\"id\":" + Json.text(entry.getKey()) + ",\"text\":" + Json.text(entry.getValue()) + "}")
                .collect(Collectors.joining("\n"));
    }

    /** What the system text says: the form in words, for servers that do not heed the schema. */
    static String form(Answer<?> each) {
        var labels = each instanceof OneOf<?> oneOf
                ? " Each answer is exactly one of these labels: " + Json.text(oneOf.spellings())
                : "";
        var answer = each instanceof OneOf<?> ? Schema.text() : schemaOf(each);
        return FORM + " Answer with one JSON object and nothing else: {\"answers\":[{\"id\":\"…\",\"answer\":"
                + Form.of(answer) + "}, …]}." + labels;
    }

    static Format format(Answer<?> each) {
        var row = Schema.object(Schema.properties(List.of("id", "answer"), List.of(Schema.text(), schemaOf(each))));
        var sheet = Schema.object(Schema.properties(List.of("answers"), List.of(Schema.list(row))));
        return new Format.Json("answers", sheet.toString());
    }

    private static tools.jackson.databind.node.ObjectNode schemaOf(Answer<?> each) {
        return switch (each) {
            case OneOf<?> labels -> Schema.oneOf(labels.spellings());
            case Typed<?> typed -> Schema.of(typed.type());
            default -> Schema.text();
        };
    }
}
