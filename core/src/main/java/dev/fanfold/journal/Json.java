package dev.fanfold.journal;

import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON text, written and read; a text as long as a line may be is no trouble, a key that comes twice is. */
final class Json {
    /** As much as most lines take. */
    private static final int ROOM = 512;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Frame.LONGEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** The text of what is written: key by key, since a tree of it takes as long again. */
    static String text(Consumer<JsonGenerator> written) {
        var text = new StringWriter(ROOM);
        try (var json = MAPPER.createGenerator(text)) {
            written.accept(json);
        }
        return text.toString();
    }

    static JsonNode tree(String text) {
        return MAPPER.readTree(text);
    }
}
