package dev.fanfold.cli.plan;

import dev.fanfold.work.Ask;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads the keys of an ask. */
final class AskReader {
    private static final String SHORTEST = "a mapping such as { system: \"…\" }";
    private static final List<String> STAND_IN = List.of("A", "B");

    private AskReader() {}

    /** An ask that is a mapping of its own: a part. */
    static Optional<AskText> part(Field field) {
        return field.fields(SHORTEST).map(fields -> {
            var ask = read(field.key(), fields);
            fields.end();
            return ask;
        });
    }

    /** The keys of an ask among others. */
    static AskText read(String name, Fields fields) {
        var system = words(fields, "system");
        var user = words(fields, "user");
        if (!fields.has("system") && !fields.has("user")) {
            fields.wrong("needs system: what the model shall do");
        }
        return new AskText(
                name,
                system,
                user,
                maxTokens(fields),
                temperature(fields),
                fields.field("labels")
                        .map(field -> labels(field, AskReader::ask))
                        .orElse(List.of()),
                ranking(fields),
                words(fields, "model"),
                fields.line());
    }

    private static List<String> ranking(Fields fields) {
        var ranking = fields.field("ranking");
        Contradictions.of(fields.field("labels"), ranking, "an answer is one label, or all of them in order");
        return ranking.map(field -> labels(field, AskReader::ranking)).orElse(List.of());
    }

    /** The keys of the ask of a synthesiser, whose user's message is made of the parts. */
    static AskText editor(Fields fields) {
        return told("synthesise", fields, "what the synthesiser shall write");
    }

    /** The ask of a judge, whose user's message is made of the answers. */
    static Optional<AskText> judge(Field field, String what) {
        return field.fields(SHORTEST).map(fields -> {
            var ask = told(field.key(), fields, what);
            fields.end();
            return ask;
        });
    }

    /** An ask with no user's message of its own. */
    private static AskText told(String name, Fields fields, String what) {
        var system = fields.needed("system", what).flatMap(AskReader::words);
        return new AskText(
                name,
                system,
                Optional.empty(),
                maxTokens(fields),
                temperature(fields),
                List.of(),
                List.of(),
                words(fields, "model"),
                fields.line());
    }

    static Optional<AskText.Words> words(Fields fields, String key) {
        return fields.field(key).flatMap(AskReader::words);
    }

    private static Optional<AskText.Words> words(Field field) {
        return field.text().map(text -> new AskText.Words(text, field.line()));
    }

    private static Optional<Integer> maxTokens(Fields fields) {
        return fields.field("max_tokens").flatMap(field -> field.whole(1, Integer.MAX_VALUE));
    }

    private static Optional<Double> temperature(Fields fields) {
        return fields.field("temperature").flatMap(field -> field.decimal(0, 2));
    }

    /** The labels; a stand-in where they are wrong, so that nobody misses labels that are there. */
    private static List<String> labels(Field field, BiFunction<Ask<String>, List<String>, Ask<?>> choosing) {
        var list = field.list("a list of at least 2 such as [YES, NO]");
        var labels = list.stream()
                .flatMap(List::stream)
                .flatMap(label -> label.text().stream())
                .toList();
        if (list.isPresent() && list.get().size() < 2) {
            field.wrong("must be at least 2, not " + list.get().size());
        }
        return labels.size() >= 2 && areTold(labels, field, choosing) ? labels : STAND_IN;
    }

    /** An ask knows which labels can be told apart. */
    private static boolean areTold(
            List<String> labels, Field field, BiFunction<Ask<String>, List<String>, Ask<?>> choosing) {
        try {
            var unused = choosing.apply(Ask.system(""), labels);
            return true;
        } catch (IllegalArgumentException e) {
            field.wrong("cannot be used: " + Shown.plain(String.valueOf(e.getMessage())));
            return false;
        }
    }

    /** The ask with these labels, of which there are at least two. */
    static Ask<?> ask(Ask<String> prose, List<String> labels) {
        var more = labels.stream().skip(2).toArray(String[]::new);
        return prose.labels(labels.get(0), labels.get(1), more);
    }

    /** The ask for an order of these labels, of which there are at least two. */
    static Ask<?> ranking(Ask<String> prose, List<String> labels) {
        var more = labels.stream().skip(2).toArray(String[]::new);
        return prose.ranking(labels.get(0), labels.get(1), more);
    }
}
