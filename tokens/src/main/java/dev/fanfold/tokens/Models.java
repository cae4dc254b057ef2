package dev.fanfold.tokens;

import com.knuddels.jtokkit.api.EncodingType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which model has which encoding, as OpenAI's own tiktoken 0.14 has it. (The harmony form of o200k_base, which gpt-oss
 * has, differs in special tokens alone.)
 */
final class Models {

    /** Where both lists would know a name, the longer family is in the first. */
    private static final List<Map.Entry<EncodingType, List<String>>> FAMILIES = List.of(
            Map.entry(
                    EncodingType.O200K_BASE,
                    List.of("gpt-5", "gpt-4.5", "gpt-4.1", "gpt-4o", "chatgpt-4o", "gpt-oss", "o1", "o3", "o4-mini")),
            Map.entry(
                    EncodingType.CL100K_BASE,
                    List.of(
                            "gpt-4",
                            "gpt-3.5",
                            "gpt-35-turbo",
                            "text-embedding-3-small",
                            "text-embedding-3-large",
                            "text-embedding-ada-002",
                            "davinci-002",
                            "babbage-002")));

    private static final String FINE_TUNED = "ft:";

    private Models() {}

    static EncodingType encodingOf(String model) {
        String lower = model.strip().toLowerCase(Locale.ROOT);
        String base = lower.startsWith(FINE_TUNED) ? lower.substring(FINE_TUNED.length()) : lower;
        return found(base).orElseThrow(() -> unknown(model));
    }

    private static Optional<EncodingType> found(String model) {
        return FAMILIES.stream()
                .filter(entry -> entry.getValue().stream().anyMatch(family -> isOf(family, model)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** A family goes on with a version, a size or an owner: gpt-4o-mini, gpt-5.1, gpt-oss:20b. */
    private static boolean isOf(String family, String model) {
        return model.equals(family) || Stream.of("-", ".", ":").anyMatch(sign -> model.startsWith(family + sign));
    }

    private static IllegalArgumentException unknown(String model) {
        String known = FAMILIES.stream()
                .flatMap(entry -> entry.getValue().stream())
                .sorted()
                .collect(Collectors.joining(", "));
        return new IllegalArgumentException("the encoding of the model \"" + model + "\" is not known; known are "
                + known + ". Name the encoding, or take TokenCounter.estimate(), which serves for any model");
    }
}
