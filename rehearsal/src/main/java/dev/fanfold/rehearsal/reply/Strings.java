package dev.fanfold.rehearsal.reply;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Strings for a schema: ids echoed, sources cited, else a sentence of the text, within the lengths allowed. */
final class Strings {

    private static final Pattern WHITE = Pattern.compile("\\s+");

    private final Optional<Ending> ending;
    private final int width;

    /** Sentences are shortened to {@code width} characters. */
    Strings(Optional<Ending> ending, int width) {
        this.ending = ending;
        this.width = width;
    }

    String of(JsonNode schema, Spot spot) {
        return fitted(schema, named(spot).orElseGet(() -> drawn(schema, spot)));
    }

    private Optional<String> named(Spot spot) {
        if (spot.name().equals("id")) {
            return Optional.of(spot.id().map(JsonNode::asString).orElse("1"));
        }
        if (ending.isPresent() && ending.get().names(spot.name())) {
            return ending.map(Ending::words);
        }
        return spot.citation();
    }

    private String drawn(JsonNode schema, Spot spot) {
        return switch (schema.path("format").asString("")) {
            case "date" -> "2000-01-01";
            case "time" -> "12:00:00Z";
            case "date-time" -> "2000-01-01T12:00:00Z";
            case "duration" -> "PT1S";
            case "email" -> "rehearsed@example.org";
            case "uri" -> "https://example.org/rehearsed";
            case "uuid" -> "00000000-0000-4000-8000-000000000000";
            default -> matching(schema, spot);
        };
    }

    private String matching(JsonNode schema, Spot spot) {
        var sentence = Sentences.clip(spot.material().sentence(spot.dice()), width);
        var pattern = schema.path("pattern").asString("");
        return pattern.isEmpty() ? sentence : candidate(pattern, spot).orElse(sentence);
    }

    /** A source, an id or a word of the text that keeps to the pattern. */
    private static Optional<String> candidate(String pattern, Spot spot) {
        try {
            var wanted = Pattern.compile(pattern).asPredicate();
            return Stream.of(
                            spot.source().stream(),
                            spot.material().sources().stream().map(Source::label),
                            spot.id().stream().map(JsonNode::asString),
                            WHITE.splitAsStream(spot.material().text()))
                    .flatMap(words -> words)
                    .filter(wanted)
                    .findFirst();
        } catch (PatternSyntaxException notJava) {
            return Optional.empty();
        }
    }

    private static String fitted(JsonNode schema, String text) {
        var cut = Tokens.cut(text, schema.path("maxLength").asInt(Integer.MAX_VALUE));
        int least = schema.path("minLength").asInt(0);
        return cut.length() >= least ? cut : cut + ".".repeat(least - cut.length());
    }
}
