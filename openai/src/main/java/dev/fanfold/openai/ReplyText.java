package dev.fanfold.openai;

import dev.fanfold.model.ModelException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bytes of a reply as JSON: read strictly, and what is not JSON is said to be what it looks like. */
final class ReplyText {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ReplyText() {}

    /**
     * Reads one JSON value.
     *
     * @throws ModelException.Transient when the bytes are no UTF-8 or no JSON
     */
    static JsonNode json(byte[] bytes, String host) {
        var text = utf8(bytes, host);
        if (text.isBlank()) {
            throw unreadable(host, "is empty");
        }
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            // The cause stays out: its message quotes the text.
            throw unreadable(host, looks(text));
        }
    }

    static ModelException.Transient unreadable(String host, String why) {
        return new ModelException.Transient("unreadable: the reply of " + host + " " + why);
    }

    private static String utf8(byte[] bytes, String host) {
        try {
            // A fresh decoder reports what is malformed instead of replacing it.
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw unreadable(host, "is not UTF-8");
        }
    }

    private static String looks(String text) {
        var start = text.stripLeading();
        if (start.startsWith("<")) {
            return "is a web page, not JSON: check the base address";
        }
        return start.startsWith("data:")
                ? "is a stream, though none was asked for"
                : "is no whole JSON"
                        + (text.length() < 100 ? "" : String.format(Locale.ROOT, " (%,d characters)", text.length()));
    }
}
