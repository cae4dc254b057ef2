package dev.fanfold.tokens;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingRegistry;
import com.knuddels.jtokkit.api.EncodingType;
import dev.fanfold.model.TokenCounter;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Counts tokens exactly as the models of OpenAI do, for {@code Text.upTo} and wherever else an estimate is too rough.
 *
 * <p>Law: the count is the length of what the encoding makes of the text, and no more than its UTF-8 bytes. What looks
 * like a special token ({@code <|endoftext|>}) is text like any other. What a provider bills is a little more: the
 * frame around each message is not part of the text.
 *
 * <p>A vocabulary is loaded once in a process, at the first count that needs it (about 0.2 s). Time grows with n log n
 * at worst: a million times the same letter takes about a second, a million characters of prose a tenth of that.
 *
 * <p>Threads: any number may count at once. The counter is a value: counters of the same encoding are equal.
 */
public final class OpenAiTokens implements TokenCounter {

    private static final EncodingRegistry VOCABULARIES = Encodings.newLazyEncodingRegistry();

    private final EncodingType type;

    private OpenAiTokens(EncodingType type) {
        this.type = type;
    }

    /**
     * The counter for a model, such as {@code gpt-4.1}, {@code gpt-4o-mini-2024-07-18} or {@code ft:gpt-4o:house::1}.
     *
     * @throws IllegalArgumentException when nothing is known of that model: it says which are known
     */
    public static OpenAiTokens ofModel(String model) {
        return new OpenAiTokens(Models.encodingOf(model));
    }

    /**
     * The counter of an encoding: {@code o200k_base}, {@code cl100k_base}, or one of the older {@code p50k_base},
     * {@code p50k_edit} and {@code r50k_base}.
     *
     * @throws IllegalArgumentException when there is no such encoding
     */
    public static OpenAiTokens ofEncoding(String encoding) {
        return new OpenAiTokens(EncodingType.fromName(encoding)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the encoding \"" + encoding + "\" is not known; known are " + encodings())));
    }

    /** The name of the encoding, such as {@code o200k_base}. */
    public String encoding() {
        return type.getName();
    }

    @Override
    public int count(String text) {
        return vocabulary().countTokensOrdinary(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OpenAiTokens tokens && tokens.type == type;
    }

    @Override
    public int hashCode() {
        return type.hashCode();
    }

    @Override
    public String toString() {
        return encoding();
    }

    private Encoding vocabulary() {
        return VOCABULARIES.getEncoding(type);
    }

    private static String encodings() {
        return Arrays.stream(EncodingType.values()).map(EncodingType::getName).collect(Collectors.joining(", "));
    }
}
