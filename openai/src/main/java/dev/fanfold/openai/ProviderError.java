package dev.fanfold.openai;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a server said of its refusal, in whichever of the usual shapes.
 *
 * @param message its words, as sent; empty when it had none
 * @param codes its codes, types and states, in lower case
 * @param all everything it sent, in lower case, to search for wording
 */
record ProviderError(String message, String codes, String all) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static ProviderError read(String body) {
        var node = error(tree(body));
        var message = text(node, "message").or(() -> text(node, "detail")).orElseGet(() -> node.stringValue(""));
        var codes = Stream.of("code", "type", "status")
                .map(field -> node.path(field).asString(""))
                .reduce("", (all, code) -> all + " " + code);
        return new ProviderError(message, codes.toLowerCase(Locale.ROOT), body.toLowerCase(Locale.ROOT));
    }

    boolean hasCode(String... wanted) {
        return Stream.of(wanted).anyMatch(codes::contains);
    }

    boolean says(Pattern wording) {
        return wording.matcher(all).find();
    }

    /** Whether message or codes say so; unlike the rest of what was sent, they do not repeat the prompt. */
    boolean means(Pattern wording) {
        return wording.matcher(message.toLowerCase(Locale.ROOT) + " " + codes).find();
    }

    /** The message for a reader: one line, short, without control characters, and without the key. */
    String quoted(Optional<Key> key) {
        var words = words(key);
        return words.isEmpty() ? "" : ". It said: \"" + words + '"';
    }

    /** The message alone, in the same way. */
    String words(Optional<Key> key) {
        return Words.of(message, key);
    }

    private static JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }

    private static JsonNode error(JsonNode root) {
        var one = root.isArray() ? root.path(0) : root;
        return one.has("error") ? one.path("error") : one;
    }

    private static Optional<String> text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isMissingNode() || value.isNull()
                ? Optional.empty()
                : Optional.of(value.isString() ? value.stringValue() : value.toString());
    }
}
