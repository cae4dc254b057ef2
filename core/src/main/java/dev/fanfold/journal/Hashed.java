package dev.fanfold.journal;

import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Format;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.List;

/**
 * Fields on their way into a {@link Key}.
 *
 * <p>Law: no two lists of fields are the same bytes. A text is its length and its UTF-16 units, most significant byte
 * first (UTF-8 has no form for half a surrogate pair, and would make it a question mark); a list is its length and its
 * fields; a whole number is 8 bytes; a decimal is the 8 bytes of IEEE 754; what may be absent is a list of none or one.
 */
final class Hashed {
    private final MessageDigest digest = Sha256.digest();

    Hashed(String domain) {
        add(domain);
    }

    Hashed add(Endpoint endpoint) {
        return add(endpoint.provider()).add(endpoint.model()).add(Word.of(endpoint.author()));
    }

    Hashed add(Prompt prompt) {
        add(prompt.system()).add(prompt.user());
        add(prompt.maxTokens().stream().boxed().toList());
        add(prompt.temperature().isPresent() ? 1 : 0);
        // The sum makes one zero of the two that IEEE 754 has.
        prompt.temperature().ifPresent(degree -> add(Double.doubleToLongBits(degree + 0.0)));
        return add(prompt.format()).add(prompt.samples());
    }

    Hashed add(List<Integer> numbers) {
        add(numbers.size());
        numbers.forEach(this::add);
        return this;
    }

    Hashed add(long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
        return this;
    }

    Hashed add(String text) {
        add(text.length());
        var units = ByteBuffer.allocate(Character.BYTES * text.length());
        units.asCharBuffer().put(text);
        digest.update(units);
        return this;
    }

    Key key() {
        var bytes = ByteBuffer.wrap(digest.digest());
        return new Key(bytes.getLong(), bytes.getLong());
    }

    private Hashed add(Format format) {
        return switch (format) {
            case Format.Text text -> add("text");
            case Format.OneOf oneOf -> add("one of").addTexts(oneOf.labels());
            case Format.Json json -> add("json").add(json.name()).add(json.schema());
        };
    }

    private Hashed addTexts(List<String> texts) {
        add(texts.size());
        texts.forEach(this::add);
        return this;
    }
}
